import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { pickObservation, viewOf } from '#app/domain/cluster-statistics/pick-observation.ts'
import { LEAST_VALUES, type NoForecast } from '#app/domain/forecasts/candidates.ts'
import { forecastSeries, type SeriesForecast } from '#app/domain/forecasts/forecast-series.ts'
import type { MethodName } from '#app/domain/forecasts/methods.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { addMonths, type Month, monthOf, trailingMonths } from '#app/domain/indicators/month.ts'
import { keepAnswers } from '#app/domain/forecasts/keep-answers.ts'
import { readThresholds } from '#app/features/indicators/read-thresholds.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion, listLineage } from '#db/queries/administered-regions.ts'
import { listIndicators } from '#db/queries/indicators.ts'
import { listRegionCells } from '#db/queries/observed-cells.ts'

/** What can be foreseen: paid orders, or their value. */
export const FORESEEN_SERIES = ['orders', 'sales'] as const
export type ForeseenSeries = (typeof FORESEEN_SERIES)[number]

const ORDERS = 'L01'
const LOOK_BACK_MONTHS = 48
const MONTHS_AHEAD = 12
const SEASON = 12
const SHOWN_TRIALS = 6

export interface ForeseenMonth {
	period: Month
	value: number
	low80: number
	high80: number
	low95: number
	high95: number
}

/** What the method would have said a month before, beside what came. */
export interface PastForecast {
	period: Month
	foreseen: number
	actual: number
}

/** A forecast as it is shown; without one, why, and how many months it would take. */
export type ForecastView =
	| { outcome: NoForecast; months: number; least: number }
	| {
			outcome: 'foreseen'
			method: MethodName
			/** 1 − its error over that of the same month a year before; 0 where that is what is used. */
			skill: number
			months: ForeseenMonth[]
			past: PastForecast[]
			trials: { method: MethodName; loss: number | null }[]
	  }

const valueOf = (cell: ObservedCell | undefined, of: ForeseenSeries): number | null =>
	(of === 'orders' ? cell?.value : cell?.companions['gmv']) ?? null

/** The months that are over, from the first with a figure. */
function seriesOf(definition: IndicatorDefinition, cells: readonly ObservedCell[], of: ForeseenSeries, now: Date) {
	const whole = trailingMonths(addMonths(monthOf(now), -1), LOOK_BACK_MONTHS)
	const all = whole.map((period) => {
		const own = cells.filter((cell) => cell.period === period)
		return { period, value: valueOf(pickObservation(definition, own, viewOf(period, now))?.cell, of) }
	})
	const first = all.findIndex(({ value }) => value !== null && value > 0)
	return first < 0 ? [] : all.slice(first)
}

const told = (value: number) => (Number.isNaN(value) ? null : value)

function foreseenMonths(found: SeriesForecast, last: Month): ForeseenMonth[] {
	return found.points.map((value, i) => ({
		period: addMonths(last, i + 1),
		value,
		low80: found.within80.low[i] ?? Number.NaN,
		high80: found.within80.high[i] ?? Number.NaN,
		low95: found.within95.low[i] ?? Number.NaN,
		high95: found.within95.high[i] ?? Number.NaN,
	}))
}

type SeriesPoint = { period: Month; value: number | null }

const MOST_KEPT = 200

/** The view of a series; the same series is not worked out twice. */
const keptForecast = keepAnswers(MOST_KEPT, viewForecast)

function viewForecast(series: readonly SeriesPoint[]): ForecastView {
	const values = series.map(({ value }) => value ?? Number.NaN)
	const wish = { period: SEASON, periods: MONTHS_AHEAD, isNeverNegative: true }
	const found = forecastSeries(values, wish)
	const last = series.at(-1)
	if (found.outcome !== 'foreseen' || !last) {
		const outcome = found.outcome === 'foreseen' ? 'too-few' : found.outcome
		return { outcome, months: values.filter((value) => !Number.isNaN(value)).length, least: LEAST_VALUES }
	}
	const past = found.origins.slice(-SHOWN_TRIALS).flatMap(({ origin, actual, foreseen }) => {
		const [period, seen, said] = [series[origin]?.period, actual[0], foreseen[0]]
		return period && seen !== undefined && said !== undefined && !Number.isNaN(seen)
			? [{ period, actual: seen, foreseen: said }]
			: []
	})
	const trials = found.trials.map(({ method, loss }) => ({ method, loss: told(loss) }))
	const { method, skill } = found
	return { outcome: 'foreseen', method, skill, past, trials, months: foreseenMonths(found, last.period) }
}

/** The months that are over of one region, and those to come. */
async function foresee(world: World, regionCode: string, of: ForeseenSeries) {
	const now = world.now()
	const definition = (await listIndicators(world.db)).find((it) => it.code === ORDERS)
	if (!definition) return { series: [], forecast: keptForecast([]) }
	const range = { from: addMonths(monthOf(now), -LOOK_BACK_MONTHS), to: monthOf(now), indicatorCode: ORDERS }
	const series = seriesOf(definition, await listRegionCells(world.db, regionCode, range), of, now)
	return { series, forecast: keptForecast(series) }
}

/** The next twelve months of a region's paid orders or of their value, with how sure they are and how they were reached. */
export async function readForecast(
	world: World,
	administrator: Administrator,
	asked: { region: string | null; series: string | null },
) {
	const own = administrator.regionCode
	const found = await findAdministeredRegion(world.db, own, asked.region ?? own)
	if (found.outcome !== 'found') return found
	const of = FORESEEN_SERIES.find((it) => it === asked.series) ?? 'orders'
	const thresholds = await readThresholds(world, found.region)
	return { ...found, of, thresholds, ...(await foresee(world, found.region.code, of)) }
}

/** The public forecast of a region: of its orders alone, for what is sold may tell of a single store. */
export async function publishForecast(world: World, asked: { code: string; series: string | null }) {
	const region = (await listLineage(world.db, asked.code)).at(-1)
	if (!region) return { outcome: 'unknown' as const }
	if (asked.series !== null && asked.series !== 'orders') return { outcome: 'no-such-series' as const }
	return { outcome: 'found' as const, region, ...(await foresee(world, region.code, 'orders')) }
}
