import type { Administrator } from '#app/domain/accounts/roles.ts'
import { groupBy } from '#app/domain/cluster-statistics/group-by.ts'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { offeredPeriods, readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import { qualityGrade } from '#app/domain/data-quality/data-quality-score.ts'
import { dutyRecord } from '#app/domain/data-quality/duty-record.ts'
import { type Mendable, workList } from '#app/domain/data-quality/work-list.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { addMonths } from '#app/domain/indicators/month.ts'
import { assessCells, type AssessedFigure } from '#app/features/indicators/assess-cells.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion, type RegionName } from '#db/queries/administered-regions.ts'
import { listIndicators } from '#db/queries/indicators.ts'
import { findPopulation, listFirstCame, listGivenOfYear, listNewestCells } from '#db/queries/observed-cells.ts'

const CARRIED_MONTHS = 20

/** How good the figures of a region are for a month, what its sources owe, and what to mend first there and right below. */
export async function readQuality(
	world: World,
	administrator: Administrator,
	asked: { region: string | null; period: string | null },
) {
	const now = world.now()
	const period = readPeriod(asked.period, now)
	if (!period) return { outcome: 'no-such-month' as const }
	const own = administrator.regionCode
	const found = await findAdministeredRegion(world.db, own, asked.region ?? own)
	if (found.outcome !== 'found') return found
	const { region, children } = found
	const definitions = await listIndicators(world.db)
	const range = { from: addMonths(period, -CARRIED_MONTHS), to: period }
	const cells = groupBy(await listNewestCells(world.db, region.code, range), (cell) => cell.regionCode)
	const population = await findPopulation(world.db, region.code, period)
	const given = groupBy(await listGivenOfYear(world.db, region.code, period), (cell) => cell.regionCode)
	const yearOf = (code: string): readonly ObservedCell[] => given.get(code) ?? []
	const cellsOf = (code: string): readonly ObservedCell[] => cells.get(code) ?? []
	const reporting = children.filter(({ code }) => cells.has(code))
	const below = reporting.map(({ code }) => cellsOf(code))
	const view = { period, now }
	const figures = assessCells(
		definitions,
		{ cells: cellsOf(region.code), below, year: yearOf(region.code), population },
		{ ...view, regionCode: region.code },
	)
	const figuresBelow = reporting.flatMap(({ code }) =>
		assessCells(
			definitions,
			{ cells: cellsOf(code), below: [], year: yearOf(code), population: null },
			{ ...view, regionCode: code },
		),
	)
	const quality = placeQuality(definitions, figures)
	const came = groupBy(await listFirstCame(world.db, region.code, range), (it) => it.indicatorCode)
	const recordOf = (definition: IndicatorDefinition) =>
		dutyRecord(definition, new Map((came.get(definition.code) ?? []).map((it) => [it.period, it.at])), period, now)
	return {
		...found,
		period,
		periods: offeredPeriods(period, now),
		quality,
		grade: qualityGrade(quality),
		figures: definitions.flatMap((definition, i) => {
			const figure = figures[i]
			return figure ? [{ ...termOf(definition), ...figure, record: recordOf(definition) }] : []
		}),
		work: [...workOf(definitions, figures, [region]), ...workOf(definitions, figuresBelow, reporting)].sort(
			(a, b) => b.priority - a.priority,
		),
	}
}

function termOf(definition: IndicatorDefinition | undefined) {
	if (!definition) throw new Error('a figure of no indicator')
	const { termZh, termEn, kind, unit, cycle, dueDays, expiresDays, effectiveWeightShare } = definition
	return { termZh, termEn, kind, unit, cycle, dueDays, expiresDays, weightShare: effectiveWeightShare }
}

/** The place's data quality: that of its figures by their share of the index. */
function placeQuality(definitions: readonly IndicatorDefinition[], figures: readonly AssessedFigure[]): number {
	const whole = definitions.reduce((sum, { effectiveWeightShare }) => sum + effectiveWeightShare, 0)
	const good = definitions.reduce((sum, it, i) => sum + it.effectiveWeightShare * (figures[i]?.quality ?? 0), 0)
	return whole === 0 ? 0 : good / whole
}

/** What people can mend: figures that they give, in these places. */
function workOf(
	definitions: readonly IndicatorDefinition[],
	figures: readonly AssessedFigure[],
	places: readonly RegionName[],
) {
	const byCode = new Map(definitions.map((it) => [it.code, it]))
	const data = figures.flatMap((it): Mendable[] => {
		const definition = byCode.get(it.code)
		if (!definition || definition.kind === 'a') return []
		const { code, regionCode, quality, figure, duty } = it
		const isMissing = figure.value === null || figure.state === 'stale' || figure.state === 'invalid'
		return [
			{
				code,
				regionCode,
				quality,
				isMissing,
				isLate: duty.state === 'late',
				weightShare: definition.effectiveWeightShare,
			},
		]
	})
	return workList(data).map((item) => ({
		...item,
		...termOf(byCode.get(item.code)),
		places: item.regions.flatMap((code) => places.find((place) => place.code === code) ?? []),
	}))
}
