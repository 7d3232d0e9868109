/** The levels of an address, widest first. */
export const ADDRESS_LEVELS = ['province', 'city', 'county', 'township', 'village'] as const

/** A level that may be left open: whoever knows the village may choose it, else it is written in the street line. */
const OPTIONAL: AddressLevel = 'village'

/** A level of an address. */
export type AddressLevel = (typeof ADDRESS_LEVELS)[number]

/** A region that can be chosen at its level. */
export type AddressRegion = { code: string; name: string; level: string; parentCode: string | null }

/** One select of an address: what can be chosen at a level, and what is. */
export type AddressStep = { level: AddressLevel; choices: { code: string; name: string }[]; chosen: string | null }

/** How far an address is chosen; `regionCode` is its narrowest region, complete when none below it has to be chosen. */
export type AddressChoice = { steps: AddressStep[]; regionCode: string | null; isComplete: boolean }

/**
 * The selects of an address out of the regions known below what was chosen. A choice counts only below the one before it, so
 * another province empties the rest; a level may be missing where a place has none.
 */
export function chooseAddress(
	regions: readonly AddressRegion[],
	wanted: Readonly<Partial<Record<AddressLevel, string>>>,
): AddressChoice {
	const steps: AddressStep[] = []
	let above: string | null = null
	for (const level of ADDRESS_LEVELS) {
		const children = regions.filter((region) => region.parentCode === above && region.level === level)
		if (children.length === 0) continue
		const chosen: string | null = children.find(({ code }) => code === wanted[level])?.code ?? null
		steps.push({ level, choices: children.map(({ code, name }) => ({ code, name })), chosen })
		if (chosen === null) return { steps, regionCode: above, isComplete: level === OPTIONAL }
		above = chosen
	}
	return { steps, regionCode: above, isComplete: above !== null }
}

/** How far a parcel's way is known: from the county on; before that any fee would be a guess. */
export function parcelPlace({ steps, regionCode, isComplete }: AddressChoice): string | null {
	const isCounty = steps.some(({ level, chosen }) => level === 'county' && chosen !== null)
	return isCounty || isComplete ? regionCode : null
}
