import { type CHANGE_UNDONE, PAID_TWICE, WRONG_AMOUNT } from '#app/domain/payments/extra-payment.ts'
import { refundDeadline, refundRoute } from '#app/domain/payments/refund-deadline.ts'
import { mayMovePayment } from '#app/domain/payments/states.ts'
import { confirmOrder } from '#app/features/checkout/confirm-order.server.ts'
import { lockOrder, type LockedOrder } from '#app/features/checkout/lock-order.server.ts'
import { releaseOrder } from '#app/features/checkout/release-order.server.ts'
import { payChange, readLockedChange, releaseChange } from '#app/features/checkout/settle-change.server.ts'
import type { PaymentReport } from '#app/platform/payments.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import {
	findPaymentByReport,
	keepWrongPayment,
	lockPayment,
	movePayment,
	type PaymentRow,
} from '#db/queries/payments.ts'
import { readChangeById, rowsOfPlan } from '#db/queries/order-changes.ts'
import { insertRefund } from '#db/queries/refunds.ts'
import { inTransaction } from '#db/transaction.ts'

export type AppliedReport = 'applied' | 'nothing-new' | 'unknown-payment' | 'wrong-amount'

interface News {
	payment: PaymentRow
	report: PaymentReport
}

const isWrong = (payment: PaymentRow, report: PaymentReport) =>
	report.state === 'SUCCEEDED' && (report.capturedMinor !== payment.amountMinor || report.currency !== payment.currency)

/** What the report says of the payment, written before anything is decided by it: a refund refers to what came in. */
async function write(tx: Db, paymentId: string, report: PaymentReport): Promise<void> {
	const { state, sessionId, intentId, chargeId, method, capturedMinor, capturedAt } = report
	const deadline = method && capturedAt ? refundDeadline(method, capturedAt) : null
	await movePayment(tx, paymentId, {
		state,
		sessionId,
		intentId,
		chargeId,
		method,
		capturedMinor,
		refundDeadline: deadline,
	})
}

/** Money that pays for nothing goes back whole, the way it came while that is open. */
async function refundWhole(
	tx: Db,
	world: World,
	news: News,
	reason: typeof PAID_TWICE | typeof WRONG_AMOUNT | typeof CHANGE_UNDONE,
): Promise<void> {
	const { id: paymentId, orderId } = news.payment
	const at = world.now()
	const { method, capturedAt, capturedMinor: amountMinor } = news.report
	const route = method && capturedAt ? refundRoute(refundDeadline(method, capturedAt), at) : 'PROVIDER'
	await insertRefund(tx, { id: world.newId(), paymentId, orderId, amountMinor, reason, lines: [], at, route })
}

/** Another amount or currency than was asked for sells nothing: it is kept as it came, sent back, and shown to a person. */
async function refuseWrong(tx: Db, world: World, order: LockedOrder, news: News): Promise<void> {
	const { capturedMinor, currency } = news.report
	const attention = `wrong-amount: ${capturedMinor} ${currency} for ${news.payment.amountMinor} ${news.payment.currency}`
	await keepWrongPayment(tx, news.payment.id, { capturedMinor, currency, attention })
	await write(tx, news.payment.id, news.report)
	if (capturedMinor > 0) await refundWhole(tx, world, news, WRONG_AMOUNT)
	await release(tx, world, order, news)
}

/** Ends what waited for a payment: its order, or the change of a paid one. */
async function release(tx: Db, world: World, order: LockedOrder, { payment: { changeId } }: News): Promise<void> {
	if (changeId === null) await releaseOrder(tx, world, order, 'EXPIRED')
	else await releaseChange(tx, world, await readLockedChange(tx, changeId, order.rows), 'EXPIRED')
}

async function confirm(tx: Db, world: World, order: LockedOrder, news: News): Promise<void> {
	const { id, changeId } = news.payment
	if (changeId !== null) {
		const undone = await payChange(tx, world, await readLockedChange(tx, changeId, order.rows))
		if (undone) await refundWhole(tx, world, news, undone)
	} else if (order.head.paidAt) await refundWhole(tx, world, news, PAID_TWICE)
	else await confirmOrder(tx, world, order, id)
}

async function settle(tx: Db, world: World, order: LockedOrder, news: News) {
	switch (news.report.state) {
		case 'SUCCEEDED':
			return confirm(tx, world, order, news)
		case 'EXPIRED':
		case 'FAILED':
			return release(tx, world, order, news)
		case 'PROCESSING':
		case 'REQUIRES_ACTION':
			return
	}
}

/**
 * Applies what the provider says of a payment, once: a payment only rises in rank, so news that come late, twice or out of
 * order change nothing. Success confirms the order; an end without money gives its holds back.
 */
export async function applyPaymentReport(world: World, report: PaymentReport): Promise<AppliedReport> {
	const found = await findPaymentByReport(world.db, world.payments.provider, report)
	if (!found) {
		world.log.error(
			{ session_id: report.sessionId, state: report.state },
			'the provider speaks of a payment that is not ours',
		)
		return 'unknown-payment'
	}
	const applied = await inTransaction(world.db, async (tx): Promise<AppliedReport> => {
		const change = found.changeId === null ? null : await readChangeById(tx, found.changeId)
		const order = await lockOrder(tx, found.orderId, change ? rowsOfPlan(change.plan) : [])
		const payment = await lockPayment(tx, found.id)
		if (!payment || !mayMovePayment(payment.state, report.state)) return 'nothing-new'
		if (isWrong(payment, report)) {
			await refuseWrong(tx, world, order, { payment, report })
			return 'wrong-amount'
		}
		await write(tx, payment.id, report)
		await settle(tx, world, order, { payment, report })
		world.faultPoint('payment-applied-before-commit')
		return 'applied'
	})
	if (applied === 'wrong-amount')
		world.log.error({ payment_id: found.id }, 'a payment came with another amount or currency')
	world.faultPoint('payment-applied')
	return applied
}
