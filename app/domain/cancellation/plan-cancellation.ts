import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import {
	decideLine,
	type CancelDeed,
	type LineDecision,
	type LineRefusal,
	type SoldLine,
} from '#app/domain/cancellation/decide-line.ts'
import { givenId, lineOfId } from '#app/domain/cancellation/line-pieces.ts'
import { idleFees } from '#app/domain/cancellation/shipping-back.ts'
import { splitPieces } from '#app/domain/cancellation/split-pieces.ts'
import { sumMinor } from '#app/domain/money/money.ts'

/** What is asked: which lines, of what deed, and who caused the end of each line. */
export type CancellationRequest = {
	deed: CancelDeed
	chosen: readonly number[]
	causeOf: (line: SoldLine) => CancelCause
	/** What the order's payments can still give back, in minor units; 0 when nothing was paid yet. */
	refundableMinor: number
	/** Of which lines only so many pieces are given back, by id. */
	pieces?: ReadonlyMap<number, number>
}

type Refused = { lineId: number; reason: LineRefusal }

/** What calling lines off does, each line with its shipping; or why it cannot be done. Minor units. */
export type CancellationPlan =
	| { outcome: 'planned'; feeMinor: number; refundMinor: number; lines: LineDecision[] }
	| { outcome: 'refused'; refusals: Refused[] }
	| { outcome: 'all-or-nothing'; missing: number[] }

const CHOOSABLE = new Set(['GOODS', 'STAY', 'EXPERIENCE'])
const isLive = ({ state }: SoldLine) => state !== 'CANCELLED' && state !== 'LAPSED'

/** A line's cause, or what befell any part of its all-or-nothing package: the whole of it ends by that. */
function causeIn(lines: readonly SoldLine[], line: SoldLine, causeOf: CancellationRequest['causeOf']): CancelCause {
	if (line.packagePolicy !== 'ALL_OR_NOTHING') return causeOf(line)
	const causes = lines.filter((other) => other.packageId === line.packageId && isLive(other)).map(causeOf)
	return causes.find((cause) => cause !== 'BUYER') ?? 'BUYER'
}

/** Chosen lines with every live component of the all-or-nothing packages among them, in order of id. */
export function wholePackages(lines: readonly SoldLine[], chosen: readonly number[]): number[] {
	const ids = new Set(chosen)
	const whole = new Set(
		lines.filter((it) => ids.has(it.id) && it.packagePolicy === 'ALL_OR_NOTHING').map((it) => it.packageId),
	)
	return lines.filter((it) => ids.has(it.id) || (whole.has(it.packageId) && isLive(it))).map(({ id }) => id)
}

/** What the buyer must choose too, where nothing but the wish of the buyer ends the package. */
function missingOf(lines: readonly SoldLine[], { deed, chosen, causeOf }: CancellationRequest): number[] {
	if (deed !== 'CANCEL') return []
	const missing = wholePackages(lines, chosen).filter((id) => !chosen.includes(id))
	return missing.filter((id) => lines.some((line) => line.id === id && causeIn(lines, line, causeOf) === 'BUYER'))
}

/** Never more than the payments can give back; what is beyond is not promised. */
function capped(decisions: LineDecision[], refundableMinor: number): LineDecision[] {
	let left = refundableMinor
	return decisions.map((decision) => {
		const refundMinor = Math.min(decision.refundMinor, left)
		left -= refundMinor
		return { ...decision, refundMinor }
	})
}

const isAll = ({ qty, pieces }: SoldLine, wanted: number) => wanted === (pieces?.qty ?? qty)

/** Why so many pieces of a line cannot be given back alone. */
function pieceRefusal(line: SoldLine, { deed, pieces }: CancellationRequest): Refused[] {
	const wanted = pieces?.get(line.id)
	if (wanted === undefined || isAll(line, wanted)) return []
	if (deed !== 'CANCEL' || !line.pieces) return [{ lineId: line.id, reason: 'only_whole' }]
	const isPart = Number.isInteger(wanted) && wanted >= 1 && wanted < line.pieces.qty
	return isPart ? [] : [{ lineId: line.id, reason: 'not_so_many' }]
}

/** The lines as they are once the pieces that are given back stand apart, and which of those end. */
function setApart(lines: readonly SoldLine[], { chosen, pieces }: CancellationRequest) {
	const isChosen = new Set(chosen)
	const parts = lines.flatMap((line): SoldLine[] => {
		const wanted = pieces?.get(line.id)
		if (!isChosen.has(line.id) || wanted === undefined || !line.pieces || isAll(line, wanted)) return [line]
		const { kept, given } = splitPieces(line, line.pieces, wanted)
		isChosen.delete(line.id)
		isChosen.add(givenId(line.id))
		return [kept, given]
	})
	return { lines: parts, ids: isChosen }
}

/** A decision about pieces says of how many. */
function saysParts(lines: readonly SoldLine[], decision: LineDecision): LineDecision {
	const given = decision.lineId < 0 && lines.find(({ id }) => id === decision.lineId)
	const kept = given && lines.find(({ id }) => id === lineOfId(decision.lineId))
	if (!given || !kept) return decision
	const qty = given.pieces?.qty ?? 0
	return { ...decision, part: { qty, of: qty + (kept.pieces?.qty ?? 0) } }
}

/**
 * Plans the end of chosen lines of an order at an instant, or of some pieces of them, all or none: fee and refund by each
 * line's terms (pieces that are given back are a line of their own, see `givenId`), the shipping that goes back with the last goods of a parcel, and what returns to the ledger.
 */
export function planCancellation(sold: readonly SoldLine[], request: CancellationRequest, at: Date): CancellationPlan {
	const { deed, refundableMinor } = request
	const missing = missingOf(sold, request)
	if (missing.length > 0) return { outcome: 'all-or-nothing', missing }
	const unfit = sold.filter(({ id }) => request.chosen.includes(id)).flatMap((line) => pieceRefusal(line, request))
	if (unfit.length > 0) return { outcome: 'refused', refusals: unfit }
	const { lines, ids } = setApart(sold, request)
	const causeOf = (line: SoldLine) => request.causeOf({ ...line, id: lineOfId(line.id) })
	const answers = lines
		.filter(({ id }) => ids.has(id))
		.map((line) => {
			const lineId = lineOfId(line.id)
			if (!CHOOSABLE.has(line.kind)) return { refused: { lineId, reason: 'not_alone' as const } }
			const answer = decideLine(line, { deed, cause: causeIn(lines, line, causeOf), at })
			return 'refused' in answer ? { refused: { ...answer.refused, lineId } } : saysParts(lines, answer)
		})
	const refusals = answers.flatMap((it) => ('refused' in it ? [it.refused] : []))
	if (refusals.length > 0 || answers.length === 0) return { outcome: 'refused', refusals }
	const own = answers.flatMap((it) => ('refused' in it ? [] : [it]))
	const decisions = capped([...own, ...idleFees(lines, own)], refundableMinor)
	return {
		outcome: 'planned',
		feeMinor: sumMinor(decisions.map((it) => it.feeMinor)),
		refundMinor: sumMinor(decisions.map((it) => it.refundMinor)),
		lines: decisions,
	}
}
