import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { LotState } from '#app/domain/tracing/lot-states.ts'
import type { StepKind } from '#app/domain/tracing/mass-balance.ts'

/** Something applied to a plot before a harvest. */
export interface TracedInput {
	kind: string
	name: string
	registrationNo: string | null
	dose: string
	appliedOn: string
	safetyDays: number
}

/** A lot on the way up or down from another; grams, dates local, instants ISO 8601. */
export interface TracedLot {
	id: number
	token: string
	lotCode: string
	name: Bilingual
	enterprise: Bilingual
	state: LotState
	harvestedOn: string
	expiresOn: string | null
	amountG: number
	place: Bilingual
	/** Where it grew; null for what was made or was not registered. */
	plot: { name: Bilingual; kind: string; altitudeM: number | null; lon: number | null; lat: number | null } | null
	/** What was applied to its plot in the year before the harvest. */
	inputs: TracedInput[]
	/** How it was made; null for what was harvested. */
	step: {
		id: number
		kind: StepKind
		doneAt: string
		note: Bilingual
		addedG: number
		wasteG: number
		inputs: { lotId: number; amountG: number }[]
	} | null
}

/** How many runs of processing lie between a lot and each of those it comes of, itself 0; the longest way counts. */
export function depthsUp(lots: readonly TracedLot[], rootId: number): Map<number, number> {
	const byId = new Map(lots.map((lot) => [lot.id, lot]))
	const depths = new Map<number, number>([[rootId, 0]])
	// Inputs are older than what is made of them, so that every way to a lot is known before it is looked at.
	for (const { id } of [...lots].sort((a, b) => b.id - a.id)) {
		const depth = depths.get(id)
		if (depth === undefined) continue
		for (const { lotId } of byId.get(id)?.step?.inputs ?? [])
			depths.set(lotId, Math.max(depths.get(lotId) ?? 0, depth + 1))
	}
	return depths
}
