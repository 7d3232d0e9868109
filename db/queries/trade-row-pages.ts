import { sql } from 'kysely'
import type { CountingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import type { CountedIndicator } from '#app/domain/cluster-statistics/counted-indicator.ts'
import { isNetworkIndicator } from '#app/domain/cluster-statistics/network-observation.ts'
import type { Db } from '#db/client.ts'
import { networkRows } from '#db/queries/network-rows.ts'
import { tradeRows } from '#db/queries/trade-rows.ts'

/** One row behind a figure: its part above and below the line; money in fen. */
export interface TradeRow {
	part: string
	orderNumber: string | null
	at: Date
	labelZh: string
	labelEn: string
	num: number
	den: number
}

/** What the rows of a figure come to. */
export interface TradeRowTotals {
	count: number
	num: number
	den: number
}

/** Rows of the region and below; an order with several sellers there is one row, and so is who was trained twice. */
function rowsWithin(code: CountedIndicator, window: CountingWindow, regionCode: string) {
	const within = sql`
		select t.* from (${isNetworkIndicator(code) ? networkRows(code, window) : tradeRows(code, window)}) t
		join region_ancestors a on a.region_code = t.region_code and a.ancestor_code = ${regionCode}`
	if (code === 'G11' || code === 'G12')
		return sql`
			select key, min(part) as part, null::text as order_number, max(at) as at, 1 as num, 0 as den, min(label_zh) as label_zh,
				min(label_en) as label_en
			from (${within}) t group by key`
	if (code !== 'L01') return within
	return sql`
		select key, min(part) as part, order_number, min(at) as at, 1 as num, 0 as den,
			string_agg(label_zh, '、' order by label_zh) as label_zh, string_agg(label_en, ', ' order by label_en) as label_en
		from (${within}) t group by key, order_number`
}

/** The count and the sums of all rows behind a figure. */
export async function sumTradeRows(
	db: Db,
	figure: { code: CountedIndicator; window: CountingWindow; regionCode: string },
): Promise<TradeRowTotals> {
	const { rows } = await sql<TradeRowTotals>`
		select count(*) as count, coalesce(sum(num), 0) as num, coalesce(sum(den), 0) as den
		from (${rowsWithin(figure.code, figure.window, figure.regionCode)}) t`.execute(db)
	return rows[0] ?? { count: 0, num: 0, den: 0 }
}

/** One page of the rows behind a figure, newest first; pages count from 1. */
export async function listTradeRows(
	db: Db,
	figure: { code: CountedIndicator; window: CountingWindow; regionCode: string },
	page: { page: number; perPage: number },
): Promise<TradeRow[]> {
	const { rows } = await sql<TradeRow>`
		select part, order_number as "orderNumber", at, label_zh as "labelZh", label_en as "labelEn", num, den
		from (${rowsWithin(figure.code, figure.window, figure.regionCode)}) t
		order by at desc, order_number, key, label_zh
		limit ${page.perPage} offset ${(page.page - 1) * page.perPage}`.execute(db)
	return rows
}
