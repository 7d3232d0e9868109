import { sql } from 'kysely'
import type { CategorySales } from '#app/domain/cluster-statistics/location-quotient.ts'
import type { StoreCategorySales } from '#app/domain/cluster-statistics/homogenisation.ts'
import type { CountingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import type { RegionLevel } from '#app/domain/clusters/region-code.ts'
import { addMonths, type Month } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'
import { tradeRows } from '#db/queries/trade-rows.ts'

/** What a place sold on this platform in twelve months and the twelve before, in CNY; null where nothing was counted. */
export interface PlaceSales {
	code: string
	nameZh: string
	nameEn: string
	parentCode: string
	/** An administrative village (true), a residents' committee, or not known. */
	isAdminVillage: boolean | null
	lat: number | null
	lon: number | null
	sales: number | null
	salesBefore: number | null
	activeStores: number | null
	households: number | null
}

/** The places of a level in or below a region that had a store or a sale, by sales; only our own counts. */
export async function listPlaceSales(
	db: Db,
	asked: { within: string; level: RegionLevel; period: Month },
): Promise<PlaceSales[]> {
	const { within, level, period } = asked
	const { rows } = await sql<PlaceSales>`
		with places as (
			select r.* from region_ancestors a join regions r on r.code = a.region_code and r.level = ${level}
			where a.ancestor_code = ${within}
		), cells as (
			select o.region_code, o.indicator_code, o.period, o.value from places join observations o on o.region_code = places.code
			where o.superseded_at is null and o.kind = 'computed' and o.indicator_code in ('L02', 'L04')
				and o.period > ${addMonths(period, -24)} and o.period <= ${period}
		), sums as (
			select region_code,
				sum(value) filter (where indicator_code = 'L02' and period > ${addMonths(period, -12)}) as sales,
				sum(value) filter (where indicator_code = 'L02' and period <= ${addMonths(period, -12)}) as before,
				(array_agg(value order by period desc) filter (where indicator_code = 'L04'))[1] as stores
			from cells group by region_code
		)
		select p.code, p.name_zh as "nameZh", p.name_en as "nameEn", p.parent_code as "parentCode",
			p.village_kind = 'village' as "isAdminVillage", p.lat, p.lon,
			s.sales, s.before as "salesBefore", s.stores as "activeStores", (
				select households from place_stats where region_code = p.code and place_stats.period <= ${period}
				order by place_stats.period desc, recorded_at desc limit 1) as households
		from places p join sums s on s.region_code = p.code
		order by s.sales desc nulls last, p.code`.execute(db)
	return rows
}

/** Sales of each category in each place of a level over a window, with the stores behind them; a place or category that took back more than it sold counts as nothing. */
export async function listCategorySales(
	db: Db,
	{ within, level, window }: { within: string; level: RegionLevel; window: CountingWindow },
): Promise<CategorySales[]> {
	const { rows } = await sql<CategorySales>`
		with trade as materialized (${tradeRows('L02', window)})
		select up.ancestor_code as place, listing.category_code as category,
			greatest(0, sum(trade.num)) / 100.0::float8 as sales, count(distinct trade.store_id)::int as stores
		from trade join order_lines line on line.id = trade.key join listings listing on listing.id = line.listing_id
		join region_ancestors own on own.region_code = trade.region_code and own.ancestor_code = ${within}
		join region_ancestors up on up.region_code = trade.region_code and up.ancestor_level = ${level}
		where listing.category_code is not null
		group by 1, 2 order by 1, 2`.execute(db)
	return rows
}

/** A published figure of places, as Figure 1 of the paper prints it. */
export interface PublishedFigure {
	code: string
	nameZh: string
	nameEn: string
	provinceZh: string
	provinceEn: string
	value: number
	label: string
}

/** Every place of a published table, largest first. */
export async function listPublished(db: Db, measure: string, period: string): Promise<PublishedFigure[]> {
	const { rows } = await sql<PublishedFigure>`
		select r.code, r.name_zh as "nameZh", r.name_en as "nameEn", p.name_zh as "provinceZh", p.name_en as "provinceEn",
			v.value, v.label
		from reference_values v join regions r on r.code = v.region_code
		join region_ancestors a on a.region_code = r.code and a.ancestor_level = 'province'
		join regions p on p.code = a.ancestor_code
		where v.measure = ${measure} and v.period = ${period} order by v.value desc, r.code`.execute(db)
	return rows
}

/** What categories are called, by code. */
export async function listCategoryNames(db: Db): Promise<Map<string, { nameZh: string; nameEn: string }>> {
	const rows = await db.selectFrom('categories').select(['code', 'name_zh as nameZh', 'name_en as nameEn']).execute()
	return new Map(rows.map(({ code, ...names }) => [code, names]))
}

/** What each store in or below a region sold over a window, in CNY. */
export async function listStoreSales(
	db: Db,
	{ within, window }: { within: string; window: CountingWindow },
): Promise<number[]> {
	const { rows } = await sql<{ sales: number }>`
		with trade as materialized (${tradeRows('L02', window)})
		select greatest(0, sum(trade.num)) / 100.0::float8 as sales
		from trade join region_ancestors own on own.region_code = trade.region_code and own.ancestor_code = ${within}
		group by trade.store_id order by trade.store_id`.execute(db)
	return rows.map(({ sales }) => sales)
}

/** What each store in or below a region sold of each category over a window, in CNY. */
export async function listStoreCategorySales(
	db: Db,
	{ within, window }: { within: string; window: CountingWindow },
): Promise<StoreCategorySales[]> {
	const { rows } = await sql<StoreCategorySales>`
		with trade as materialized (${tradeRows('L02', window)})
		select trade.store_id as store, listing.category_code as category, greatest(0, sum(trade.num)) / 100.0::float8 as sales
		from trade join order_lines line on line.id = trade.key join listings listing on listing.id = line.listing_id
		join region_ancestors own on own.region_code = trade.region_code and own.ancestor_code = ${within}
		where listing.category_code is not null and trade.store_id is not null
		group by 1, 2 order by 1, 2`.execute(db)
	return rows
}

/** Active merchants of a place at a month's end, those of them with large sales in twelve months, and its residents. */
export interface PlaceMerchants {
	code: string
	nameZh: string
	nameEn: string
	merchants: number
	largeMerchants: number
	residents: number | null
}

/** The merchants of the places of a level in or below a region, by their number; `window` ends with the month and is a year long. */
export async function listPlaceMerchants(
	db: Db,
	asked: { within: string; level: RegionLevel; window: CountingWindow; largeCny: number },
): Promise<PlaceMerchants[]> {
	const { within, level, window, largeCny } = asked
	const { rows } = await sql<PlaceMerchants>`
		with sold as materialized (
			select trade.store_id, sum(trade.num) as minor from (${tradeRows('L02', window)}) trade group by 1
		), active as materialized (${tradeRows('L04', window)})
		select r.code, r.name_zh as "nameZh", r.name_en as "nameEn", count(*)::int as merchants,
			count(*) filter (where sold.minor > ${largeCny * 100}::bigint)::int as "largeMerchants", (
				select population from place_stats p where p.region_code = r.code and p.period <= ${window.month}
				order by p.period desc, p.recorded_at desc limit 1) as residents
		from active join region_ancestors own on own.region_code = active.region_code and own.ancestor_code = ${within}
		join region_ancestors up on up.region_code = active.region_code and up.ancestor_level = ${level}
		join regions r on r.code = up.ancestor_code left join sold on sold.store_id = active.store_id
		group by r.code order by merchants desc, r.code limit 400`.execute(db)
	return rows
}
