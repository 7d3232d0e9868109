/** How units are written on our pages, by the unit's own name in the codebook. */
export type UnitNames = (unit: string) => readonly string[]

const bare = (text: string) => text.replace(/\s/g, '').toLowerCase()

/** Whether what stands in a cell is a unit: its name or one that our pages give it; a share of whatever is a % too. */
export function isUnit(text: string, unit: string, namesOf: UnitNames): boolean {
	if (text === '%' && unit.startsWith('%')) return true
	return [unit, ...namesOf(unit)].some((name) => bare(name) === bare(text))
}
