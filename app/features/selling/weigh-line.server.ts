import type { Seller } from '#app/domain/accounts/roles.ts'
import { isFarOff, type LineWeight, weighedMinor } from '#app/domain/goods/catch-weight.ts'
import { mayMoveLine } from '#app/domain/orders/line-states.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { takeLots } from '#app/features/selling/take-lots.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { isHeld } from '#db/queries/fraud-warnings.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { type LockedLine, lockSellerLines, packWeighed } from '#db/queries/seller-orders.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export interface Weighing {
	sellerOrderId: number
	lineId: number
	/** All pieces of the line together. */
	weighedG: number
	/** The seller has looked twice at a weight outside the tolerance. */
	isSure: boolean
	/** Of goods that leave only with a lot: which; null: first-expiring first. */
	lotId?: number | null
}

export type WeighOutcome =
	| { outcome: 'packed'; finalMinor: number; backMinor: number }
	| { outcome: 'far-off'; lineId: number; weighedG: number }
	| { outcome: 'not-found' | 'nothing-to-move' | 'held' }
	/** The lots have so many grams too little. */
	| { outcome: 'lot-short'; missingG: number }

/**
 * Packs a line of catch weight at what the scales say: its price follows the weight, never above what was paid, and the
 * difference goes back to the buyer. A weight outside the tolerance is asked about once.
 */
export async function weighLine(world: World, seller: Seller, weighing: Weighing): Promise<WeighOutcome> {
	const { sellerOrderId, lineId, weighedG, isSure } = weighing
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		const lines = await lockSellerLines(tx, { enterpriseId: seller.enterpriseId, sellerOrderId })
		const line = lines.find(({ id }) => id === lineId)
		if (!line) return { outcome: 'not-found' }
		const { qty, paidMinor, refundedMinor } = line
		const toPack = await packable(tx, line)
		if ('outcome' in toPack) return toPack
		const { weight } = toPack
		if (!isSure && isFarOff({ qty, weight }, weighedG)) return { outcome: 'far-off', lineId, weighedG }
		const finalMinor = weighedMinor({ paidMinor, qty, weight }, weighedG)
		const backMinor = Math.max(0, paidMinor - refundedMinor - finalMinor)
		const actor = `account:${seller.account.accountId}`
		const goods = line.trace ? [{ lineId, ...line.trace, needG: weighedG, lotId: weighing.lotId ?? null }] : []
		const taking = { enterpriseId: seller.enterpriseId, today: localDateAt(at, MARKET_ZONE), at, actor }
		const short = await takeLots(tx, goods, taking)
		if (short) return { outcome: 'lot-short', missingG: short.missingG }
		await packWeighed(tx, { lineId, weighedG })
		await recordStateChanges(tx, [
			{ entity: 'order-line', entityId: lineId, from: line.state, to: 'PACKED', actor, reason: `${weighedG} g`, at },
		])
		if (backMinor > 0) {
			const key = `weighed:${lineId}`
			const payload = { lineId, amountMinor: backMinor, reason: 'weighed', key }
			await publishEvent(tx, { topic: 'line-refund-due', dedupeKey: `line-refund-due:${key}`, payload, at })
		}
		return { outcome: 'packed', finalMinor, backMinor }
	})
}

/** How a line is sold by weight, or why it is not packed now. */
async function packable(
	tx: Db,
	{ kind, state, orderId, weight }: LockedLine,
): Promise<{ weight: LineWeight } | { outcome: 'nothing-to-move' | 'held' }> {
	if (!weight || !mayMoveLine(kind, state, 'PACKED')) return { outcome: 'nothing-to-move' }
	return (await isHeld(tx, orderId)) ? { outcome: 'held' } : { weight }
}
