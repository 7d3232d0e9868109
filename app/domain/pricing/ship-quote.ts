import { timesMinor } from '#app/domain/money/money.ts'
import type { ShipPlan } from '#app/domain/pricing/ship-plans.ts'
import { shipZone, type ShipZone, type ZoneFee, type ZoneFees } from '#app/domain/pricing/shipping-fee.ts'

/** How a parcel reaches its buyer: carried to the door, kept at the stay booked with it or brought to the room of one under way, or fetched at a delivery point. */
export type ShipChoice =
	| { method: 'PARCEL' }
	/** `room` is the key of the room it is brought to; without it, it waits at the stay of the same basket. */
	| { method: 'COLLECT_AT_STAY'; room?: string }
	| { method: 'PICK_UP'; nodeId: number }

/** What buyers chose, by the key of a plan; a plan that is not in it is carried to the door. */
export type ShipChoices = Readonly<Record<string, ShipChoice>>

/** A parcel with its method and fee in minor units; a null fee is not known yet, or nobody carries it there. */
export type QuotedPlan = ShipPlan & {
	method: ShipChoice['method']
	/** The delivery point where it is fetched. */
	nodeId: number | null
	/** The key of the room it is brought to; absent where it is to no room. */
	room?: string
	/** How far it goes; null while nobody knows, or where it waits at a stay. */
	zone: ShipZone | null
	/** Weight steps begun beyond the first weight. */
	steps: number
	feeMinor: number | null
	/** What it would cost at a delivery point; null where that is not offered or the address is not known. */
	pickUpMinor: number | null
	/** The dates, both included, on which it was told to arrive when it was bought; no part of the price. */
	arrives?: { from: string; to: string }
}

/** What of a parcel its fee depends on in a zone. */
export type Parcel = Pick<ShipPlan, 'weightG' | 'goodsMinor'>

function stepsOf(weightG: number, fee: ZoneFee): number {
	return Math.ceil(Math.max(0, weightG - fee.firstWeightG) / fee.stepWeightG)
}

function feeOf(plan: Parcel, fee: ZoneFee, firstFeeMinor: number): number {
	if (fee.freeOverMinor !== null && plan.goodsMinor >= fee.freeOverMinor) return 0
	return firstFeeMinor + timesMinor(fee.stepFeeMinor, stepsOf(plan.weightG, fee))
}

/** What a parcel costs in a zone, carried to the door or fetched; null where it is not offered so. */
export function feesIn(plan: Parcel, fee: ZoneFee | null) {
	if (!fee) return { steps: 0, doorMinor: null, pickUpMinor: null }
	const pickUpFirst = fee.pickUpFeeMinor ?? null
	const pickUpMinor = pickUpFirst === null ? null : feeOf(plan, fee, pickUpFirst)
	return { steps: stepsOf(plan.weightG, fee), doorMinor: feeOf(plan, fee, fee.firstFeeMinor), pickUpMinor }
}

/** The fee of a plan as its buyer wants it, to a region (null: not known yet), out of the fees of its seller and class. */
export function quotePlan(
	plan: ShipPlan,
	asked: { choice: ShipChoice; shipTo: string | null; fees: ZoneFees },
): QuotedPlan {
	const { choice, shipTo, fees } = asked
	const zone = shipTo === null ? null : shipZone(plan.originCode, shipTo)
	const { steps, doorMinor, pickUpMinor } = feesIn(plan, zone && fees[zone])
	switch (choice.method) {
		case 'COLLECT_AT_STAY':
			return {
				...{ ...plan, method: choice.method, nodeId: null, zone: null, steps: 0, feeMinor: 0, pickUpMinor },
				...(choice.room !== undefined && { room: choice.room }),
			}
		case 'PICK_UP': {
			const { method, nodeId } = choice
			return { ...plan, method, nodeId, zone, steps, feeMinor: pickUpMinor, pickUpMinor }
		}
		case 'PARCEL':
			return { ...plan, method: choice.method, nodeId: null, zone, steps, feeMinor: doorMinor, pickUpMinor }
	}
}
