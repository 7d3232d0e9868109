import { beforeAll, expect, test } from 'vitest'
import type { World } from '#app/platform/world.ts'
import * as page from '#app/routes/cluster/reconciliation.tsx'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket } from '#tests/support/market.ts'
import { addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useDatabase()
let world: World
const ids: Record<string, number> = {}

async function administrator(name: string, region_code: string, role: string) {
	const account_id = await addPerson(world, `${name}@example.com`)
	await database.db.insertInto('administrators').values({ account_id, region_code, role }).execute()
	ids[name] = account_id
}

beforeAll(async () => {
	await buildMarket(database.db)
	world = createTestWorld(database.db, { clock })
	await administrator('city', '990100000000', 'administrator')
	await administrator('analyst', '990100000000', 'analyst')
	const rows = Array.from({ length: 51 }, (_, at) => ({
		...{ object_id: `pi_${String(at).padStart(2, '0')}`, subject: 'payment', kind: 'unknown-payment' },
		...{ amount_minor: 100, currency: 'CNY', found_at: clock.now(), seen_at: clock.now() },
	}))
	await database.db.insertInto('provider_differences').values(rows).execute()
})

async function read(search = '') {
	const request = await requestAs(world, ids.city ?? null, `/admin/reconciliation${search}`)
	return (await page.loader({ request, params: {}, context: { world } } as never)).data
}

async function send(name: string, fields: Record<string, string>) {
	const bare = await requestAs(world, ids[name] ?? null, '/admin/reconciliation', 'POST')
	const request = new Request(bare, { body: new URLSearchParams(fields) })
	const { data, init } = await page.action({ request, params: {}, context: { world } } as never)
	return { ...data, status: init?.status ?? 200 }
}

test('a long list of differences goes on on its next page', async () => {
	const first = await read()
	expect([first.open.length, first.page, first.pageCount]).toEqual([50, 1, 2])
	const second = await read('?page=2')
	expect(second.open.map(({ objectId }) => objectId)).toEqual(['pi_50'])
})

test('a difference is ended with what was found out, once, and is listed as over; without words it stays open', async () => {
	const refused = await send('city', { object: 'pi_07', note: ' ok ' })
	expect(refused).toMatchObject({ status: 400, outcome: 'no-note', refused: { object: 'pi_07', note: ' ok ' } })
	expect((await read()).open.map(({ objectId }) => objectId)).toContain('pi_07')
	const form = { object: 'pi_07', note: '已在后台退回给买家' }
	expect(await send('city', form)).toMatchObject({ status: 200, outcome: 'resolved', refused: null })
	expect(await send('city', form)).toMatchObject({ outcome: 'resolved-before' })
	const { open, over } = await read()
	expect(open.map(({ objectId }) => objectId)).not.toContain('pi_07')
	expect(over).toMatchObject([{ objectId: 'pi_07', resolvedBy: `account:${ids.city}`, resolvedNote: form.note }])
})

test('nobody else ends a difference', async () => {
	const tried = await send('analyst', { object: 'pi_08', note: 'looked it up' }).catch((thrown: unknown) => thrown)
	expect(tried instanceof Response && tried.status).toBe(403)
	expect((await read()).open.map(({ objectId }) => objectId)).toContain('pi_08')
})
