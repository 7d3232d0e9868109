import { sql } from 'kysely'
import type { NodeKind } from '#app/domain/logistics/node-kinds.ts'
import type { Db } from '#db/client.ts'

/** A region, and instants: `from` included, `to` excluded. */
export interface RoadScope {
	within: string
	from: Date
	to: Date
}

const isWithin = (column: string, within: string) =>
	sql`exists (select from region_ancestors a where a.region_code = ${sql.ref(column)} and a.ancestor_code = ${within})`

/**
 * Stays of parcels at nodes of the region that began in the time and are over: from the first event at a node to its being
 * handed out, else to the last scan there before the next node's, else to that. Columns: node_id, number, arrived_at, left_at.
 */
const stays = ({ within, from, to }: RoadScope) => sql`
	select i.node_id, p.number, i.arrived_at, i.left_at
	from (
		select shipment_id, node_id, min(event_time) as arrived_at,
			coalesce(min(event_time) filter (where status in ('OUT_FOR_DELIVERY', 'DELIVERED', 'RETURNING')),
				case when max(event_time) > min(event_time)
					then case when lead(min(event_time)) over next is not null then max(event_time) end end,
				lead(min(event_time)) over next) as left_at
		from (
			select n.*, count(*) filter (where is_new) over (partition by shipment_id order by event_time, id) as stay from (
				select e.shipment_id, e.node_id, e.event_time, e.id, e.status, e.node_id is distinct from lag(e.node_id)
					over (partition by e.shipment_id order by e.event_time, e.id) as is_new
				from tracking_events e where e.event_time < ${to} and e.shipment_id in (
					select v.shipment_id from tracking_events v join logistics_nodes l on l.id = v.node_id
					where v.event_time >= ${from} and v.event_time < ${to} and ${isWithin('l.region_code', within)})
			) n
		) numbered group by shipment_id, stay, node_id
		window next as (partition by shipment_id order by stay)
	) i
	join logistics_nodes l on l.id = i.node_id and ${isWithin('l.region_code', within)}
	join shipments p on p.id = i.shipment_id
	where i.arrived_at >= ${from} and i.left_at > i.arrived_at`

export interface NodeDwell {
	nodeId: number
	kind: NodeKind
	nameZh: string
	nameEn: string
	parcels: number
	p50Minutes: number
	p90Minutes: number
}

/** How long parcels stood at each node, the slowest nine tenths first. */
export async function dwellByNode(db: Db, scope: RoadScope, limit: number): Promise<NodeDwell[]> {
	const { rows } = await sql<NodeDwell>`
		select l.id as "nodeId", l.kind, l.name_zh as "nameZh", l.name_en as "nameEn", count(*)::int as parcels,
			round(percentile_cont(0.5) within group (order by extract(epoch from left_at - arrived_at) / 60))::int as "p50Minutes",
			round(percentile_cont(0.9) within group (order by extract(epoch from left_at - arrived_at) / 60))::int as "p90Minutes"
		from (${stays(scope)}) s join logistics_nodes l on l.id = s.node_id group by l.id
		order by "p90Minutes" desc, parcels desc, l.id limit ${limit}`.execute(db)
	return rows
}

export interface Stay {
	number: string
	arrivedAt: Date
	leftAt: Date
	total: number
}

/** The stays at one node, the longest first. */
export async function staysAtNode(
	db: Db,
	scope: RoadScope & { nodeId: number },
	page: { limit: number; offset: number },
): Promise<Stay[]> {
	const { rows } = await sql<Stay>`
		select number, arrived_at as "arrivedAt", left_at as "leftAt", count(*) over ()::int as total
		from (${stays(scope)}) s where s.node_id = ${scope.nodeId}
		order by left_at - arrived_at desc, number limit ${page.limit} offset ${page.offset}`.execute(db)
	return rows
}

/** Parcels from the region that were promised by an instant of the time that is over; `is_late`: not there by then. */
const promises = ({ within, from, to }: RoadScope) => sql`
	select p.number, coalesce(p.carrier, '') as carrier, p.promised_by, p.delivered_at,
		(p.delivered_at is null or p.delivered_at > p.promised_by) as is_late
	from shipments p join seller_orders s on s.id = p.seller_order_id join orders o on o.id = s.order_id and not o.is_test
	where p.promised_by >= ${from} and p.promised_by < ${to} and p.method = 'PARCEL' and p.state not in ('VOIDED', 'RETURNED')
		and ${isWithin('p.origin_region_code', within)}`

export interface CarrierLateness {
	/** Empty for the village network itself. */
	carrier: string
	parcels: number
	late: number
}

/** Parcels due by who carries them, and how many came late. */
export async function lateByCarrier(db: Db, scope: RoadScope): Promise<CarrierLateness[]> {
	const { rows } = await sql<CarrierLateness>`
		select carrier, count(*)::int as parcels, count(*) filter (where is_late)::int as late
		from (${promises(scope)}) p group by carrier order by parcels desc, carrier`.execute(db)
	return rows
}

export interface DueParcel {
	number: string
	promisedBy: Date
	deliveredAt: Date | null
	isLate: boolean
	total: number
}

/** The parcels a carrier was to bring, late ones first. */
export async function dueOfCarrier(
	db: Db,
	scope: RoadScope & { carrier: string },
	page: { limit: number; offset: number },
): Promise<DueParcel[]> {
	const { rows } = await sql<DueParcel>`
		select number, promised_by as "promisedBy", delivered_at as "deliveredAt", is_late as "isLate",
			count(*) over ()::int as total
		from (${promises(scope)}) p where carrier = ${scope.carrier}
		order by is_late desc, promised_by desc, number limit ${page.limit} offset ${page.offset}`.execute(db)
	return rows
}
