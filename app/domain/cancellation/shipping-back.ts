import type { LineDecision, SoldLine } from '#app/domain/cancellation/decide-line.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import { splitByLargestRemainder } from '#app/domain/money/split-by-largest-remainder.ts'

const isGone = ({ state }: SoldLine) => state === 'CANCELLED' || state === 'LAPSED'

/** The goods that a parcel's fee is for: of its seller and temperature class; all of the seller's when none is named. */
function goodsOf(lines: readonly SoldLine[], fee: SoldLine): SoldLine[] {
	const goods = lines.filter((it) => it.kind === 'GOODS' && it.sellerOrderId === fee.sellerOrderId)
	const own = goods.filter(({ parcel }) => parcel === fee.parcel)
	return own.length > 0 ? own : goods
}

function feeBack(fee: SoldLine, goods: SoldLine[], ended: ReadonlyMap<number, LineDecision>): LineDecision[] {
	const leaving = goods.filter((line) => ended.has(line.id))
	const staying = goods.filter((line) => !ended.has(line.id) && !isGone(line))
	const leftMinor = fee.paidMinor - fee.refundedMinor
	const causeOf = (line: SoldLine | undefined) => ended.get(line?.id ?? 0)?.cause ?? 'BUYER'
	if (leaving.length === 0 || leftMinor <= 0) return []
	const back = { lineId: fee.id, from: fee.state, feeMinor: 0, setBy: { rule: 'shipping' as const }, giveBack: [] }
	if (staying.length === 0) {
		return [{ ...back, cause: causeOf(leaving[0]), to: 'CANCELLED', refundMinor: leftMinor }]
	}
	const notByBuyer = leaving.filter((line) => causeOf(line) !== 'BUYER')
	const [refundMinor = 0] = splitByLargestRemainder(leftMinor, [sumPaid(notByBuyer), sumPaid(staying)])
	if (notByBuyer.length === 0 || refundMinor === 0) return []
	return [{ ...back, cause: causeOf(notByBuyer[0]), to: fee.state, refundMinor }]
}

const sumPaid = (lines: readonly SoldLine[]) => sumMinor(lines.map((line) => line.paidMinor))

/**
 * The shipping fees that go back with goods: the whole fee with the last goods of its parcel, or, when it was not the
 * buyer's doing, at once the share of the goods that will not come.
 */
export function idleFees(lines: readonly SoldLine[], decisions: readonly LineDecision[]): LineDecision[] {
	const ended = new Map(decisions.map((it) => [it.lineId, it]))
	return lines
		.filter((line) => line.kind === 'FEE' && line.state === 'PLACED')
		.flatMap((fee) => feeBack(fee, goodsOf(lines, fee), ended))
}
