import type { StateTable } from '#app/domain/states/transition.ts'

/** A recall goes on until everything is told and accounted for. */
export type RecallState = 'OPEN' | 'CLOSED'
export const RECALL_STATES: StateTable<RecallState> = { OPEN: ['CLOSED'], CLOSED: [] }

/** What is feared. */
export const HAZARDS = ['RESIDUE', 'MICROBE', 'FOREIGN_BODY', 'ALLERGEN', 'LABEL', 'OTHER'] as const
export type Hazard = (typeof HAZARDS)[number]

/** A row of stock that goods of recalled lots are sold from; grams of a unit of it. */
export interface StockOfLots {
	capacityId: number
	listingId: number
	freeUnits: number
	unitG: number
}

/** Units of stock that are held back so that no gram left of recalled lots is sold: the free ones, whole units, row by row. */
export function planHeldBack(
	stock: readonly StockOfLots[],
	leftG: ReadonlyMap<number, number>,
): { capacityId: number; units: number }[] {
	const rest = new Map(leftG)
	return stock.flatMap(({ capacityId, listingId, freeUnits, unitG }) => {
		const grams = rest.get(listingId) ?? 0
		const units = Math.max(0, Math.min(freeUnits, Math.ceil(grams / unitG)))
		rest.set(listingId, grams - units * unitG)
		return units > 0 ? [{ capacityId, units }] : []
	})
}

/** How a recall stands when somebody wants to close it; grams. */
export interface RecallCount {
	untoldLines: number
	/** Here when it began: on the shelf, and packed but not sent. */
	leftG: number
	returnedG: number
	destroyedG: number
	/** Kept for testing. */
	keptG: number
}

/** Why a recall cannot be closed, or null: everybody is told, and what was here or came back was destroyed or is kept, to the gram. */
export function closeRefusal(
	count: RecallCount,
):
	| { outcome: 'not-all-told'; untoldLines: number }
	| { outcome: 'not-accounted'; inHandG: number; namedG: number }
	| null {
	if (count.untoldLines > 0) return { outcome: 'not-all-told', untoldLines: count.untoldLines }
	const inHandG = count.leftG + count.returnedG
	const namedG = count.destroyedG + count.keptG
	return inHandG === namedG ? null : { outcome: 'not-accounted', inHandG, namedG }
}
