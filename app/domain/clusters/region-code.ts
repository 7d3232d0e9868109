/** The five levels of administrative divisions, from the top. */
export type RegionLevel = 'province' | 'city' | 'county' | 'township' | 'village'

/** The levels from the top down. */
export const REGION_LEVELS: readonly RegionLevel[] = ['province', 'city', 'county', 'township', 'village']

/** Digits of the 12-digit statistical division code that name a region of each level; the rest are zeros. */
const PREFIX_LENGTH: Readonly<Record<RegionLevel, number>> = {
	province: 2,
	city: 4,
	county: 6,
	township: 9,
	village: 12,
}

const CODE_LENGTH = 12

/** Whether a text is a 12-digit statistical division code. */
export const isRegionCode = (text: string) => /^\d{12}$/.test(text) && !text.startsWith('00')

/** The level of a code: the highest one whose remaining digits are all zeros. */
export function regionLevel(code: string): RegionLevel {
	if (!isRegionCode(code)) throw new RangeError(`Not a region code: ${code}`)
	const level = REGION_LEVELS.find((candidate) => code === toCode(code.slice(0, PREFIX_LENGTH[candidate])))
	return level ?? 'village'
}

/** The digits all codes within a region begin with. */
export const regionPrefix = (code: string) => code.slice(0, PREFIX_LENGTH[regionLevel(code)])

/** The region of a higher (or the same) level that a code lies in; null where the code itself is higher. */
export function regionAt(code: string, level: RegionLevel): string | null {
	const own = PREFIX_LENGTH[regionLevel(code)]
	return PREFIX_LENGTH[level] <= own ? toCode(code.slice(0, PREFIX_LENGTH[level])) : null
}

/** The code one level up; null for a province. A middle level may be unlisted (cities without counties): then take the nearest listed of the lineage. */
export const parentRegionCode = (code: string) => regionLineage(code).at(-2) ?? null

/** The codes from the province down to the code itself; a level whose digits are zeros is left out. */
export function regionLineage(code: string): string[] {
	const own = PREFIX_LENGTH[regionLevel(code)]
	const codes = REGION_LEVELS.map((level) => PREFIX_LENGTH[level])
		.filter((length) => length <= own)
		.map((length) => toCode(code.slice(0, length)))
	return [...new Set(codes)]
}

/** Whether a region is another one or lies in it. */
export const isWithinRegion = (code: string, ancestor: string) => code.startsWith(regionPrefix(ancestor))

/** The deepest region that holds all the codes; null where they share no province. */
export function commonRegion(codes: readonly string[]): string | null {
	const [first, ...others] = codes
	if (first === undefined) return null
	return regionLineage(first).findLast((ancestor) => others.every((code) => isWithinRegion(code, ancestor))) ?? null
}

/** The level below; null for a village. */
export const levelBelow = (level: RegionLevel): RegionLevel | null =>
	REGION_LEVELS[REGION_LEVELS.indexOf(level) + 1] ?? null

const toCode = (prefix: string) => prefix.padEnd(CODE_LENGTH, '0')
