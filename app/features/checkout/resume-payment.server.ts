import { paymentSessionTimes } from '#app/domain/capacity/hold.ts'
import { isPaymentOpen } from '#app/domain/payments/states.ts'
import { findLostSession } from '#app/features/checkout/find-lost-session.server.ts'
import { lockOrder } from '#app/features/checkout/lock-order.server.ts'
import { openPayment, type OpenedOutcome, type PaymentToOpen } from '#app/features/checkout/open-payment.server.ts'
import type { PaymentRequest } from '#app/platform/payments.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { activeHolds, extendHolds } from '#db/queries/checkouts.ts'
import { findPaymentOfOrder, insertPayment, readPayment, type PaymentRow } from '#db/queries/payments.ts'
import { inTransaction } from '#db/transaction.ts'

export type ResumeOutcome =
	| { outcome: 'open'; url: string }
	| { outcome: 'paid' }
	/** The hold is over or the order is closed: the things are free for others again. */
	| { outcome: 'ended' }
	| { outcome: 'out-of-reach' }
	| { outcome: 'unknown' }

async function writeRenewal(tx: Db, world: World, last: PaymentRow): Promise<PaymentToOpen | 'paid' | 'ended'> {
	const order = await lockOrder(tx, last.orderId)
	if (order.head.paidAt) return 'paid'
	const held = await activeHolds(tx, order.head.checkoutId)
	if (order.head.closedAt || (order.rows.length > 0 && held.length === 0)) return 'ended'
	const at = world.now()
	const { sessionEndsAt, holdUntil } = paymentSessionTimes(at)
	await extendHolds(tx, order.head.checkoutId, holdUntil)
	const id = world.newId()
	const key = `pay:${id}:create`
	const request: PaymentRequest = {
		...(last.request as PaymentRequest),
		paymentId: id,
		expiresAt: sessionEndsAt.toISOString(),
	}
	const { orderId, amountMinor, currency } = last
	await insertPayment(tx, {
		id,
		orderId,
		provider: world.payments.provider,
		amountMinor,
		currency,
		idempotencyKey: key,
		request,
		at,
	})
	return { id, key, request }
}

/** A new payment for an order whose last one ended without money while its hold still lives. */
async function renewPayment(world: World, last: PaymentRow): Promise<ResumeOutcome> {
	const written = await inTransaction(world.db, (tx) => writeRenewal(tx, world, last))
	if (written === 'paid' || written === 'ended') return { outcome: written }
	return resumed(await openPayment(world, written))
}

function resumed(opened: OpenedOutcome): ResumeOutcome {
	switch (opened.outcome) {
		case 'open':
			return opened
		case 'over':
			return { outcome: 'paid' }
		case 'refused':
		case 'out-of-reach':
			return { outcome: 'out-of-reach' }
	}
}

/** The page of a payment whose opening was never answered, or a new payment in its place. */
async function resumeLost(world: World, payment: PaymentRow): Promise<ResumeOutcome> {
	const sessionId = await findLostSession(world, payment).catch(() => undefined)
	if (sessionId === undefined) return { outcome: 'out-of-reach' }
	if (sessionId === null) return renewPayment(world, payment)
	const url = (await readPayment(world.db, payment.id))?.sessionUrl
	return url ? { outcome: 'open', url } : { outcome: 'out-of-reach' }
}

async function resume(world: World, payment: PaymentRow): Promise<ResumeOutcome> {
	if (payment.state === 'SUCCEEDED') return { outcome: 'paid' }
	if (!isPaymentOpen(payment.state)) return renewPayment(world, payment)
	return payment.sessionUrl ? { outcome: 'open', url: payment.sessionUrl } : resumeLost(world, payment)
}

/** The payment page of an order that waits for its money: the one it has, or a new one while its hold lives. */
export async function resumePayment(world: World, orderNumber: string): Promise<ResumeOutcome> {
	const payment = await findPaymentOfOrder(world.db, orderNumber)
	return payment ? resume(world, payment) : { outcome: 'unknown' }
}
