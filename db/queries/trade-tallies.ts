import { type RawBuilder, sql } from 'kysely'
import type { CountingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import type { SocialTally } from '#app/domain/cluster-statistics/loop-companions.ts'
import type {
	ParcelTally,
	ReportingRegion,
	TradeIndicator,
	TradeTally,
} from '#app/domain/cluster-statistics/trade-observation.ts'
import type { Month } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'
import { parcelsPromised } from '#db/queries/sum-days.ts'
import { SUMMED } from '#db/queries/summed.ts'
import { tradeRows } from '#db/queries/trade-rows.ts'

/** What the rows of an indicator are told apart by beside their sums, and which of their sums. */
const GROUPS: Partial<Record<TradeIndicator, { by: RawBuilder<unknown>; minor: RawBuilder<unknown> }>> = {
	L06: { by: sql`margin_bp`, minor: sql`num` },
	X06: { by: sql`channel`, minor: sql`den` },
}
/** Indicators of which it matters that a key is counted once above each region: it costs more than all their sums. */
const COUNTED_ONCE: ReadonlySet<TradeIndicator> = new Set(['L01', 'L06'])

const keysOf = (code: TradeIndicator) =>
	COUNTED_ONCE.has(code)
		? sql`select ancestor_code, count(distinct key) as keys
			from (select distinct region_code, key from trade) t join region_ancestors using (region_code) group by ancestor_code`
		: sql`select ancestor_code, 0 as keys from sums`

function groupsOf(code: TradeIndicator) {
	const group = GROUPS[code]
	if (!group) return sql`select ancestor_code, '{}'::jsonb as groups from sums`
	return sql`
		select ancestor_code, jsonb_object_agg(name, minor) as groups from (
			select ancestor_code, name, sum(minor) as minor
			from (select region_code, ${group.by}::text as name, sum(${group.minor}) as minor from trade group by 1, 2) t
			join region_ancestors using (region_code) group by 1, 2
		) named group by ancestor_code`
}

/** What the stores below each region sum, from `by_store`. */
const SUMS_OF_STORES = sql`select ancestor_code, sum(rows) as rows, sum(num) as num, sum(den) as den, count(distinct store_id) as stores,
		greatest(max(num), 0) as top_num, sum(goods) as goods, sum(services) as services, sum(gross) as gross
	from by_store join region_ancestors using (region_code) group by ancestor_code`

/** What goes in and what goes out at all is told of sales (L02) alone. */
const PARTS_OF_SALES = sql`coalesce(sum(num) filter (where name = 'GOODS'), 0) as goods,
	coalesce(sum(num) filter (where name in ('STAY', 'EXPERIENCE')), 0) as services, sum(den) as gross`
const NO_PARTS = sql`0 as goods, 0 as services, 0 as gross`

/** The same from what days or months summed. */
async function tallySums(db: Db, code: TradeIndicator, sums: RawBuilder<unknown>): Promise<TradeTally[]> {
	const den = code === 'L02' ? sql`0` : sql`sum(den)`
	const { rows } = await sql<TradeTally>`
		with summed as materialized (${sums}), by_store as (
			select region_code, store_id, sum(rows) as rows, sum(num) as num, ${den} as den,
				${code === 'L02' ? PARTS_OF_SALES : NO_PARTS}
			from summed group by region_code, store_id
		), sums as (${SUMS_OF_STORES}), named as (
			select ancestor_code, coalesce(jsonb_object_agg(name, minor) filter (where ${code === 'X06'}), '{}') as groups
			from (select ancestor_code, name, sum(den) as minor from summed join region_ancestors using (region_code) group by 1, 2) n
			group by ancestor_code
		)
		select ancestor_code as "regionCode", rows, 0 as keys, stores, num, den, top_num as "topNum", goods, services, gross, groups
		from sums join named using (ancestor_code) order by ancestor_code`.execute(db)
	return rows
}

/** Valid orders of a month (L01), each once above each of its stores, from what its days summed. */
async function tallyOrders(db: Db, { firstDay, to }: CountingWindow): Promise<TradeTally[]> {
	const { rows } = await sql<{ regionCode: string; keys: number }>`
		select a.ancestor_code as "regionCode", sum(t.orders)::int as keys
		from (
			select store_ids, sum(orders) as orders from order_sets
			where day >= ${firstDay}::date and day < (${to}::timestamptz at time zone 'Asia/Shanghai')::date group by store_ids
		) t cross join lateral (
			select distinct a.ancestor_code from enterprises e join region_ancestors a on a.region_code = e.region_code
			where e.id = any(t.store_ids)
		) a group by a.ancestor_code order by 1`.execute(db)
	const nothing = { stores: 0, den: 0, topNum: 0, goods: 0, services: 0, gross: 0, groups: {} }
	return rows.map(({ regionCode, keys }) => ({ regionCode, rows: keys, keys, num: keys, ...nothing }))
}

/**
 * An indicator's rows counted for every region above them: from what days and months summed where they do (sum-changes.ts first), else from the rows.
 */
export function tallyTrade(db: Db, code: TradeIndicator, window: CountingWindow): Promise<TradeTally[]> {
	if (code === 'L01') return tallyOrders(db, window)
	const sums = SUMMED[code]
	return sums ? tallySums(db, code, sums(window)) : tallyRows(db, code, window)
}

/**
 * The same from the rows alone, each level from the rows themselves: an order with sellers in two villages is one order of their
 * township. `instead` stands before the parts of the statement: tables as they are to be taken.
 */
export async function tallyRows(
	db: Db,
	code: TradeIndicator,
	window: CountingWindow,
	instead: RawBuilder<unknown> = sql``,
): Promise<TradeTally[]> {
	const by = GROUPS[code] ? sql`, ${GROUPS[code].by}` : sql``
	const { rows } = await sql<TradeTally>`
		with ${instead} trade as (select region_code, store_id, key, num, den, part${by} from (${tradeRows(code, window)}) r),
		by_store as (
			select region_code, store_id, count(*) as rows, sum(num) as num, sum(den) as den,
				coalesce(sum(num) filter (where part = 'GOODS'), 0) as goods,
				coalesce(sum(num) filter (where part in ('STAY', 'EXPERIENCE')), 0) as services,
				coalesce(sum(num) filter (where num > 0), 0) as gross
			from trade group by region_code, store_id
		), sums as (${SUMS_OF_STORES}), keys as (${keysOf(code)}), named as (${groupsOf(code)})
		select ancestor_code as "regionCode", rows, keys, stores, num, den, top_num as "topNum", goods, services, gross, groups
		from sums join keys using (ancestor_code) join named using (ancestor_code) order by ancestor_code`.execute(db)
	return rows
}

/** Parcels of a month by region: delivered into it, and of those sent from it that were promised by then, how many came in time. */
export async function tallyParcels(
	db: Db,
	{ from, to, end, endDate, endDayFrom, firstDay }: CountingWindow,
): Promise<Map<string, ParcelTally>> {
	const { rows } = await sql<ParcelTally & { regionCode: string }>`
		with parcels as (
			select region_code, inbound, case when day < ${endDate}::date then promised else 0 end as promised,
				case when day < ${endDate}::date then on_time else 0 end as on_time
			from parcel_days where day >= ${firstDay}::date and day < (${to}::timestamptz at time zone 'Asia/Shanghai')::date
			union all
			-- Promised for today up to now: the day sums what is promised for the rest of it too.
			select region_code, 0, promised, on_time from (${parcelsPromised(endDayFrom, end)}) promised
			union all
			-- Any carrier's, fetched at a point of the village.
			select n.region_code, 1, 0, 0 from household_parcels h join logistics_nodes n on n.id = h.node_id
			where h.state = 'COLLECTED' and h.ended_at >= ${from} and h.ended_at < ${to}
		)
		select a.ancestor_code as "regionCode", sum(inbound)::int as inbound, sum(promised)::int as promised,
			sum(on_time)::int as "onTime"
		from parcels join region_ancestors a using (region_code) group by a.ancestor_code order by 1`.execute(db)
	return new Map(rows.map(({ regionCode, ...tally }) => [regionCode, tally]))
}

/** Within T90D by region: the value of valid orders as it was paid, freight left out, and of it what something social led to last. */
export async function tallySocialValue(
	db: Db,
	{ to, trailingFirstDay }: CountingWindow,
): Promise<Map<string, SocialTally>> {
	const { rows } = await sql<SocialTally & { regionCode: string }>`
		select a.ancestor_code as "regionCode", sum(t.social_minor) as social, sum(t.paid_minor) as sold
		from trade_days t join enterprises e on e.id = t.store_id join region_ancestors a on a.region_code = e.region_code
		where t.day >= ${trailingFirstDay}::date and t.day < (${to}::timestamptz at time zone 'Asia/Shanghai')::date
		group by a.ancestor_code order by 1`.execute(db)
	return new Map(rows.map(({ regionCode, ...tally }) => [regionCode, tally]))
}

/** Regions in or below which a store of the platform has opened by the window's last day, with the stores open at its end. */
export async function listReportingRegions(db: Db, window: CountingWindow): Promise<ReportingRegion[]> {
	const { rows } = await sql<ReportingRegion>`
		select a.ancestor_code as "regionCode",
			count(*) filter (where e.closed_on is null or e.closed_on >= ${window.endDate}::date) as registered
		from enterprises e join region_ancestors a on a.region_code = e.region_code
		where e.opened_on <= ${window.lastDay}::date
		group by a.ancestor_code order by a.ancestor_code`.execute(db)
	return rows
}

/** The month of the first paid order or advertising cost; null before there is any trade. */
export async function firstTradeMonth(db: Db): Promise<Month | null> {
	const { rows } = await sql<{ month: Month | null }>`
		select to_char(least(
			(select min(paid_at) from orders) at time zone 'Asia/Shanghai',
			(select min(day) from ad_costs)::timestamp
		), 'YYYY-MM') as month`.execute(db)
	return rows[0]?.month ?? null
}
