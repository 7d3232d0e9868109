import { type RawBuilder, sql } from 'kysely'
import type { CountingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import { addMonths, type Month, monthRange, trailingMonths } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'
import { tradeRows } from '#db/queries/trade-rows.ts'
import { partIsValidOf } from '#db/queries/trade-validity.ts'

/** Plans are held against what was sold over so many months (codebook L09: T6M). */
const PLAN_MONTHS = 6

/** The months of a window of plans that are over: a month that runs has not sold what it will. */
const monthsOver = ({ month, end }: CountingWindow): Month[] =>
	trailingMonths(month, PLAN_MONTHS).filter((it) => monthRange(it).to.getTime() <= end.getTime())

/** Pieces of each variant that valid orders of these months took, by variant and month; `of` narrows it. */
const piecesSold = (months: readonly Month[], of: RawBuilder<unknown> = sql`true`) => {
	const { from } = monthRange(months[0] ?? '1970-01')
	const { to } = monthRange(months.at(-1) ?? '1970-01')
	return sql`
		select ol.variant_id, to_char(o.paid_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, sum(ol.qty)::int as qty
		from orders o join seller_orders s on s.order_id = o.id join order_lines ol on ol.seller_order_id = s.id
		where o.paid_at >= ${from} and o.paid_at < ${to} and ol.kind = 'GOODS'
			and ol.variant_id is not null and ol.cancelled_at is null and ${partIsValidOf(from, to)} and ${of}
		group by 1, 2`
}

const lastPlans = (months: readonly Month[]) => sql`
	select distinct on (variant_id, month) * from sales_plans where month = any(${[...months]}::text[])
	order by variant_id, month, filed_at desc`

/** Of each product and month the last plan filed before it, and how far what was sold was from it; in the columns of tradeRows, and the month. */
export function planRows(window: CountingWindow): RawBuilder<unknown> {
	const months = monthsOver(window)
	return sql`
		select e.region_code, e.id as store_id, p.id as key, abs(coalesce(sold.qty, 0) - p.qty) as num, coalesce(sold.qty, 0) as den,
			'planned' as part, null::text as order_number, p.filed_at as at,
			p.month || ' · ' || l.title_zh || ' · ' || v.name_zh as label_zh,
			p.month || ' · ' || l.title_en || ' · ' || v.name_en as label_en, p.month
		from (${lastPlans(months)}) p join enterprises e on e.id = p.enterprise_id
		join product_variants v on v.id = p.variant_id join listings l on l.id = v.listing_id
		left join (${piecesSold(months, sql`ol.variant_id in (select variant_id from sales_plans)`)}) sold
			on sold.variant_id = p.variant_id and sold.month = p.month`
}

/** Active merchants of a region, and how many of them filed a plan for a month of the window. */
export type PlannerTally = Readonly<{ merchants: number; planners: number }>

/** By region: who of the active merchants plans. */
export async function tallyPlanners(db: Db, window: CountingWindow): Promise<Map<string, PlannerTally>> {
	const { rows } = await sql<PlannerTally & { regionCode: string }>`
		select a.ancestor_code as "regionCode", count(*)::int as merchants,
			count(*) filter (where exists (select from sales_plans p
				where p.enterprise_id = m.store_id and p.month = any(${monthsOver(window)}::text[])))::int as planners
		from (${tradeRows('L04', window)}) m join region_ancestors a on a.region_code = m.region_code
		group by 1 order by 1`.execute(db)
	return new Map(rows.map(({ regionCode, ...tally }) => [regionCode, tally]))
}

/** A product in one size, as it is planned for. */
export interface PlannedVariant {
	variantId: number
	listingZh: string
	listingEn: string
	nameZh: string
	nameEn: string
	priceMinor: number
	/** Months of the year in which it is sold; null: in all. */
	seasonMonths: number[] | null
	/** Pieces that can be sold now: what is open of its stock, shared out evenly among those that draw on it. */
	inStock: number
	/** Pieces that are sold and due in the month, and have not left. */
	preOrdered: number
	/** The last plan for the month; null: none. */
	planned: number | null
	/** First listed in this month. */
	since: Month
	/** Pieces sold, by month. */
	sold: Readonly<Record<Month, number>>
}

/** The goods of an enterprise that are sold in a month, with what each sold in the months before `running`. */
export async function listPlannedVariants(
	db: Db,
	asked: { enterpriseId: number; month: Month; months: readonly Month[] },
): Promise<PlannedVariant[]> {
	const { enterpriseId, month, months } = asked
	const { from, to } = monthRange(month)
	const { rows } = await sql<PlannedVariant>`
		with own as materialized (
			select v.*, l.title_zh, l.title_en, l.season_months, l.first_listed_on, count(*) over (partition by v.capacity_id) as sharing
			from product_variants v join listings l on l.id = v.listing_id
			where l.enterprise_id = ${enterpriseId} and l.status = 'published' and v.active
		), sold as materialized (${piecesSold(months, sql`s.enterprise_id = ${enterpriseId}`)}),
		plans as materialized (select * from (${lastPlans([month])}) p where enterprise_id = ${enterpriseId})
		select v.id as "variantId", v.title_zh as "listingZh", v.title_en as "listingEn", v.name_zh as "nameZh", v.name_en as "nameEn",
			v.price_minor as "priceMinor", v.season_months as "seasonMonths",
			floor(greatest(0, c.total - c.held - c.sold - v.safety_stock) / v.capacity_units / v.sharing)::int as "inStock",
			coalesce((select sum(ol.qty)::int from order_lines ol where ol.variant_id = v.id and ol.due_at >= ${from} and ol.due_at < ${to}
				and ol.dispatched_at is null and ol.cancelled_at is null and ol.state in ('PLACED', 'PACKED')), 0) as "preOrdered",
			(select qty from plans where variant_id = v.id) as planned, to_char(v.first_listed_on, 'YYYY-MM') as since,
			coalesce((select json_object_agg(sold.month, sold.qty) from sold where variant_id = v.id), '{}') as sold
		from own v join capacity c on c.id = v.capacity_id order by v.title_zh, v.position, v.id limit 120`.execute(db)
	return rows
}

export interface NewSalesPlan {
	variantId: number
	qty: number
	advised: number | null
	low: number | null
	middle: number | null
	high: number | null
}

/** Files plans of an enterprise for a month; a plan that says what the last one says is none. Gives how many were new. */
export async function insertSalesPlans(
	db: Db,
	filed: { enterpriseId: number; month: Month; at: Date; by: string },
	plans: readonly NewSalesPlan[],
): Promise<number> {
	const { enterpriseId, month, at, by } = filed
	const { rows } = await sql`
		insert into sales_plans (enterprise_id, variant_id, month, qty, advised, low, middle, high, filed_at, filed_by)
		select ${enterpriseId}::bigint, n."variantId", ${month}, n.qty, n.advised, n.low, n.middle, n.high, ${at}, ${by}
		from jsonb_to_recordset(${JSON.stringify(plans)}::jsonb) as n("variantId" bigint, qty int, advised int, low int, middle int, high int)
		left join (${lastPlans([month])}) p on p.variant_id = n."variantId"
		where p.qty is distinct from n.qty order by n."variantId" on conflict do nothing returning 1`.execute(db)
	return rows.length
}

/** How the plans of a month went: pieces planned and advised, pieces sold, and how far both were off. */
export interface PlanOutcome {
	month: Month
	plans: number
	planned: number
	sold: number
	off: number
	/** Of those with advice: how far that was off, and what they sold. */
	advisedOff: number | null
	advisedSold: number | null
}

/** How an enterprise's plans of these months went, the newest month first. */
export async function listPlanOutcomes(db: Db, enterpriseId: number, months: readonly Month[]): Promise<PlanOutcome[]> {
	const { rows } = await sql<PlanOutcome>`
		select p.month, count(*)::int as plans, sum(p.qty)::int as planned, sum(coalesce(sold.qty, 0))::int as sold,
			sum(abs(coalesce(sold.qty, 0) - p.qty))::int as off,
			sum(abs(coalesce(sold.qty, 0) - p.middle)) filter (where p.middle is not null)::int as "advisedOff",
			sum(coalesce(sold.qty, 0)) filter (where p.middle is not null)::int as "advisedSold"
		from (${lastPlans(months)}) p
		left join (${piecesSold(months, sql`s.enterprise_id = ${enterpriseId}`)}) sold
			on sold.variant_id = p.variant_id and sold.month = p.month
		where p.enterprise_id = ${enterpriseId} group by p.month order by p.month desc`.execute(db)
	return rows
}

/** The six months whose plans a month's figure is about, the last of them over. */
export const planMonths = (running: Month): Month[] => trailingMonths(addMonths(running, -1), PLAN_MONTHS)
