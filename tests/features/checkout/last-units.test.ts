import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import { letGo } from '#app/features/checkout/let-go.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, pickingWish, teaWish } from '#tests/support/wishes.ts'

const BUYERS = 200
const LEFT = 50
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket(24)
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

beforeEach(async () => {
	await database.db.updateTable('holds').set({ state: 'RELEASED' }).execute()
	await database.db.updateTable('capacity').set({ held: 0 }).execute()
})

async function leaveExactly(units: number, of: 'stock' | 'night' | 'session'): Promise<void> {
	await database.db.updateTable('capacity').set({ total: units, held: 0, sold: 0 }).where('kind', '=', of).execute()
}

async function storm(wishes: () => LineRequest[]) {
	const answers = await Promise.all(Array.from({ length: BUYERS }, () => placeOrder(world, orderOf(wishes()))))
	const placed = answers.filter((answer) => answer.outcome === 'placed')
	const refused = answers.filter((answer) => answer.outcome === 'unavailable')
	return {
		placed: placed.length,
		refused: refused.length,
		reasons: new Set(refused.flatMap((it) => it.reasons.flatMap((r) => r.reasons.map(({ code }) => code)))),
	}
}

test.each([
	['goods', 'stock', (m: TestMarket) => teaWish(m)],
	['nights', 'night', (m: TestMarket) => nightWish(m, '2026-05-10', '2026-05-12')],
	['seats', 'session', (m: TestMarket) => pickingWish(m, 1, '2026-05-08')],
] as const)(
	'200 buyers at once of %s with 50 left: exactly 50 orders, 150 told it is sold out',
	async (_, kind, wish) => {
		await leaveExactly(LEFT, kind)
		const result = await storm(() => [wish(market)])
		expect(result).toEqual({ placed: LEFT, refused: BUYERS - LEFT, reasons: new Set(['sold_out']) })
		expect(await recountCapacity(database.db)).toEqual([])
	},
)

test('mixed baskets in opposite order never lock each other and take whole or nothing', async () => {
	for (const kind of ['stock', 'night', 'session'] as const) await leaveExactly(LEFT, kind)
	let turn = 0
	const result = await storm(() => {
		const wishes = [
			teaWish(market),
			nightWish(market, '2026-05-13', '2026-05-14'),
			pickingWish(market, 1, '2026-05-09'),
		]
		return turn++ % 2 ? wishes : wishes.reverse()
	})
	expect(result).toMatchObject({ placed: LEFT, refused: BUYERS - LEFT })
	expect(await recountCapacity(database.db)).toEqual([])
})

test('a basket whose one line is sold out takes nothing, however many try at once', async () => {
	for (const kind of ['stock', 'night'] as const) await leaveExactly(LEFT, kind)
	await leaveExactly(0, 'session')
	const result = await storm(() => [teaWish(market), nightWish(market), pickingWish(market, 1)])
	expect(result).toMatchObject({ placed: 0, refused: BUYERS })
	const held = await database.db
		.selectFrom('capacity')
		.select((eb) => eb.fn.sum<number>('held').as('held'))
		.executeTakeFirstOrThrow()
	expect(held.held).toBe(0)
})

/** A world in which something happens once, after a cart is priced and before the transaction that takes it. */
function withMeanwhile(happens: () => Promise<unknown>): World {
	let isDue = true
	const transaction = () => ({
		execute: async (work: Parameters<ReturnType<World['db']['transaction']>['execute']>[0]) => {
			if (isDue) await happens()
			isDue = false
			return world.db.transaction().execute(work)
		},
	})
	const db = new Proxy(world.db, {
		get: (target, key) => {
			if (key === 'transaction') return transaction
			const value: unknown = Reflect.get(target, key, target)
			return typeof value === 'function' ? value.bind(target) : value
		},
	})
	return { ...world, db }
}

test('the last units are had although what kept them ended only after they were found to be gone', async () => {
	await leaveExactly(1, 'stock')
	const first = await placeOrder(world, orderOf([teaWish(market)]))
	if (first.outcome !== 'placed') throw new Error(first.outcome)
	const late = withMeanwhile(() => letGo(world, first.checkoutId))
	expect(await placeOrder(late, orderOf([teaWish(market)]))).toMatchObject({ outcome: 'placed' })
	expect(await placeOrder(world, orderOf([teaWish(market)]))).toMatchObject({ outcome: 'unavailable' })
	expect(await recountCapacity(database.db)).toEqual([])
})
