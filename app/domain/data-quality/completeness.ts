/** What was expected and what came; weights may be households or stores. */
export type Reporting = Readonly<{
	requiredFields: number
	presentFields: number
	expectedUnits: number
	reportingUnits: number
	/** Own over official figure, for indicators that have both; above 1 counts as 1. */
	coverageShare?: number
}>

/** Completeness 0-1: fields present, times units reporting, times coverage; nothing expected is complete. */
export function completenessShare(reporting: Reporting): number {
	const fields = partOf(reporting.presentFields, reporting.requiredFields)
	const units = partOf(reporting.reportingUnits, reporting.expectedUnits)
	return fields * units * Math.min(1, reporting.coverageShare ?? 1)
}

const partOf = (part: number, whole: number) => (whole === 0 ? 1 : Math.min(1, part / whole))
