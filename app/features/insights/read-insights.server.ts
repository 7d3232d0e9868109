import type { Seller } from '#app/domain/accounts/roles.ts'
import {
	addTallies,
	FIGURES,
	type FigureTally,
	figureValue,
	SERIES_FIGURES,
	type SeriesFigure,
	trendOf,
} from '#app/domain/insights/insight-figures.ts'
import { type InsightPeriod, readInsightPeriod, within } from '#app/domain/insights/insight-period.ts'
import { coverDays, type CoverState, coverState } from '#app/domain/insights/stock-cover.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { windowOf } from '#app/features/insights/insight-window.ts'
import { readComparison } from '#app/features/insights/read-comparison.server.ts'
import type { World } from '#app/platform/world.ts'
import { type DayTally, tallyByDay, whatIsSold } from '#db/queries/insight-figures.ts'
import { stockCover } from '#db/queries/stock-cover.ts'

/** Days of sales by which the pace of goods is judged. */
export const COVER_DAYS = 28

export interface InsightAsked {
	by: string | null
	from: string | null
	to: string | null
}

/** The period that was asked for, by today's date of the market. */
export const periodOf = (world: World, asked: InsightAsked): InsightPeriod =>
	readInsightPeriod(asked, localDateAt(world.now(), MARKET_ZONE))

const valueOf = (figure: SeriesFigure, tally: FigureTally) => ({ ...tally, value: figureValue(figure, tally) })

/** A figure piece by piece, as a whole, and against as many days before. */
function seriesOf(figure: SeriesFigure, period: InsightPeriod, days: readonly DayTally[]) {
	const own = days.filter((it) => it.figure === figure)
	const whole = addTallies(within(own, period))
	const before = addTallies(within(own, period.before))
	const parts = period.parts.map((part) => ({ ...part, ...valueOf(figure, addTallies(within(own, part))) }))
	const trend = trendOf(figure, whole, before)
	return {
		...{ figure, unit: FIGURES[figure].unit, trend, parts },
		...{ whole: valueOf(figure, whole), before: valueOf(figure, before) },
	}
}

/** The figures that are asked for over a period. */
export async function readSeries(
	world: World,
	seller: Seller,
	period: InsightPeriod,
	figures: readonly SeriesFigure[],
) {
	const window = windowOf({ from: period.before.from, to: period.to }, seller.enterpriseId)
	const days = await tallyByDay(world.db, figures, window)
	return figures.map((figure) => seriesOf(figure, period, days))
}

export interface Cover {
	capacityId: number
	listingSlug: string
	labelZh: string
	labelEn: string
	left: number
	sold: number
	/** Null when nothing was sold lately. */
	days: number | null
	state: CoverState
}

/** How long an enterprise's stock lasts, what ends first before the rest. */
export async function readStockCover(world: World, seller: Seller): Promise<Cover[]> {
	const since = new Date(world.now().getTime() - COVER_DAYS * DAY_MS)
	const rows = await stockCover(world.db, seller.enterpriseId, since)
	return rows.map((row) => {
		const facts = { left: row.left, sold: row.sold, days: COVER_DAYS }
		return { ...row, days: coverDays(facts), state: coverState(facts) }
	})
}

/** All that an enterprise is told of itself: figures over a period, stock, and the last month beside others. */
export async function readInsights(world: World, seller: Seller, asked: InsightAsked) {
	const period = periodOf(world, asked)
	const sold = await whatIsSold(world.db, seller.enterpriseId)
	const figures = SERIES_FIGURES.filter((figure) => figure !== 'occupancy' || sold.hasRooms)
	const [series, cover, comparison] = await Promise.all([
		readSeries(world, seller, period, figures),
		sold.hasGoods ? readStockCover(world, seller) : null,
		readComparison(world, seller, figures),
	])
	const today = localDateAt(world.now(), MARKET_ZONE)
	return { period, today, series, cover, coverDays: COVER_DAYS, comparison }
}
