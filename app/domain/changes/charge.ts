import { LEAST_PAYABLE_MINOR } from '#app/domain/checkout/payable.ts'
import type { BookedLine } from '#app/domain/changes/booked-line.ts'
import type { ChangePlan, LineChange } from '#app/domain/changes/change-plan.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import { settle } from '#app/domain/settlement/commission.ts'

/** How a change is charged: an order paid on arrival only owes another sum then. */
export type Charging = { isPaidLater: boolean; refundableMinor: number }

type Price = { oldMinor: number; newMinor: number; feeMinor: number }

type Charged = Pick<
	BookedLine,
	'paidMinor' | 'refundedMinor' | 'grossMinor' | 'platformMinor' | 'commissionBp' | 'commissionMinor'
>

const commissionOn = (line: Charged, addedMinor: number) =>
	settle(line.grossMinor + addedMinor + line.platformMinor, line.commissionBp).commissionMinor - line.commissionMinor

/** What a change adds to a line or gives back of it: price and fee of the new against what the old cost. */
export function chargeOf(line: Charged, price: Price, { isPaidLater }: Charging) {
	const difference = price.newMinor + price.feeMinor - price.oldMinor
	if (isPaidLater || difference > 0) {
		return { addedMinor: difference, addedCommissionMinor: commissionOn(line, difference), backMinor: 0 }
	}
	const leftMinor = line.paidMinor - line.refundedMinor
	return { addedMinor: 0, addedCommissionMinor: 0, backMinor: Math.max(0, Math.min(-difference, leftMinor)) }
}

/** The line at the price it had: less than the provider can take is not asked for. */
function waived(change: LineChange): LineChange {
	if (change.addedMinor <= 0) return change
	const { addedMinor, details } = change
	const waiver = { kind: 'kept_price', code: null, fundedBy: 'seller', amountMinor: addedMinor } as const
	// A fee is not waived before the price is: what stays of the price may be less than the trifle.
	const offPrice = Math.min(addedMinor, change.newMinor)
	return {
		...change,
		newMinor: change.newMinor - offPrice,
		feeMinor: change.feeMinor - (addedMinor - offPrice),
		addedMinor: 0,
		addedCommissionMinor: 0,
		discountMinor: change.discountMinor + offPrice,
		details: { ...details, discounts: [...details.discounts, { ...waiver, amountMinor: offPrice }] },
	}
}

/** Does not ask for a difference that is below what a payment can be, and gives back no more than the payments can. */
export function waiveTrifles(plan: ChangePlan, { isPaidLater, refundableMinor }: Charging): ChangePlan {
	const dueMinor = sumMinor(plan.lines.map(({ addedMinor }) => Math.max(0, addedMinor)))
	let left = refundableMinor
	const lines = plan.lines.map((line) => {
		const backMinor = Math.min(line.backMinor, left)
		left -= backMinor
		return { ...line, backMinor }
	})
	const isTrifle = !isPaidLater && dueMinor > 0 && dueMinor < LEAST_PAYABLE_MINOR
	return isTrifle ? { ...plan, lines: lines.map(waived) } : { ...plan, lines }
}
