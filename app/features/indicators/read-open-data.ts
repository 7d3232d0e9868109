import { groupBy } from '#app/domain/cluster-statistics/group-by.ts'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { REGION_LEVELS } from '#app/domain/clusters/region-code.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { addMonths, type Month, trailingMonths } from '#app/domain/indicators/month.ts'
import { figureOf } from '#app/features/indicators/figure-view.ts'
import { INDEX_LEVELS } from '#app/features/indicators/run-index.server.ts'
import { CARRIED_MONTHS, GUARDED, withholdFigures } from '#app/features/indicators/withhold-figures.ts'
import type { Db } from '#db/client.ts'
import { listCitiesWithin, listLineage, type RegionName } from '#db/queries/administered-regions.ts'
import type { IndexScope } from '#db/queries/index-snapshot.ts'
import { listIndicators } from '#db/queries/indicators.ts'
import { type KinRegion, listCellsWithin, listKin, listKinCells } from '#db/queries/kin-cells.ts'

/** A flow enters the index as the sum of this many months: one that is kept back keeps the sum back. */
const WINDOW_MONTHS = 12

/** What a package is made of. */
export interface OpenFacts {
	region: RegionName
	period: Month
	now: Date
	definitions: readonly IndicatorDefinition[]
	/** The region and all below it, from the top down. */
	within: readonly KinRegion[]
	cells: ReadonlyMap<string, readonly ObservedCell[]>
	/** Why a guarded figure is kept back, by indicator, month and region. */
	reasonOf: (indicator: string, period: Month, region: string) => string | null
	scopes: readonly IndexScope[]
}

export const cellKey = (region: string, indicator: string) => `${region} ${indicator}`

/** Reads a region's figures of a month with all that decides which of them are public. */
export async function readOpenData(
	db: Db,
	region: RegionName,
	{ period, now }: { period: Month; now: Date },
): Promise<OpenFacts> {
	const definitions = await listIndicators(db)
	const about = { code: region.code, withBelow: true }
	const kin = await listKin(db, about)
	const lineage = await listLineage(db, region.code)
	const range = { from: addMonths(period, -CARRIED_MONTHS), to: period }
	const cells = await listCellsWithin(db, region.code, range)
	return {
		...{ region, period, now, definitions },
		within: listWithin(kin, region.code),
		cells: groupBy(cells, (cell) => cellKey(cell.regionCode, cell.indicatorCode)),
		reasonOf: await readReasons(db, { definitions, kin, period, now, code: region.code }),
		scopes: await listScopes(db, region, { lineage, period }),
	}
}

/** The region and all below it. */
function listWithin(kin: readonly KinRegion[], top: string): KinRegion[] {
	const inside = new Set([top])
	for (const { code, parentCode } of kin) if (parentCode !== null && inside.has(parentCode)) inside.add(code)
	return kin.filter(({ code }) => inside.has(code))
}

/** What decides which figures of a region and of all below it are public. */
interface Reasoned {
	definitions: readonly IndicatorDefinition[]
	kin: readonly KinRegion[]
	period: Month
	now: Date
	code: string
}

/** Why guarded figures of a year's months are kept back, by indicator, month and region. */
export async function readReasons(
	db: Db,
	{ definitions, kin, period, now, code }: Reasoned,
): Promise<OpenFacts['reasonOf']> {
	const months = trailingMonths(period, WINDOW_MONTHS)
	const range = { from: addMonths(period, 1 - WINDOW_MONTHS - CARRIED_MONTHS), to: period }
	const cells = await listKinCells(db, { code, withBelow: true, ...range, indicators: GUARDED })
	const byIndicator = groupBy(cells, (cell) => cell.indicatorCode)
	const kept = new Map(
		definitions
			.filter((definition) => GUARDED.includes(definition.code))
			.flatMap((definition) => {
				const own = groupBy(byIndicator.get(definition.code) ?? [], (cell) => cell.regionCode)
				return months.map((month) => {
					const reasons = withholdFigures({ definition, period: month, now, kin, cells: own })
					return [`${definition.code} ${month}`, reasons] as const
				})
			}),
	)
	return (indicator, month, region) => kept.get(`${indicator} ${month}`)?.get(region) ?? null
}

async function listScopes(
	db: Db,
	region: RegionName,
	{ lineage, period }: { lineage: readonly RegionName[]; period: Month },
): Promise<IndexScope[]> {
	const own = lineage.find(({ level }) => level === 'city')
	const cities = own ? [own] : await listCitiesWithin(db, region.code)
	const levels = INDEX_LEVELS.filter((level) => REGION_LEVELS.indexOf(level) >= REGION_LEVELS.indexOf(region.level))
	return cities.flatMap(({ code: scopeCode }) => levels.map((level) => ({ scopeCode, level, period })))
}

/** Whether a place's values of the index are public: in none of the months they come from is a figure of it kept back. */
export function isOpenPlace({ reasonOf, period }: Pick<OpenFacts, 'reasonOf' | 'period'>, region: string): boolean {
	const months = trailingMonths(period, WINDOW_MONTHS)
	return GUARDED.every((code) => months.every((month) => reasonOf(code, month, region) === null))
}

/** A region's public figure of the month, or why it is not given; null where nothing was ever observed. */
export function openFigure(facts: OpenFacts, region: string, definition: IndicatorDefinition) {
	const cells = facts.cells.get(cellKey(region, definition.code))
	if (!cells) return null
	const figure = figureOf(definition, cells, facts.period, facts.now)
	const isGuarded = GUARDED.includes(definition.code) && figure.value !== null
	const reason = isGuarded ? facts.reasonOf(definition.code, facts.period, region) : null
	return reason === null ? figure : { ...figure, value: null, state: 'suppressed' as const, reason }
}
