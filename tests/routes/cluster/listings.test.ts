import { beforeAll, expect, test } from 'vitest'
import type { World } from '#app/platform/world.ts'
import * as listings from '#app/routes/cluster/listings.tsx'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { addPerson, requestAs } from '#tests/support/people.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useMarket()
const ids: Record<string, number> = {}
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db)
	for (const name of ['county', 'analyst', 'elsewhere', 'buyer'])
		ids[name] = await addPerson(world, `${name}@example.com`)
	const rows = [
		{ account_id: ids.county ?? 0, region_code: '990101000000', role: 'administrator' },
		{ account_id: ids.analyst ?? 0, region_code: VILLAGE, role: 'analyst' },
		{ account_id: ids.elsewhere ?? 0, region_code: '990102000000', role: 'administrator' },
	]
	await database.db.insertInto('administrators').values(rows).execute()
	await database.db.updateTable('listings').set({ words_changed_at: world.now() }).where('kind', '=', 'stay').execute()
})

async function send(name: string, form: Record<string, string>) {
	const bare = await requestAs(world, ids[name] ?? null, '/admin/listings', 'POST')
	const request = new Request(bare, { body: new URLSearchParams(form) })
	try {
		const answer = await listings.action({ request, params: {}, context: { world } } as never)
		return { status: answer.init?.status, ...answer.data }
	} catch (thrown) {
		if (thrown instanceof Response) return { status: thrown.status }
		throw thrown
	}
}

const sendBack = (words: Record<string, string> = {}) => ({
	...{
		does: 'return',
		listing: String(market.stayId),
		reasonsZh: '请改标题',
		reasonsEn: 'Another title please',
		...words,
	},
})

test('a listing is sent back with reasons in both languages; what was written stays when one is missing', async () => {
	const form = sendBack({ reasonsEn: '' })
	expect(await send('county', form)).toEqual({
		...{ status: 400, problem: 'form', values: form, faults: { reasonsEn: 'reasons' } },
	})
	expect(await send('county', sendBack())).toEqual({ status: 303 })
	expect(await send('county', sendBack())).toMatchObject({ status: 409, problem: 'no-move' })
})

test.each([
	['buyer', 403],
	['analyst', 403],
	['elsewhere', 404],
])('%s decides nothing here: %i', async (name, status) => {
	expect((await send(name, sendBack())).status).toBe(status)
	const trust = { does: 'trust', enterprise: String(market.enterpriseId), trusted: 'yes' }
	expect((await send(name, trust)).status).toBe(status)
	const row = await database.db.selectFrom('enterprises').select('is_trusted').executeTakeFirstOrThrow()
	expect(row.is_trusted).toBe(false)
})

test('an administrator of the region lets a seller publish without waiting, and no more', async () => {
	for (const trusted of ['yes', 'no']) {
		const form = { does: 'trust', enterprise: String(market.enterpriseId), trusted }
		expect(await send('county', form)).toEqual({ status: 303 })
		const row = await database.db.selectFrom('enterprises').select('is_trusted').executeTakeFirstOrThrow()
		expect(row.is_trusted).toBe(trusted === 'yes')
	}
})
