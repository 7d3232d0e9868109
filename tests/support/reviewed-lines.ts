import type { World } from '#app/platform/world.ts'
import type { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { nightWish, orderOf, pickingWish, teaWish } from '#tests/support/wishes.ts'

export interface BoughtLine {
	orderId: number
	lineId: number
	listingId: number
	order: { number: string }
}

const WISHES = { GOODS: teaWish, STAY: nightWish, EXPERIENCE: pickingWish } as const

/** Buys one thing of a kind as a guest and gives its line. */
export async function boughtLine(
	world: World,
	provider: ReturnType<typeof usePaymentSandbox>,
	{ market, kind }: { market: TestMarket; kind: keyof typeof WISHES },
): Promise<BoughtLine> {
	const orderId = await buy(world, provider, orderOf([WISHES[kind](market)]))
	const line = (await linesOf(world, orderId)).find((one) => one.kind === kind)
	if (!line) throw new Error(`no ${kind} in the order`)
	const row = world.db.selectFrom('orders').select('number').where('id', '=', orderId)
	const { number } = await row.executeTakeFirstOrThrow()
	return { orderId, lineId: line.id, listingId: line.listing_id ?? 0, order: { number } }
}

/** Says how a line stands, as its seller's deeds would. */
export async function standing(
	world: World,
	{ lineId }: BoughtLine,
	state: string,
	servedAt = world.now(),
): Promise<void> {
	await world.db.updateTable('order_lines').set({ state, served_at: servedAt }).where('id', '=', lineId).execute()
}
