import { beforeAll, expect, test } from 'vitest'
import type { World } from '#app/platform/world.ts'
import routes from '#app/routes.ts'
import { seedSmall } from '#seeds/small.ts'
import { useDatabase } from '#tests/support/database.ts'
import { type MemberRole, MEMBER_ROLES } from '#app/domain/accounts/roles.ts'
import { addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { checksumTables } from '#tests/seeds/checksum-tables.ts'
import { MARK, markForeign } from '#tests/routes/seller/foreign-things.ts'
import { type Foreign, type Form, WALKS } from '#tests/routes/seller/foreign-walks.ts'
import { addForeignWork } from '#tests/routes/seller/foreign-work.ts'

// Every route of the seller's office, walked by each role of another enterprise with ids that are not theirs: a new route
// without its line in WALKS fails the first test.

interface RouteModule {
	loader?: (args: never) => unknown
	action?: (args: never) => unknown
}

interface SellerRoute {
	file: string
	name: string
	hasId: boolean
	module: RouteModule
}

interface Entry {
	path?: string
	file: string
	children?: Entry[]
}

const entriesOf = (list: readonly Entry[]): Entry[] => list.flatMap((it) => [it, ...entriesOf(it.children ?? [])])
const entries = entriesOf((await routes) as Entry[]).filter(({ file }) => file.startsWith('routes/seller/'))
const nameOf = ({ file }: Entry) => file.slice('routes/seller/'.length)
const walked: SellerRoute[] = await Promise.all(
	entries.map(async ({ file, path = '' }) => ({
		...{ file, name: file.slice('routes/seller/'.length), hasId: path.includes(':id') },
		module: (await import(`#app/${file}`)) as RouteModule,
	})),
)

const database = useDatabase()
let world: World
let foreign: Foreign
const members = {} as Record<MemberRole, number>
let buyer = 0
let own = 0

beforeAll(async () => {
	const clock = createClock('2026-05-01T02:00:00Z')
	const { db } = database
	await seedSmall(db, { now: clock.now() })
	world = createTestWorld(db, { clock })
	const idOf = async (slug: string) =>
		(await db.selectFrom('enterprises').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id
	const others = { goods: await idOf('small-tea-coop'), stays: await idOf('small-mountain-house') }
	foreign = { ...(await markForeign(db, others)), ...(await addForeignWork(world, others, MARK)) }
	own = await idOf('small-trips')
	buyer = await addPerson(world, 'buyer@example.test')
	for (const role of MEMBER_ROLES) {
		members[role] = await addPerson(world, `${role}@trips.example`)
		await addMember(db, own, members[role], role)
	}
	// What they may sell in packages is told to them by name.
	await db.updateTable('listings').set({ for_packages: false }).execute()
})

type Answer = { status: number; shown: string }

const statusOf = (answer: Response) => (answer.headers.get('location')?.startsWith('/login') ? 401 : answer.status)

const idFor = ({ hasId, name }: SellerRoute) => (hasId ? String(foreign[WALKS[name]?.id ?? 'listing']) : '')

function formOf(body: Form): FormData {
	const form = new FormData()
	for (const [field, value = ''] of Object.entries(body)) form.append(field, value)
	return form
}

async function told(answer: unknown): Promise<Answer> {
	if (answer instanceof Response) return { status: statusOf(answer), shown: await answer.text() }
	const { init } = (answer ?? {}) as { init?: { status?: number } | null }
	return { status: init?.status ?? 200, shown: JSON.stringify(answer) ?? '' }
}

interface Call {
	body?: Form
	params?: Form
}

async function call(
	handler: RouteModule['loader'],
	by: number | null,
	route: SellerRoute,
	{ body, params }: Call = {},
) {
	const id = idFor(route)
	const bare = await requestAs(world, by, `/seller/${id}`)
	const request = body ? new Request(bare, { method: 'POST', body: formOf(body) }) : bare
	const about = { language: 'en', nonce: '', requestId: 'r1', clientAddress: '192.0.2.1', isHttps: false }
	try {
		return told(await handler?.({ request, params: { id, ...params }, context: { world, ...about } } as never))
	} catch (thrown) {
		if (thrown instanceof Response) return told(thrown)
		throw thrown
	}
}

/** What a visit leaves of itself: of days in the office those of others stay as they are. */
const NOTES = ['login_sessions', 'rate_buckets', 'office_days']
async function rows() {
	const sums = await checksumTables(database.db)
	for (const table of NOTES) sums.delete(table)
	const days = database.db.selectFrom('office_days').selectAll().where('enterprise_id', '<>', own)
	return { ...Object.fromEntries(sums), daysOfOthers: await days.orderBy('enterprise_id').orderBy('day').execute() }
}

test('every route of the seller’s office is walked, and each that takes an id or a form with its own', () => {
	expect(entries.map(nameOf).sort()).toEqual(Object.keys(WALKS).sort())
	for (const { name, hasId } of walked) expect([name, WALKS[name]?.id !== undefined]).toEqual([name, hasId])
	const OWN_ALONE = ['new-listing.tsx', 'payouts.tsx', 'shipping.tsx', 'check-in.tsx', 'imports.tsx', 'papers.tsx']
	const withForms = walked.filter(({ module, name }) => module.action && !OWN_ALONE.includes(name))
	expect(withForms.filter(({ name }) => !WALKS[name]?.bodies).map(({ name }) => name)).toEqual([])
})

test.each(walked)('$name shows nothing of another enterprise, whatever the role', async (route) => {
	const before = await rows()
	for (const role of MEMBER_ROLES) {
		const { status, shown } = await call(route.module.loader, members[role], route)
		if (route.hasId) expect([403, 404]).toContain(status)
		expect([role, shown.includes(MARK)]).toEqual([role, false])
		for (const params of WALKS[route.name]?.addresses?.(foreign) ?? [])
			expect([403, 404]).toContain((await call(route.module.loader, members[role], route, { params })).status)
	}
	expect(await rows()).toEqual(before)
})

const forms = walked.flatMap((route) => (WALKS[route.name]?.bodies && route.module.action ? [route] : []))
test.each(forms)(
	'$name changes no row of another enterprise, whatever form is sent by whatever role',
	async (route) => {
		const before = await rows()
		for (const role of MEMBER_ROLES)
			for (const body of WALKS[route.name]?.bodies?.(foreign) ?? []) {
				const { status, shown } = await call(route.module.action, members[role], route, { body })
				// Never 400: a form that cannot be read would have tried nothing.
				expect([role, body, [403, 404, 409].includes(status)]).toEqual([role, body, true])
				expect(shown).not.toContain(MARK)
			}
		expect(await rows()).toEqual(before)
	},
)

test.each(walked)(
	'$name is for those who have a role there: not for buyers, nor for who is not logged in',
	async (route) => {
		for (const handler of [route.module.loader, route.module.action]) {
			if (!handler) continue
			const sent = handler === route.module.action ? { body: { does: 'x' } } : {}
			expect((await call(handler, null, route, sent)).status).toBe(401)
			expect((await call(handler, buyer, route, sent)).status).toBe(403)
		}
	},
)

// The office itself is a menu: to them, of the gate.
const FOR_GATE = ['office.tsx', 'check-in.tsx', 'gate-cases.tsx']
test.each(walked.filter(({ name }) => !FOR_GATE.includes(name)))('$name is not for the gate', async (route) => {
	expect((await call(route.module.loader, members.gate, route)).status).toBe(403)
	if (!route.module.action) return
	expect((await call(route.module.action, members.gate, route, { body: { does: 'x' } })).status).toBe(403)
})
