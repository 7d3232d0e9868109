import { beforeAll, expect, test } from 'vitest'
import type { World } from '#app/platform/world.ts'
import * as page from '#app/routes/cluster/reconciliation.tsx'
import { difference } from '#app/domain/reconciliation/difference.ts'
import { keepDifferences, resolveDifference } from '#db/queries/provider-differences.ts'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket } from '#tests/support/market.ts'
import { addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useDatabase()
const ids: Record<string, number | null> = { stranger: null }
let world: World

async function administrator(name: string, regionCode: string, role = 'administrator') {
	const accountId = await addPerson(world, `${name}@example.com`)
	const grant = { account_id: accountId, region_code: regionCode, role }
	await database.db.insertInto('administrators').values(grant).execute()
	ids[name] = accountId
}

beforeAll(async () => {
	await buildMarket(database.db)
	world = createTestWorld(database.db, { clock })
	ids.buyer = await addPerson(world, 'buyer@example.com')
	await administrator('city', '990100000000')
	await administrator('county', '990102000000')
	await administrator('analyst', '990100000000', 'analyst')
})

async function read(name: string) {
	const request = await requestAs(world, ids[name] ?? null, '/admin/reconciliation')
	return page.loader({ request, params: {}, context: { world } } as never)
}

test('shows what is open and what is over with both figures, to who settles with all sellers and nobody else', async () => {
	const facts = { subject: 'refund', currency: 'CNY', oursMinor: 100 } as const
	const found = ['re_1', 're_2'].map((objectId) => difference({ ...facts, objectId, kind: 'missing-refund' }))
	await keepDifferences(database.db, ['refund'], found, clock.now())
	await resolveDifference(database.db, 're_2', clock.now())
	const { data, init } = await read('city')
	expect(data.open).toMatchObject([{ objectId: 're_1', kind: 'missing-refund', oursMinor: 100, theirsMinor: null }])
	expect(data.over).toMatchObject([{ objectId: 're_2', resolvedBy: 'person' }])
	expect(new Headers(init?.headers).get('Cache-Control')).toBe('no-store')
	for (const name of ['county', 'analyst', 'buyer']) await expect(read(name)).rejects.toMatchObject({ status: 403 })
	await expect(read('stranger')).rejects.toMatchObject({ status: 302 })
})
