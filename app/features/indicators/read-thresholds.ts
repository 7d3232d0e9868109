import { TAOBAO_TOWN, TAOBAO_VILLAGE } from '#app/domain/cluster-statistics/taobao-rules.ts'
import type { RegionLevel } from '#app/domain/clusters/region-code.ts'
import {
	type MonthSeries,
	type Threshold,
	type ThresholdMonth,
	thresholdMonth,
} from '#app/domain/forecasts/threshold-month.ts'
import { addMonths, type Month, monthOf, trailingMonths } from '#app/domain/indicators/month.ts'
import { keepAnswers } from '#app/domain/forecasts/keep-answers.ts'
import type { World } from '#app/platform/world.ts'
import { listPlaceSales, type PlaceSales } from '#db/queries/league-facts.ts'
import { listRegionCells } from '#db/queries/observed-cells.ts'

const SALES = 'L02'
const LOOK_BACK_MONTHS = 48
/** Of a county or city those that sell most, so many of each kind. */
const MOST_PLACES = 3
const MOST_KEPT = 400

type Judged = 'village' | 'township'
const JUDGED: readonly Judged[] = ['village', 'township']
const THRESHOLDS: Readonly<Record<Judged, Threshold>> = {
	village: { amount: TAOBAO_VILLAGE.sales },
	township: { amount: TAOBAO_TOWN.sales, isAbove: true },
}

/** A place beside the sales its Taobao rule asks for, and when it comes to them. */
export interface ThresholdView {
	code: string
	nameZh: string
	nameEn: string
	level: Judged
	/** CNY of the twelve months that are over; null where nothing was counted. */
	sales: number | null
	threshold: number
	when: ThresholdMonth
}

const foreseen = keepAnswers(MOST_KEPT, ({ series, level }: { series: MonthSeries; level: Judged }): ThresholdMonth =>
	thresholdMonth(series, THRESHOLDS[level]),
)

/** When a village or town comes to the sales of the Taobao rule; of a county or city the places that are nearest to it. */
export async function readThresholds(
	world: World,
	region: { code: string; level: RegionLevel },
): Promise<ThresholdView[]> {
	const over = addMonths(monthOf(world.now()), -1)
	const levels = JUDGED.filter((level) => region.level === level || !JUDGED.some((it) => it === region.level))
	const views: ThresholdView[] = []
	for (const level of levels) {
		const places = await listPlaceSales(world.db, { within: region.code, level, period: over })
		for (const place of places.slice(0, MOST_PLACES)) views.push(await viewPlace(world, place, level, over))
	}
	return views
}

async function viewPlace(
	{ db }: World,
	{ code, nameZh, nameEn, sales }: PlaceSales,
	level: Judged,
	over: Month,
): Promise<ThresholdView> {
	const from = addMonths(over, -LOOK_BACK_MONTHS)
	const cells = await listRegionCells(db, code, { from, to: over, indicatorCode: SALES })
	const counted = new Map(cells.filter(({ kind }) => kind === 'computed').map((cell) => [cell.period, cell.value]))
	const series = trailingMonths(over, LOOK_BACK_MONTHS)
		.filter((period) => [...counted.keys()].some((known) => known <= period))
		.map((period) => ({ period, value: counted.get(period) ?? null }))
	const threshold = THRESHOLDS[level].amount
	return { code, nameZh, nameEn, level, sales, threshold, when: foreseen({ series, level }) }
}
