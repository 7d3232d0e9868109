import { STOPS_REFUNDS, whyNoAnswer } from '#app/domain/payments/disputes.ts'
import { isProven } from '#app/domain/payments/dispute-evidence.ts'
import { drawEvidence } from '#app/features/disputes/draw-evidence.ts'
import { draftStatement, proofsOf, writeEvidence } from '#app/features/disputes/write-evidence.ts'
import type { World } from '#app/platform/world.ts'
import {
	closedDisputes,
	countDisputesToAnswer,
	disputeBookings,
	findDeskDispute,
	openDisputes,
	provenOrder,
	refundsOfDispute,
} from '#db/queries/dispute-desk.ts'
import { countOpenWarnings, decidedWarnings, openWarnings, warningsOfDispute } from '#db/queries/warning-desk.ts'
import { formatsOf } from '#app/ui/format/formats.ts'

const PER_PAGE = 50
const DECIDED_SHOWN = 20

/** How many disputes wait for an answer, and warnings for a decision. */
export async function countToAnswer({ db }: World): Promise<number> {
	const [disputes, warnings] = await Promise.all([countDisputesToAnswer(db), countOpenWarnings(db)])
	return disputes + warnings
}

/** Warnings of fraud that wait for a decision and those decided last, disputes that are open, and a page of those that are over. */
export async function readDisputes({ db }: World, page: number) {
	const [warnings, decided, open, over] = await Promise.all([
		openWarnings(db),
		decidedWarnings(db, DECIDED_SHOWN),
		openDisputes(db),
		closedDisputes(db, { limit: PER_PAGE, offset: (page - 1) * PER_PAGE }),
	])
	const pageCount = Math.max(1, Math.ceil(over.total / PER_PAGE))
	return { warnings, decided, open, over: over.rows, page, pageCount }
}

/** A dispute with its order, what our rows prove of it, what it booked, and whether it can be answered now; null when there is none. */
export async function readDispute({ db, now }: World, id: number) {
	const dispute = await findDeskDispute(db, id)
	if (!dispute) return null
	const [order, bookings, refunds, warnings] = await Promise.all([
		provenOrder(db, dispute.orderId),
		disputeBookings(db, dispute),
		refundsOfDispute(db, id),
		warningsOfDispute(db, id),
	])
	const hasAnswer = dispute.answerState !== null && dispute.answerState !== 'FAILED'
	const statement = draftStatement(order)
	return {
		dispute,
		bookings,
		refunds,
		stopsRefunds: STOPS_REFUNDS.includes(dispute.status),
		warnings,
		order: { number: order.number, currency: order.currency, totalMinor: order.totalMinor },
		lines: order.lines.map((line) => {
			const { lineId, kind, title, seller, qty, paidMinor, refundedMinor } = line
			const proofs = proofsOf(line, formatsOf('en'))
			return { lineId, kind, title, seller, qty, paidMinor, refundedMinor, proofs, isProven: isProven(line) }
		}),
		noAnswer: whyNoAnswer({ ...dispute, hasAnswer }, now()),
		statement,
		evidence: Object.entries(writeEvidence(order, '')).map(([field, text]) => ({ field, text })),
	}
}

/** The paper of a dispute as it would be handed in now, as PDF; null when there is no such dispute. */
export async function printEvidence(world: World, id: number): Promise<{ name: string; pdf: Buffer } | null> {
	const dispute = await findDeskDispute(world.db, id)
	if (!dispute) return null
	const order = await provenOrder(world.db, dispute.orderId)
	const facts = { order, statement: draftStatement(order), dispute, isDemo: world.isDemo }
	const pdf = await world.papers.print(drawEvidence(facts, world.now()))
	return { name: `evidence-${order.number}.pdf`, pdf }
}
