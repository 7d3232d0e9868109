import { sumDemand } from '#app/domain/capacity/demand.ts'
import {
	decideLatePayment,
	type LateDecision,
	type LineToConfirm,
	PAID_TOO_LATE,
} from '#app/domain/checkout/late-payment.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import { dispatchDue } from '#app/domain/orders/due-times.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import type { PaymentMethod } from '#app/domain/payments/method-choice.ts'
import type { LockedOrder } from '#app/features/checkout/lock-order.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { convertCapacity, sellCapacity } from '#db/queries/capacity.ts'
import { activeHolds, endCheckout } from '#db/queries/checkouts.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { cancelLines, insertClaims, markOrderPaid } from '#db/queries/paid-orders.ts'
import { insertRefund } from '#db/queries/refunds.ts'

async function takeFromLedger(tx: Db, order: LockedOrder): Promise<LateDecision> {
	const held = await activeHolds(tx, order.head.checkoutId)
	if (held.length > 0 || order.rows.length === 0) {
		await convertCapacity(tx, held)
		return { kept: order.lines, lost: [] }
	}
	const decision = decideLatePayment(order.lines, order.rows)
	await sellCapacity(tx, sumDemand(decision.kept.flatMap((line) => line.demand)))
	return decision
}

async function giveBack(
	tx: Db,
	world: World,
	lost: LineToConfirm[],
	of: { orderId: number; paymentId: string | null; method: PaymentMethod },
) {
	const at = world.now()
	await cancelLines(tx, { id: of.orderId, lineIds: lost.map((line) => line.id), at })
	const amountMinor = sumMinor(lost.map((line) => line.paidMinor))
	if (of.paymentId === null || amountMinor === 0) return
	const lines = lost.map((line) => ({ id: line.id, amountMinor: line.paidMinor }))
	const { orderId, paymentId, method } = of
	const route = method === 'ONLINE' ? 'PROVIDER' : 'EXTERNAL'
	const refund = {
		id: world.newId(),
		paymentId,
		orderId,
		amountMinor,
		reason: PAID_TOO_LATE,
		lines,
		at,
		route,
	} as const
	await insertRefund(tx, refund)
}

async function announceRequests(tx: Db, { orderId, lineIds, at }: { orderId: number; lineIds: number[]; at: Date }) {
	const dedupeKey = `request-received:${orderId}`
	await publishEvent(tx, { topic: 'request-received', dedupeKey, payload: { orderId, lineIds }, at })
}

/**
 * Makes a locked, unpaid order paid, in the caller's transaction: holds become claims, lines are confirmed, 'order-paid' is
 * published. A hold that had ended is taken again as far as there is still enough; the rest is refunded.
 */
export async function confirmOrder(tx: Db, world: World, order: LockedOrder, paymentId: string | null): Promise<void> {
	const at = world.now()
	const { id: orderId, checkoutId } = order.head
	const { kept, lost } = await takeFromLedger(tx, order)
	await endCheckout(tx, checkoutId, { checkout: 'PAID', holds: 'CONVERTED' })
	await insertClaims(tx, kept)
	await markOrderPaid(tx, {
		id: orderId,
		at,
		goodsDueAt: dispatchDue(at, MARKET_ZONE),
		lineIds: kept.map((line) => line.id),
		isUnfulfillable: kept.length === 0,
	})
	if (lost.length > 0) await giveBack(tx, world, lost, { orderId, paymentId, method: order.head.method })
	const requested = kept.filter((line) => line.isRequest).map((line) => line.id)
	if (requested.length > 0) await announceRequests(tx, { orderId, lineIds: requested, at })
	await publishEvent(tx, { topic: 'order-paid', dedupeKey: `order-paid:${orderId}`, payload: { orderId }, at })
}
