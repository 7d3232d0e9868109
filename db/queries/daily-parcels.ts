import { sql } from 'kysely'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'

/** Parcels handed to a carrier in a region and those right below it. */
export interface OriginParcels {
	code: string
	nameZh: string
	nameEn: string
	isWhole: boolean
	/** By date; days without any are left out. */
	days: Readonly<Record<LocalDate, number>>
	total: number
}

/** Parcels by the day they left, of a region as a whole (first) and of the regions right below it, the busiest first. */
export async function listOriginParcels(
	db: Db,
	regionCode: string,
	{ from, until, most }: { from: LocalDate; until: LocalDate; most: number },
): Promise<OriginParcels[]> {
	const { rows } = await sql<OriginParcels>`
		with origins as (
			select code, name_zh, name_en, code = ${regionCode} as whole from regions where code = ${regionCode} or parent_code = ${regionCode}
		), sent as (
			select origins.code, to_char((p.picked_up_at at time zone 'Asia/Shanghai')::date, 'YYYY-MM-DD') as day, sum(p.parcel_count)::int as parcels
			from origins join region_ancestors a on a.ancestor_code = origins.code
			join shipments p on p.origin_region_code = a.region_code
			join seller_orders s on s.id = p.seller_order_id join orders o on o.id = s.order_id and not o.is_test
			where p.picked_up_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'
				and p.picked_up_at < ${until}::date::timestamp at time zone 'Asia/Shanghai' and p.method = 'PARCEL' and p.state <> 'VOIDED'
			group by 1, 2
		), by_origin as (
			select code, json_object_agg(day, parcels) as days, sum(parcels)::int as total from sent group by code
		)
		select o.code, o.name_zh as "nameZh", o.name_en as "nameEn", o.whole as "isWhole", coalesce(b.days, '{}') as days,
			coalesce(b.total, 0) as total
		from origins o left join by_origin b on b.code = o.code where o.whole or b.total > 0
		order by o.whole desc, total desc, o.code limit ${most}`.execute(db)
	return rows
}

/** The last time of day by which goods must be ready for a ride out of each node of a region today; the latest first. */
export async function listCutOffs(
	db: Db,
	regionCode: string,
	{ today, weekday, most }: { today: LocalDate; weekday: number; most: number },
): Promise<{ nodeId: number; nameZh: string; nameEn: string; readyBy: string; rides: number }[]> {
	const { rows } = await sql<{ nodeId: number; nameZh: string; nameEn: string; readyBy: string; rides: number }>`
		select n.id as "nodeId", n.name_zh as "nameZh", n.name_en as "nameEn", count(*)::int as rides,
			to_char(max(r.departs_at - r.cutoff_minutes * interval '1 minute'), 'HH24:MI') as "readyBy"
		from scheduled_runs r join logistics_nodes n on n.id = r.from_node_id
		join region_ancestors a on a.region_code = n.region_code and a.ancestor_code = ${regionCode}
		where r.valid_from <= ${today}::date and (r.valid_to is null or r.valid_to >= ${today}::date)
			and (r.weekdays & (1 << ${weekday - 1}::int)) <> 0 and (n.closed_on is null or n.closed_on > ${today}::date)
		group by n.id order by "readyBy" desc, n.id limit ${most}`.execute(db)
	return rows
}
