import { mayMove } from '#app/domain/states/transition.ts'
import { refundRoute } from '#app/domain/payments/refund-deadline.ts'
import { REFUND_STATES } from '#app/domain/payments/refund-states.ts'
import { keyIsKnown, nextRefundTry, nextTryAfterRefusal } from '#app/domain/payments/refund-tries.ts'
import { addHours } from '#app/domain/time/instant.ts'
import { coverLate } from '#app/features/checkout/cover-refunds.server.ts'
import type { RefundReport } from '#app/platform/payments.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import {
	failRefund,
	holdRefund,
	listOpenRefunds,
	markRefundTried,
	moveRefund,
	type RefundToSend,
} from '#db/queries/refunds.ts'
import { lockOrderForPosting } from '#db/queries/settled-orders.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 50

const tooLate = (message: string): RefundReport => ({ providerRefundId: null, state: 'FAILED', failure: message })

const isToBeAskedAnew = ({ sentAt }: RefundToSend, now: Date) => sentAt === null || !keyIsKnown(sentAt, now)

/** Asks the provider: one on its way is looked at, one sent long ago is looked for, any other is sent under its own key. */
async function ask(world: World, refund: RefundToSend): Promise<RefundReport | null> {
	const { id: refundId, intentId, amountMinor, sentAt, providerRefundId, state } = refund
	const now = world.now()
	if (providerRefundId && state !== 'FAILED') return world.payments.lookRefund(providerRefundId)
	if (!intentId) return null
	if (sentAt && !keyIsKnown(sentAt, now)) {
		const found = await world.payments.findRefund({ refundId, intentId })
		if (found) return found
	}
	if (refundRoute(refund.refundDeadline ?? now, now) === 'EXTERNAL') return tooLate('past the refund deadline')
	if (!(await markRefundTried(world.db, refundId, now, isToBeAskedAnew(refund, now)))) return null
	world.faultPoint('refund-marked')
	const report = await world.payments.refund({ refundId, intentId, amountMinor }, refund.idempotencyKey)
	world.faultPoint('refund-sent')
	return report
}

async function publish(tx: Db, refund: RefundToSend, topic: 'refund-settled' | 'refund-failed', at: Date) {
	const payload = { refundId: refund.id, orderId: refund.orderId }
	const suffix = topic === 'refund-failed' ? `:${refund.attempts + 1}` : ''
	await publishEvent(tx, { topic, dedupeKey: `${topic}:${refund.id}${suffix}`, payload, at })
}

/** A refund the provider made and could not complete is back on our balance: its key will never make another. */
async function keepFailure(world: World, refund: RefundToSend, report: RefundReport): Promise<void> {
	const at = world.now()
	const attempts = refund.attempts + 1
	const isLate = refundRoute(refund.refundDeadline ?? at, at) === 'EXTERNAL'
	const nextTryAt = report.providerRefundId || isLate ? null : nextTryAfterRefusal(attempts, at)
	const { providerRefundId } = report
	const message = report.failure ?? 'failed'
	await inTransaction(world.db, async (tx) => {
		const facts = { state: 'FAILED' as const, message, attempts, providerRefundId, nextTryAt, at }
		if (await failRefund(tx, refund.id, facts)) await publish(tx, refund, 'refund-failed', at)
	})
	if (!nextTryAt) world.log.error({ refund_id: refund.id, message }, 'a refund must be paid by hand')
}

/** Hours after which a refund is asked for again whose payment is disputed at the provider, as we may not know yet. */
const ASK_AGAIN_HOURS = 1

/** The payment is disputed: nothing was made. Its bank decides, and may have decided already. */
async function hold(world: World, { id, orderId, paymentId, currency }: RefundToSend): Promise<void> {
	const at = world.now()
	await inTransaction(world.db, async (tx) => {
		await lockOrderForPosting(tx, orderId)
		await holdRefund(tx, id, addHours(at, ASK_AGAIN_HOURS))
		await coverLate(tx, { paymentId, orderId, currency }, at)
		world.faultPoint('refund-held-before-commit')
	})
	world.log.warn({ refund_id: id }, 'a refund waits for the bank that disputes its payment')
}

async function keep(world: World, refund: RefundToSend, report: RefundReport): Promise<void> {
	const { providerRefundId, state } = report
	if (report.isDisputed) return hold(world, refund)
	if (state === 'FAILED') return keepFailure(world, refund, report)
	const at = world.now()
	if (!mayMove(REFUND_STATES, refund.state, state) && refund.providerRefundId) {
		await markRefundTried(world.db, refund.id, at, false)
		return
	}
	await inTransaction(world.db, async (tx) => {
		const settledAt = state === 'DONE' ? at : null
		const moved = await moveRefund(tx, refund.id, { state, providerRefundId, settledAt })
		if (moved && settledAt) await publish(tx, refund, 'refund-settled', at)
		world.faultPoint('refund-kept-before-commit')
	})
	world.faultPoint('refund-kept')
}

/** Tries without an answer after which a person is told; it goes on being looked for, for it may have been made. */
const TELL_AFTER = 6

/** No answer says nothing about the refund: it is tried again later, or looked for. */
async function keepSilence(world: World, refund: RefundToSend, message: string): Promise<void> {
	const at = world.now()
	const attempts = refund.attempts + 1
	const nextTryAt = nextRefundTry(Math.min(attempts, TELL_AFTER), at)
	const facts = { state: refund.state, message, attempts, providerRefundId: null, nextTryAt, at }
	await inTransaction(world.db, async (tx) => {
		const kept = await failRefund(tx, refund.id, facts)
		if (kept && attempts === TELL_AFTER) await publish(tx, refund, 'refund-failed', at)
	})
	world.log.warn({ refund_id: refund.id, attempts, err: { message } }, 'a refund could not be sent yet')
}

/** Sends refunds that are due and follows those on their way; the same key each time, so that none is sent twice. */
export async function sendRefunds(world: World): Promise<number> {
	const refunds = await listOpenRefunds(world.db, world.now(), AT_ONCE)
	for (const refund of refunds) {
		try {
			const report = await ask(world, refund)
			if (report) await keep(world, refund, report)
		} catch (error) {
			await keepSilence(world, refund, error instanceof Error ? error.message : String(error))
		}
	}
	return refunds.length
}
