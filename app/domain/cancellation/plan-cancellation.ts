import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import {
	decideLine,
	type CancelDeed,
	type LineDecision,
	type LineRefusal,
	type SoldLine,
} from '#app/domain/cancellation/decide-line.ts'
import { idleFees } from '#app/domain/cancellation/shipping-back.ts'
import { sumMinor } from '#app/domain/money/money.ts'

/** What is asked: which lines, of what deed, and who caused the end of each line. */
export type CancellationRequest = {
	deed: CancelDeed
	chosen: readonly number[]
	causeOf: (line: SoldLine) => CancelCause
	/** What the order's payments can still give back, in minor units; 0 when nothing was paid yet. */
	refundableMinor: number
}

/** What calling lines off does, each line with its shipping; or why it cannot be done. Minor units. */
export type CancellationPlan =
	| { outcome: 'planned'; feeMinor: number; refundMinor: number; lines: LineDecision[] }
	| { outcome: 'refused'; refusals: { lineId: number; reason: LineRefusal }[] }
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

/**
 * Plans the end of chosen lines of an order at an instant, all or none of them: fee and refund by each line's terms, the
 * shipping that goes back with the last goods of a parcel, and what returns to the ledger.
 */
export function planCancellation(lines: readonly SoldLine[], request: CancellationRequest, at: Date): CancellationPlan {
	const { deed, causeOf, refundableMinor } = request
	const ids = new Set(request.chosen)
	const missing = missingOf(lines, request)
	if (missing.length > 0) return { outcome: 'all-or-nothing', missing }
	const answers = lines
		.filter(({ id }) => ids.has(id))
		.map((line) => {
			if (!CHOOSABLE.has(line.kind)) return { refused: { lineId: line.id, reason: 'not_alone' as const } }
			return decideLine(line, { deed, cause: causeIn(lines, line, causeOf), at })
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
