import { beforeAll, beforeEach, expect, test } from 'vitest'
import { postHostShares } from '#app/features/settlement/post-host-shares.server.ts'
import { postPaidOrder } from '#app/features/settlement/post-order-paid.server.ts'
import { postRefundOwed } from '#app/features/settlement/post-refund.server.ts'
import { releaseLines } from '#app/features/settlement/release-lines.server.ts'
import type { World } from '#app/platform/world.ts'
import { sharesOf } from '#db/queries/host-shares.ts'
import { wrongPayables } from '#db/queries/payable-checks.ts'
import { useMarket } from '#tests/support/database.ts'
import { balanceOf } from '#tests/support/ledger.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { settledRefund } from '#tests/support/settled-refund.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const HOUR = 3_600_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let hostId: number
let placementId: number

beforeAll(async () => {
	market = database.market
	hostId = await addEnterprise(database.db, 'house-by-the-tea', VILLAGE)
	placementId = await placementOf(hostId, market.productId)
})
beforeEach(() => {
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

let codes = 0
async function placementOf(enterpriseId: number, listingId: number) {
	const row = {
		code: `host${++codes}`,
		enterprise_id: enterpriseId,
		listing_id: listingId,
		label: '茶桌',
		created_at: clock.now(),
	}
	const { id } = await database.db.insertInto('placements').values(row).returning('id').executeTakeFirstOrThrow()
	return id
}

/** Tea that a guest of the host bought by its printed code, delivered and released when `isOver`. */
async function sold({ by = placementId, isOver = true }: { by?: number | null; isOver?: boolean } = {}) {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	await postPaidOrder(world, { orderId })
	if (by !== null) {
		await database.db
			.insertInto('attributions')
			.values({
				order_id: orderId,
				model: 'LAST_NON_DIRECT_30D',
				placement_id: by,
				source: 'qr',
				clicked_at: clock.now(),
			})
			.execute()
	}
	const lines = await linesOf(world, orderId)
	const goods = lines.find(({ kind }) => kind === 'GOODS')
	if (!goods) throw new Error('no goods')
	await database.db
		.updateTable('order_lines')
		.set({ state: 'DELIVERED', served_at: clock.now() })
		.where('id', '=', goods.id)
		.execute()
	clock.advance((isOver ? 168 : 167) * HOUR)
	await releaseLines(world)
	return { orderId, goods }
}

const earned = () => balanceOf(database.db, 'seller_payable', hostId)
const agree = async () => expect(await wrongPayables(database.db, clock.now())).toEqual([])

test('a host earns its share of another enterprise’s sale when its money is released, once, and the seller bears it', async () => {
	const before = await balanceOf(database.db, 'seller_payable', market.enterpriseId)
	const { goods } = await sold()
	const released = (await balanceOf(database.db, 'seller_payable', market.enterpriseId)) - before
	await Promise.all([postHostShares(world), postHostShares(world)])
	const share = Math.floor((goods.paid_minor * 5) / 100)
	expect(share).toBeGreaterThan(0)
	expect(await earned()).toBe(share)
	expect((await balanceOf(database.db, 'seller_payable', market.enterpriseId)) - before).toBe(released - share)
	await agree()
})

test('before the money is released, without a printed code, or by one of the seller’s own there is no share', async () => {
	const before = await earned()
	await sold({ isOver: false })
	await postHostShares(world)
	expect(await earned()).toBe(before)
	clock.advance(2 * HOUR)
	await sold({ by: null })
	await sold({ by: await placementOf(market.enterpriseId, market.productId) })
	// One that opens something else brought nothing of this.
	await sold({ by: await placementOf(hostId, market.stayId) })
	const counted = await database.db.selectFrom('host_shares').select('order_line_id').execute()
	await postHostShares(world)
	const after = await database.db.selectFrom('host_shares').select('order_line_id').execute()
	// The first order's line, released meanwhile, and nothing else.
	expect(after.length - counted.length).toBe(1)
	await agree()
})

test('a refund takes its part of the share back, a whole one all of it, and all accounts agree to the fen', async () => {
	const before = await earned()
	const { orderId, goods } = await sold()
	await postHostShares(world)
	const halfMinor = Math.floor(goods.paid_minor / 2)
	for (const amountMinor of [halfMinor, goods.paid_minor - halfMinor]) {
		const refundId = await settledRefund(world, orderId, [{ id: goods.id, amountMinor }])
		await postRefundOwed(world, { refundId, orderId })
		await postHostShares(world)
		await postHostShares(world)
		await agree()
	}
	expect(await earned()).toBe(before)
	const row = await database.db
		.selectFrom('host_shares')
		.selectAll()
		.where('order_line_id', '=', goods.id)
		.executeTakeFirst()
	expect(row).toMatchObject({ amount_minor: 0, postings: 3, rate_bp: 500 })
})

test('host and seller see the same shares, each from its side', async () => {
	const [ofHost, ofSeller] = [
		await sharesOf(database.db, hostId, 50),
		await sharesOf(database.db, market.enterpriseId, 50),
	]
	expect(ofHost.length).toBeGreaterThan(1)
	expect(ofSeller.map(({ id, amountMinor }) => [id, amountMinor])).toEqual(
		ofHost.map(({ id, amountMinor }) => [id, amountMinor]),
	)
	expect([ofHost[0]?.isEarned, ofSeller[0]?.isEarned]).toEqual([true, false])
})
