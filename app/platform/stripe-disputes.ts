import type Stripe from 'stripe'
import type { DisputeStatus } from '#app/domain/payments/disputes.ts'
import type { AnswerReport, DisputeEvidence, DisputeReport } from '#app/platform/payment-reports.ts'
import { createdSince, isRefusal, MOST_LISTED } from '#app/platform/stripe-client.ts'
import { unfold } from '#app/platform/stripe-reports.ts'

export interface Disputes {
	lookDispute: (disputeId: string) => Promise<DisputeReport>
	/** Disputes opened since a moment, newest first: the reconciler finds what no event told. */
	listDisputesSince: (since: Date) => Promise<DisputeReport[]>
	/** Gives a paper to the provider to be named in an answer; its id there. */
	uploadEvidence: (paper: { name: string; bytes: Buffer }, idempotencyKey: string) => Promise<string>
	/** Hands an answer to the buyer's bank, for good. */
	answerDispute: (disputeId: string, evidence: DisputeEvidence, idempotencyKey: string) => Promise<AnswerReport>
}

const STATUSES: Partial<Record<string, DisputeStatus>> = {
	warning_needs_response: 'INQUIRY_NEEDS_ANSWER',
	warning_under_review: 'INQUIRY_UNDER_REVIEW',
	warning_closed: 'INQUIRY_CLOSED',
	needs_response: 'NEEDS_ANSWER',
	appeal_needs_response: 'NEEDS_ANSWER',
	under_review: 'UNDER_REVIEW',
	appeal_under_review: 'UNDER_REVIEW',
	won: 'WON',
	lost: 'LOST',
	prevented: 'PREVENTED',
}

const instant = (seconds: number) => new Date(seconds * 1000)

/** What a dispute says; a status that is not known yet is one that the bank still looks into. */
export const disputeReport = (dispute: Stripe.Dispute): DisputeReport => ({
	disputeId: dispute.id,
	intentId: unfold(dispute.payment_intent).id,
	status: STATUSES[dispute.status] ?? 'UNDER_REVIEW',
	reason: dispute.reason,
	amountMinor: dispute.amount,
	currency: dispute.currency.toUpperCase(),
	openedAt: instant(dispute.created),
	answerBy: dispute.evidence_details.due_by === null ? null : instant(dispute.evidence_details.due_by),
	submissions: dispute.evidence_details.submission_count,
	movements: dispute.balance_transactions.map(({ id, amount, created }) => ({
		...{ id, amountMinor: amount, at: instant(created) },
	})),
})

async function answer(
	stripe: Stripe,
	{ disputeId, evidence }: { disputeId: string; evidence: DisputeEvidence },
	idempotencyKey: string,
): Promise<AnswerReport> {
	try {
		const dispute = await stripe.disputes.update(disputeId, { evidence, submit: true }, { idempotencyKey })
		return { outcome: 'sent', dispute: disputeReport(dispute) }
	} catch (error) {
		if (!isRefusal(error)) throw error
		return { outcome: 'refused', reason: error.message }
	}
}

/** Disputes of card payments at Stripe. */
export function stripeDisputes(stripe: Stripe): Disputes {
	return {
		lookDispute: async (id) => disputeReport(await stripe.disputes.retrieve(id)),
		async listDisputesSince(since) {
			const all = await stripe.disputes.list(createdSince(since)).autoPagingToArray({ limit: MOST_LISTED })
			return all.map(disputeReport)
		},
		async uploadEvidence({ name, bytes }, idempotencyKey) {
			const file = { name, data: bytes, type: 'application/pdf' }
			return (await stripe.files.create({ purpose: 'dispute_evidence', file }, { idempotencyKey })).id
		},
		answerDispute: (disputeId, evidence, key) => answer(stripe, { disputeId, evidence }, key),
	}
}
