import { beforeAll, expect, test } from 'vitest'
import type { World } from '#app/platform/world.ts'
import routes from '#app/routes.ts'
import { seedSmall } from '#seeds/small.ts'
import { useDatabase } from '#tests/support/database.ts'
import { addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { MARK, markForeign } from '#tests/routes/seller/foreign-things.ts'
import { type Foreign, type Form, WALKS } from '#tests/routes/seller/foreign-walks.ts'
import { addForeignWork } from '#tests/routes/seller/foreign-work.ts'

// The same walk as that of others, by the people whose things they are: the wall keeps nothing of their own from them.

interface Entry {
	path?: string
	file: string
	children?: Entry[]
}

const entriesOf = (list: readonly Entry[]): Entry[] => list.flatMap((it) => [it, ...entriesOf(it.children ?? [])])
const walked = entriesOf((await routes) as Entry[])
	.filter(({ file }) => file.startsWith('routes/seller/'))
	.map(({ file, path = '' }) => ({ file, name: file.slice('routes/seller/'.length), hasId: path.includes(':id') }))
type Walked = (typeof walked)[number]

const database = useDatabase()
let world: World
let own: Foreign
let people: number[]

beforeAll(async () => {
	const clock = createClock('2026-05-01T02:00:00Z')
	const { db } = database
	await seedSmall(db, { now: clock.now() })
	world = createTestWorld(db, { clock })
	const idOf = async (slug: string) =>
		(await db.selectFrom('enterprises').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id
	const ids = { goods: await idOf('small-tea-coop'), stays: await idOf('small-mountain-house') }
	own = { ...(await markForeign(db, ids)), ...(await addForeignWork(world, ids, MARK)) }
	const paid = db.selectFrom('seller_orders as s').innerJoin('orders as o', 'o.id', 's.order_id').select('s.id')
	const first = paid.where('s.enterprise_id', '=', ids.goods).where('o.paid_at', 'is not', null)
	own.goodsOrder = (await first.orderBy('s.id').executeTakeFirstOrThrow()).id
	const owners = [ids.goods, ids.stays, await idOf('small-trips')].map(async (id) => {
		const account = await addPerson(world, `owner-${id}@example.test`)
		await addMember(db, id, account, 'owner')
		return account
	})
	people = await Promise.all(owners)
})

/** The figure whose rows a page shows. */
const figureOn = (name: string) => (name === 'loop-rows.tsx' ? 'onsite_first_purchase_rate' : 'sales')

const thrownAnswer = (thrown: unknown) => {
	if (thrown instanceof Response) return thrown
	throw thrown
}

async function requestOf(by: number, id: string, body: Form | undefined): Promise<Request> {
	const bare = await requestAs(world, by, `/seller/${id}`)
	if (!body) return bare
	const form = new FormData()
	for (const [field, value = ''] of Object.entries(body)) form.append(field, value)
	return new Request(bare, { method: 'POST', body: form })
}

/** What a route answers to one of the people: a status; what is no answer but a fault fails the test. */
async function statusFor(by: number, { file, name, hasId }: Walked, body?: Form): Promise<number> {
	const module = (await import(`#app/${file}`)) as Record<string, ((args: never) => unknown) | undefined>
	const id = hasId ? String(own[WALKS[name]?.id ?? 'listing']) : ''
	const request = await requestOf(by, id, body)
	const about = { language: 'en', nonce: '', requestId: 'r1', clientAddress: '192.0.2.1', isHttps: false }
	const params = { id, figure: figureOn(name), file: 'rows.csv' }
	const asked = { request, params, context: { world, ...about } } as never
	const answer = await Promise.resolve(module[body ? 'action' : 'loader']?.(asked)).catch(thrownAnswer)
	if (answer instanceof Response) return answer.status
	return (answer as { init?: { status?: number } | null } | null)?.init?.status ?? 200
}

/** Files by name, the way back from the provider, and what is one person’s. */
const OTHERWISE = ['export.ts', 'connected.ts', 'notice.tsx']
test.each(walked.filter(({ name }) => !OTHERWISE.includes(name)))(
	'$name opens behind the wall for those whose things it is about',
	async (route) => {
		const module = (await import(`#app/${route.file}`)) as { loader?: unknown }
		if (!module.loader) return
		const statuses = []
		for (const by of people) statuses.push(await statusFor(by, route))
		expect(statuses).toContain(200)
	},
)

test.each(walked.filter(({ name }) => WALKS[name]?.bodies))(
	'$name does behind the wall what it does for those whose things it is about, or says why not',
	async (route) => {
		const module = (await import(`#app/${route.file}`)) as { action?: unknown }
		if (!module.action) return
		for (const by of people)
			for (const body of WALKS[route.name]?.bodies?.(own) ?? [])
				expect(await statusFor(by, route, body)).toBeLessThan(500)
	},
)
