import { leftOf, sumDemand, type CapacityDemand, type CapacityRow } from '#app/domain/capacity/demand.ts'
import type { OrderLineKind } from '#app/domain/orders/line-states.ts'

/** In a word, why a line ended and its money goes back: its hold was over, and others had taken it. */
export const PAID_TOO_LATE = 'paid-too-late'

/** A line of an order whose money came, with what it takes of the ledger. */
export type LineToConfirm = {
	id: number
	kind: OrderLineKind
	sellerOrderId: number
	orderPackageId: number | null
	packagePolicy: string | null
	paidMinor: number
	/** Paid, and answered by the seller before it is confirmed. */
	isRequest: boolean
	demand: CapacityDemand[]
}

/** Which lines of an order paid too late can still be had, and which go back. */
export type LateDecision = { kept: LineToConfirm[]; lost: LineToConfirm[] }

function takeWhatIsLeft(lines: readonly LineToConfirm[], rows: readonly CapacityRow[]): LateDecision {
	const left = new Map(rows.map((row) => [row.id, leftOf(row)]))
	const kept: LineToConfirm[] = []
	const lost: LineToConfirm[] = []
	for (const line of lines) {
		const demand = sumDemand(line.demand)
		if (demand.some(({ capacityId, qty }) => (left.get(capacityId) ?? 0) < qty)) lost.push(line)
		else {
			kept.push(line)
			for (const { capacityId, qty } of demand) left.set(capacityId, (left.get(capacityId) ?? 0) - qty)
		}
	}
	return { kept, lost }
}

/** A parcel's fee goes back with the last of the goods it was for. */
function loseIdleFees({ kept, lost }: LateDecision): LateDecision {
	const sellersWithGoods = new Set(kept.filter(({ kind }) => kind === 'GOODS').map((line) => line.sellerOrderId))
	const isIdle = (line: LineToConfirm) => line.kind === 'FEE' && !sellersWithGoods.has(line.sellerOrderId)
	return { kept: kept.filter((line) => !isIdle(line)), lost: [...lost, ...kept.filter(isIdle)] }
}

/**
 * Decides an order whose money came after its hold had ended: what is still left is taken line by line in their order, the
 * rest goes back; the whole order does when an all-or-nothing package of it cannot be had whole.
 */
export function decideLatePayment(lines: readonly LineToConfirm[], rows: readonly CapacityRow[]): LateDecision {
	const decision = takeWhatIsLeft(lines, rows)
	const breaksPackage = decision.lost.some((line) => line.packagePolicy === 'ALL_OR_NOTHING')
	return breaksPackage ? { kept: [], lost: [...lines] } : loseIdleFees(decision)
}
