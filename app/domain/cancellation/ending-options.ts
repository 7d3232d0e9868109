import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import type { CancelDeed, LineDecision, LineRefusal, SoldLine } from '#app/domain/cancellation/decide-line.ts'
import { planCancellation, wholePackages } from '#app/domain/cancellation/plan-cancellation.ts'

/** Lines that end together by a deed, with what that would cost and give back now; minor units. */
export type EndingOption = {
	deed: CancelDeed
	lineIds: number[]
	feeMinor: number
	refundMinor: number
	setBy: LineDecision['setBy']
	/** Pieces, rooms or tickets of its one line, of which some can be given back; null when it ends only as a whole. */
	pieces: number | null
}

/** What can end now, and why the rest cannot. */
export type EndingOptions = { options: EndingOption[]; refused: { lineId: number; reason: LineRefusal }[] }

type Way = { deeds: readonly CancelDeed[]; causeOf: (line: SoldLine) => CancelCause; refundableMinor: number }

const isOver = (reason: LineRefusal) => reason === 'already_cancelled' || reason === 'not_alone'

/** Lines one by one, those of an all-or-nothing package together. */
function groupsOf(lines: readonly SoldLine[], offered: readonly SoldLine[]): number[][] {
	const groups = offered
		.filter(({ kind }) => kind === 'GOODS' || kind === 'STAY' || kind === 'EXPERIENCE')
		.map(({ id }) => wholePackages(lines, [id]))
	return [...new Map(groups.map((ids) => [ids.join(), ids])).values()]
}

/** What of an order's offered lines can end at an instant, each with its price: what a page offers to choose from. */
export function endingOptions(
	lines: readonly SoldLine[],
	offered: readonly SoldLine[],
	way: Way,
	at: Date,
): EndingOptions {
	const answers = way.deeds.flatMap((deed) =>
		groupsOf(lines, offered).map((chosen) => ({
			deed,
			chosen,
			plan: planCancellation(lines, { ...way, deed, chosen }, at),
		})),
	)
	const options = answers.flatMap(({ deed, chosen, plan }): EndingOption[] => {
		if (plan.outcome !== 'planned') return []
		const own = plan.lines.filter(({ lineId }) => chosen.includes(lineId))
		const [first] = own
		if (!first) return []
		const sum = (of: (line: LineDecision) => number) => own.reduce((total, line) => total + of(line), 0)
		const money = { feeMinor: sum((it) => it.feeMinor), refundMinor: sum((it) => it.refundMinor) }
		const pieces = deed === 'CANCEL' ? (lines.find(({ id }) => id === first.lineId)?.pieces?.qty ?? null) : null
		return [{ deed, lineIds: chosen, ...money, setBy: first.setBy, pieces }]
	})
	const refused = answers
		.filter(({ deed }) => deed === 'CANCEL')
		.flatMap(({ plan }) => (plan.outcome === 'refused' ? plan.refusals : []))
		.filter(({ reason }) => !isOver(reason))
	return { options, refused }
}
