import { type CarriedParcel, planOfParcel } from '#app/domain/changes/carried-parcels.ts'
import { quotePlan, type ShipChoice } from '#app/domain/pricing/ship-quote.ts'

/** A line of a fee: what it cost before discounts, and what of it is still paid. Minor units. */
export interface PaidFee {
	lineId: number
	listMinor: number
	leftMinor: number
}

/** Where a gift goes: to a door in a region, or to the point there where it is fetched. */
export interface GiftGoal {
	regionCode: string
	nodeId: number | null
}

/** What carrying a gift to its receiver gives back of each fee, or why it cannot be carried. */
export type GiftShipping =
	| { outcome: 'carried'; back: { lineId: number; amountMinor: number }[] }
	| { outcome: 'not-carried' | 'too-far' }

/**
 * The shipping of a gift to its goal, by what its giver paid: each parcel as it was bought. A nearer place gives back in
 * proportion, rounded down for the giver's fee; a dearer one is too far, for nobody asks a receiver for money.
 */
export function giftShipping(
	parcels: readonly CarriedParcel[],
	fees: readonly PaidFee[],
	{ regionCode, nodeId }: GiftGoal,
): GiftShipping {
	const back: { lineId: number; amountMinor: number }[] = []
	const choice: ShipChoice = nodeId === null ? { method: 'PARCEL' } : { method: 'PICK_UP', nodeId }
	for (const parcel of parcels) {
		const asked = { choice, shipTo: regionCode, fees: parcel.first.fees }
		const { feeMinor } = quotePlan(planOfParcel(parcel), asked)
		if (feeMinor === null) return { outcome: 'not-carried' }
		const fee = fees.find(({ lineId }) => lineId === parcel.first.feeLineId)
		if (feeMinor > (fee?.listMinor ?? 0)) return { outcome: 'too-far' }
		if (!fee || fee.listMinor === 0) continue
		const keptMinor = Number((BigInt(fee.leftMinor) * BigInt(feeMinor)) / BigInt(fee.listMinor))
		if (fee.leftMinor > keptMinor) back.push({ lineId: fee.lineId, amountMinor: fee.leftMinor - keptMinor })
	}
	return { outcome: 'carried', back }
}
