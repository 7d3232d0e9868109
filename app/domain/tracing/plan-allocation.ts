import type { LocalDate } from '#app/domain/time/local-date.ts'

/** A lot that goods can be packed from; grams. */
export interface UsableLot {
	id: number
	leftG: number
	harvestedOn: LocalDate
	/** The last day on which it is good; null where it keeps. */
	expiresOn: LocalDate | null
}

/** Grams of lots, or how many grams are wanting. */
export type AllocationPlan =
	| { outcome: 'allocated'; parts: { lotId: number; amountG: number }[] }
	| { outcome: 'short'; missingG: number }

/** A day after all others, for what keeps. */
const NEVER = '9999-12-31'

/** Lots by what must go first: the first to expire, of those the first harvested. What has expired is not among them. */
export function inExpiryOrder<Lot extends UsableLot>(lots: readonly Lot[], today: LocalDate): Lot[] {
	return lots
		.filter(({ leftG, expiresOn }) => leftG > 0 && (expiresOn ?? NEVER) >= today)
		.sort(
			(a, b) =>
				(a.expiresOn ?? NEVER).localeCompare(b.expiresOn ?? NEVER) ||
				a.harvestedOn.localeCompare(b.harvestedOn) ||
				a.id - b.id,
		)
}

/** Takes grams from lots, first-expiring first; all or nothing. */
export function planAllocation(wantedG: number, lots: readonly UsableLot[], today: LocalDate): AllocationPlan {
	const parts: { lotId: number; amountG: number }[] = []
	let missingG = wantedG
	for (const { id, leftG } of inExpiryOrder(lots, today)) {
		if (missingG <= 0) break
		const amountG = Math.min(leftG, missingG)
		parts.push({ lotId: id, amountG })
		missingG -= amountG
	}
	return missingG > 0 ? { outcome: 'short', missingG } : { outcome: 'allocated', parts }
}
