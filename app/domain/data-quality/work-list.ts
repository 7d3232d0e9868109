/** One datum of a place that may need mending. */
export type Mendable = Readonly<{
	code: string
	regionCode: string
	/** Share of the index. */
	weightShare: number
	/** Data quality 0-1; 0 where there is none. */
	quality: number
	isMissing: boolean
	isLate: boolean
}>

/** What to mend: an indicator in places of one level. */
export type WorkItem = Readonly<{
	code: string
	/** The places affected, the worst first. */
	regions: readonly string[]
	missing: number
	late: number
	/** Mean data quality of the places affected. */
	quality: number
	/** Weight x (1 - quality) x places affected: what to mend first. */
	priority: number
}>

/** Missing, late and poor (below grade A) data of places of one level, by what mending them is worth; ties by code. */
export function workList(data: readonly Mendable[], goodFrom = 0.9): WorkItem[] {
	const byCode = new Map<string, Mendable[]>()
	for (const datum of data)
		if (datum.isMissing || datum.isLate || datum.quality < goodFrom)
			byCode.set(datum.code, [...(byCode.get(datum.code) ?? []), datum])
	const items = [...byCode].map(([code, affected]) => {
		const lack = affected.reduce((sum, { quality }) => sum + (1 - quality), 0)
		const worst = [...affected].sort((a, b) => a.quality - b.quality || (a.regionCode < b.regionCode ? -1 : 1))
		return {
			code,
			regions: worst.map(({ regionCode }) => regionCode),
			missing: affected.filter(({ isMissing }) => isMissing).length,
			late: affected.filter(({ isLate }) => isLate).length,
			quality: 1 - lack / affected.length,
			priority: (affected[0]?.weightShare ?? 0) * lack,
		}
	})
	return items.sort((a, b) => b.priority - a.priority || (a.code < b.code ? -1 : 1))
}
