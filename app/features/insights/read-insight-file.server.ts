import type { Seller } from '#app/domain/accounts/roles.ts'
import { FIGURES, figureValue, readSeriesFigure, type SeriesFigure } from '#app/domain/insights/insight-figures.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { windowOf } from '#app/features/insights/insight-window.ts'
import { insightsText } from '#app/features/insights/insights-text.ts'
import {
	COVER_DAYS,
	type InsightAsked,
	periodOf,
	readSeries,
	readStockCover,
} from '#app/features/insights/read-insights.server.ts'
import type { World } from '#app/platform/world.ts'
import { insightRowPage } from '#db/queries/insight-figures.ts'

/** More rows than this are no file for a spreadsheet. */
const MOST = 20_000

type Cell = string | number | null
type Asker = { seller: Seller; language: Language }

/** A figure as a plain number: money in yuan, shares of 0 to 1. */
function plain(figure: SeriesFigure, value: number | null): number | null {
	if (value === null) return null
	return FIGURES[figure].unit === 'money' ? value / 100 : Math.round(value * 10_000) / 10_000
}

async function seriesTable(world: World, { seller, language }: Asker, asked: InsightAsked, figure: SeriesFigure) {
	const t = insightsText[language]
	const period = periodOf(world, asked)
	const [series] = await readSeries(world, seller, period, [figure])
	const isRatio = FIGURES[figure].form === 'ratio'
	const own = t.figures[figure]
	const head: Cell[] = [t.from, t.to, own.name, ...(isRatio ? [own.rows.num, own.rows.den] : [])]
	const rows = (series?.parts ?? []).map(({ from, to, value, num, den }): Cell[] => [
		...[from, to, plain(figure, value)],
		...(isRatio ? [num, den] : []),
	])
	return [head, ...rows]
}

async function rowTable(world: World, { seller, language }: Asker, asked: InsightAsked, figure: SeriesFigure) {
	const t = insightsText[language]
	const period = periodOf(world, { ...asked, by: asked.by ?? 'day' })
	const window = windowOf(period, seller.enterpriseId)
	const { rows } = await insightRowPage(world.db, figure, window, { limit: MOST, offset: 0 })
	const own = t.figures[figure].rows
	const head: Cell[] = [t.rows.day, t.rows.order, t.rows.what, t.rows.kind, own.num, own.den, t.figures[figure].name]
	return [
		head,
		...rows.map((row): Cell[] => [
			...[row.day, row.orderNumber, language === 'zh' ? row.labelZh : row.labelEn, row.words],
			...(FIGURES[figure].form === 'sum' ? [null, null] : [row.num, row.den]),
			plain(figure, figureValue(figure, row)),
		]),
	]
}

async function coverTable(world: World, { seller, language }: Asker): Promise<Cell[][]> {
	const t = insightsText[language].cover
	const cover = await readStockCover(world, seller)
	return [
		[t.goods, t.left, t.sold(COVER_DAYS), t.lasts],
		...cover.map((row): Cell[] => [language === 'zh' ? row.labelZh : row.labelEn, row.left, row.sold, row.days]),
	]
}

/** A figure's series ('series.csv') or its rows ('rows.csv') as a table to keep; of 'cover' the stock. */
export async function readInsightFile(
	world: World,
	asker: Asker,
	asked: InsightAsked & { figure: string | undefined; file: string | undefined },
): Promise<{ name: string; rows: Cell[][] } | null> {
	const [, what] = /^(series|rows)\.csv$/.exec(asked.file ?? '') ?? []
	if (asked.figure === 'cover' && what === 'series')
		return { name: 'stock-cover', rows: await coverTable(world, asker) }
	const figure = readSeriesFigure(asked.figure)
	if (!figure || !what) return null
	const rows = await (what === 'series' ? seriesTable : rowTable)(world, asker, asked, figure)
	return { name: `${figure}-${what}`, rows }
}
