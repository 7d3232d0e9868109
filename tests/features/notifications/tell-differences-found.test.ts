import { beforeAll, expect, it } from 'vitest'
import { difference } from '#app/domain/reconciliation/difference.ts'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import { keepDifferences } from '#db/queries/provider-differences.ts'
import { useMarket } from '#tests/support/database.ts'
import { addPerson } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
let world: World

async function administrator(email: string, region_code: string, role = 'administrator') {
	const account_id = await addPerson(world, email)
	await database.db.insertInto('administrators').values({ account_id, region_code, role }).execute()
}

beforeAll(async () => {
	world = createTestWorld(database.db, { clock })
	await administrator('city@example.com', '990100000000')
	await administrator('analyst@example.com', '990100000000', 'analyst')
	// Its county has none of the sellers.
	await administrator('county@example.com', '990102000000')
})

const wrong = (objectId: string) =>
	difference({
		...{ objectId, subject: 'payable', kind: 'wrong-payable', currency: 'CNY' },
		...{ ourId: '1', oursMinor: 101, theirsMinor: 100 },
	})

async function compare(...objectIds: string[]) {
	clock.advance(60_000)
	return keepDifferences(database.db, ['payable'], objectIds.map(wrong), clock.now())
}

async function told() {
	while (await deliverOutbox(world, outboxDeeds));
	const rows = await database.db
		.selectFrom('notices')
		.innerJoin('accounts', 'accounts.id', 'account_id')
		.select(['kind', 'email', 'params'])
		.orderBy('notices.id')
		.execute()
	return rows.map(({ kind, email, params }) => [kind, email, (params as { count?: number }).count])
}

it('differences that are new are told once to who settles with all sellers, and to nobody else', async () => {
	expect(await compare('payable:1', 'payable:2')).toBe(2)
	const once = [['operator-differences-found', 'city@example.com', 2]]
	expect(await told()).toEqual(once)
	expect(await compare('payable:1', 'payable:2')).toBe(0)
	expect(await told()).toEqual(once)
	expect(await compare('payable:1', 'payable:3')).toBe(1)
	expect(await told()).toEqual([...once, ['operator-differences-found', 'city@example.com', 1]])
})

it('what agrees again before anybody was told is no news', async () => {
	await compare()
	const before = await told()
	expect(await compare('payable:4')).toBe(1)
	expect(await compare()).toBe(0)
	expect(await told()).toEqual(before)
})
