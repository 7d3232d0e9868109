import type { Administrator } from '#app/domain/accounts/roles.ts'
import { offeredPeriods, readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { addMonths, type Month, monthStatus, trailingMonths } from '#app/domain/indicators/month.ts'
import { figureOf, seriesOf } from '#app/features/indicators/figure-view.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'
import { listIndicators } from '#db/queries/indicators.ts'
import { listRegionCells } from '#db/queries/observed-cells.ts'

/** Months of the small line beside each figure, and how far back a carried figure may lie. */
const SERIES_MONTHS = 18
const CARRIED_MONTHS = 20

/** All indicators of a region for a month: the figure, its age and its way over 18 months. */
export async function readIndicatorBoard(
	world: World,
	administrator: Administrator,
	asked: { region: string | null; period: string | null },
) {
	const now = world.now()
	const period = readPeriod(asked.period, now)
	if (!period) return { outcome: 'no-such-month' as const }
	const found = await findAdministeredRegion(
		world.db,
		administrator.regionCode,
		asked.region ?? administrator.regionCode,
	)
	if (found.outcome !== 'found') return found
	const definitions = await listIndicators(world.db)
	const cells = await listRegionCells(world.db, found.region.code, {
		from: addMonths(period, -CARRIED_MONTHS),
		to: period,
	})
	return {
		...found,
		period,
		periods: offeredPeriods(period, now),
		isRunning: monthStatus(period, now) === 'running',
		months: trailingMonths(period, SERIES_MONTHS),
		rows: definitions.map((definition) => toRow(definition, cells, period, now)),
	}
}

function toRow(definition: IndicatorDefinition, cells: readonly ObservedCell[], period: Month, now: Date) {
	const own = cells.filter((cell) => cell.indicatorCode === definition.code)
	const { code, level1, level2, sourceLabel, termEn, termZh, unit, kind } = definition
	return {
		...{ code, level1, level2, sourceLabel, termEn, termZh, unit, kind },
		figure: figureOf(definition, own, period, now),
		series: seriesOf(definition, own, trailingMonths(period, SERIES_MONTHS), now).map((point) => point.value),
	}
}

export type IndicatorBoardRow = ReturnType<typeof toRow>
