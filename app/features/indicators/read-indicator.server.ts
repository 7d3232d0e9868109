import type { Administrator } from '#app/domain/accounts/roles.ts'
import { countingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import { growthFacts } from '#app/domain/cluster-statistics/growth.ts'
import { groupBy } from '#app/domain/cluster-statistics/group-by.ts'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { offeredPeriods, readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import { type CountedIndicator, isCountedIndicator } from '#app/domain/cluster-statistics/counted-indicator.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { addMonths, type Month, monthStatus, trailingMonths } from '#app/domain/indicators/month.ts'
import { type FigureView, figureOf, seriesOf } from '#app/features/indicators/figure-view.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { findAdministeredRegion, type RegionName } from '#db/queries/administered-regions.ts'
import { listRegistry } from '#db/queries/indicators.ts'
import { listCellVersions, listChildCells, listRegionCells } from '#db/queries/observed-cells.ts'
import { listTradeRows, sumTradeRows, type TradeRowTotals } from '#db/queries/trade-row-pages.ts'

const SERIES_MONTHS = 24
/** Growth looks back so far. */
const GROWTH_MONTHS = 61
const CARRIED_MONTHS = 20
const ROWS_A_PAGE = 50

interface Asked {
	code: string
	region: string | null
	period: string | null
	page: number
}

/** One indicator of a region and month: its figure, series, the regions below compared, its history and the rows behind it. */
export async function readIndicator(world: World, administrator: Administrator, asked: Asked) {
	const now = world.now()
	const period = readPeriod(asked.period, now)
	if (!period) return { outcome: 'no-such-month' as const }
	const found = await findAdministeredRegion(
		world.db,
		administrator.regionCode,
		asked.region ?? administrator.regionCode,
	)
	if (found.outcome !== 'found') return found
	const definition = (await listRegistry(world.db)).find((it) => it.code === asked.code)
	if (!definition) return { outcome: 'no-such-indicator' as const }
	const { db } = world
	const of = { db, definition, period, now }
	const cells = await listRegionCells(db, found.region.code, {
		from: addMonths(period, -GROWTH_MONTHS),
		to: period,
		indicatorCode: definition.code,
	})
	const figure = figureOf(definition, cells, period, now)
	const counted = cells.filter(({ kind }) => kind === 'computed')
	const own = figure.kind === 'computed' ? figure : figureOf(definition, counted, period, now)
	return {
		...found,
		definition,
		period,
		periods: offeredPeriods(period, now),
		isRunning: monthStatus(period, now) === 'running',
		...growthOf(of, cells),
		figure,
		/** What we counted ourselves, beside what was entered or imported. */
		own: figure.kind === 'computed' || own.period === null ? null : own,
		series: seriesOf(definition, cells, trailingMonths(period, SERIES_MONTHS), now),
		compared: await compareChildren(of, found.region.code, found.children),
		versions: await listCellVersions(db, {
			indicatorCode: definition.code,
			regionCode: found.region.code,
			period: figure.period ?? period,
		}),
		rows: await readRows(of, found.region.code, own, asked.page),
	}
}

interface Of {
	db: Db
	definition: IndicatorDefinition
	period: Month
	now: Date
}

/** Growth up to the last month that is over: one that runs has not sold all it will. */
function growthOf({ definition, period, now }: Of, cells: readonly ObservedCell[]) {
	const grownTo = monthStatus(period, now) === 'running' ? addMonths(period, -1) : period
	const points = seriesOf(definition, cells, trailingMonths(grownTo, GROWTH_MONTHS), now)
	const values = new Map(
		points.flatMap((point) => (point.value === null ? [] : [[point.period, point.value] as const])),
	)
	return { grownTo, growth: growthFacts(values, grownTo, definition.time.rule === 'sum') }
}

async function compareChildren({ db, definition, period, now }: Of, parentCode: string, children: RegionName[]) {
	const cells = await listChildCells(db, parentCode, {
		from: addMonths(period, -CARRIED_MONTHS),
		to: period,
		indicatorCode: definition.code,
	})
	const byRegion = groupBy(cells, (cell) => cell.regionCode)
	const compared = children.flatMap((region) => {
		const own = byRegion.get(region.code)
		return own ? [{ ...region, figure: figureOf(definition, own, period, now) }] : []
	})
	return compared.sort((a, b) => (b.figure.value ?? -Infinity) - (a.figure.value ?? -Infinity))
}

/**
 * The rows as they were counted: a running month up to the moment its figure was recorded. Where trade has come in since,
 * `agrees` is false until the next count, seconds away.
 */
async function readRows({ db, definition }: Of, regionCode: string, figure: FigureView, page: number) {
	const window = countedWindow(figure)
	const { code } = definition
	if (!isCountedIndicator(code) || !window) return null
	const totals = await sumTradeRows(db, { code, window, regionCode })
	const rows = await listTradeRows(db, { code, window, regionCode }, { page, perPage: ROWS_A_PAGE })
	const pageCount = Math.max(1, Math.ceil(totals.count / ROWS_A_PAGE))
	return { code, isMoney: inFen(code), totals, agrees: agree(code, totals, figure), items: rows, page, pageCount }
}

const countedWindow = ({ kind, period, recordedAt }: FigureView) =>
	kind === 'computed' && period && recordedAt ? countingWindow(period, recordedAt) : null

/** Indicators of money: their rows are in fen, their figures in yuan. */
const inFen = (code: CountedIndicator) => ['L02', 'L05', 'L06', 'X04', 'X06'].includes(code)

function agree(code: CountedIndicator, totals: TradeRowTotals, { num, den }: FigureView): boolean {
	const scale = inFen(code) ? 100 : 1
	return totals.num / scale === num && (den === null || totals.den / scale === den)
}
