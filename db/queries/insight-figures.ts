import { sql } from 'kysely'
import type { FigureTally, SeriesFigure } from '#app/domain/insights/insight-figures.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'
import { insightRows, type InsightWindow } from '#db/queries/insight-rows.ts'

/** A figure's parts on a day. */
export interface DayTally extends FigureTally {
	figure: SeriesFigure
	day: LocalDate
}

/** The parts of figures by day, of days on which there are any. */
export async function tallyByDay(db: Db, figures: readonly SeriesFigure[], window: InsightWindow): Promise<DayTally[]> {
	const each = figures.map(
		(figure) => sql`select ${figure}::text as figure, day, sum(num) as num, sum(den) as den
			from (${insightRows(figure, window)}) rows group by day`,
	)
	const { rows } = await sql<DayTally>`
		select figure, day::text as day, num::bigint as num, den::bigint as den
		from (${sql.join(each, sql` union all `)}) days order by figure, day`.execute(db)
	return rows
}

/** A row behind a figure. */
export interface InsightRow {
	day: LocalDate
	num: number
	den: number
	at: Date | null
	partId: number | null
	orderNumber: string | null
	labelZh: string
	labelEn: string
	/** Of sales 'paid' or 'refund', of returning 'again' or 'first', of conversion a slug, of reviews what was written. */
	words: string
}

/** Figures whose rows are gathered by what they are of, for single openings of a page say nothing. */
const GATHERED: readonly SeriesFigure[] = ['conversion']

/** A page of the rows behind a figure, the newest first, and how many there are. */
export async function insightRowPage(
	db: Db,
	figure: SeriesFigure,
	window: InsightWindow,
	page: { limit: number; offset: number },
): Promise<{ rows: InsightRow[]; total: number }> {
	const source = insightRows(figure, window)
	const rows = GATHERED.includes(figure)
		? sql`select max(day) as day, sum(num) as num, sum(den) as den, null::timestamptz as at, null::bigint as part_id,
			null::text as order_number, key, label_zh, label_en, words from (${source}) one group by key, label_zh, label_en, words`
		: source
	const order = GATHERED.includes(figure) ? sql`den desc, num desc, key` : sql`day desc, at desc nulls last, key desc`
	const { rows: found } = await sql<InsightRow & { total: number }>`
		select day::text as day, num::bigint as num, den::bigint as den, at, part_id as "partId", order_number as "orderNumber",
			label_zh as "labelZh", label_en as "labelEn", words, count(*) over ()::int as total
		from (${rows}) rows order by ${order} limit ${page.limit} offset ${page.offset}`.execute(db)
	return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 }
}

/** What an enterprise has that figures are of: rooms, and goods with stock. */
export async function whatIsSold(db: Db, enterpriseId: number): Promise<{ hasRooms: boolean; hasGoods: boolean }> {
	const { rows } = await sql<{ hasRooms: boolean; hasGoods: boolean }>`
		select coalesce(bool_or(kind = 'stay'), false) as "hasRooms", coalesce(bool_or(kind = 'product'), false) as "hasGoods"
		from listings where enterprise_id = ${enterpriseId} and status <> 'draft'`.execute(db)
	return rows[0] ?? { hasRooms: false, hasGoods: false }
}
