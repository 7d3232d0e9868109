import { sql } from 'kysely'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import type { Db } from '#db/client.ts'

export interface TrackingEventToInsert {
	shipmentId: number
	eventTime: Date
	recordedAt: Date
	source: 'CARRIER' | 'NODE_SCAN' | 'COURIER_APP' | 'MANUAL'
	state: ShipmentState
	rawCode?: string
	nodeId?: number | null
	/** What the carrier itself says of it. */
	carrierNote?: string
}

/** Adds an event to a parcel's way; false when it is there already. */
export async function insertTrackingEvent(db: Db, event: TrackingEventToInsert): Promise<boolean> {
	const row = await db
		.insertInto('tracking_events')
		.values({
			shipment_id: event.shipmentId,
			event_time: event.eventTime,
			recorded_at: event.recordedAt,
			source: event.source,
			status: event.state,
			raw_code: event.rawCode ?? '',
			node_id: event.nodeId ?? null,
			carrier_note: event.carrierNote ?? '',
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst()
	return row !== undefined
}

/** When a parcel was in which state, as far as is known. */
export async function stateEventsOf(db: Db, shipmentId: number): Promise<{ eventTime: Date; state: ShipmentState }[]> {
	const { rows } = await sql<{ eventTime: Date; state: ShipmentState }>`
		select event_time as "eventTime", status as state from tracking_events where shipment_id = ${shipmentId}`.execute(
		db,
	)
	return rows
}

/** The node at which a parcel was seen last; null for none. */
export async function lastNodeOf(db: Db, shipmentId: number): Promise<number | null> {
	const { rows } = await sql<{ nodeId: number }>`select node_id as "nodeId" from tracking_events
		where shipment_id = ${shipmentId} and node_id is not null order by event_time desc, id desc limit 1`.execute(db)
	return rows[0]?.nodeId ?? null
}

export interface TrackedParcel {
	number: string
	state: ShipmentState
	temperatureClass: TemperatureClass
	method: string
	isToRoom: boolean
	carrier: string | null
	promisedBy: Date | null
	deliveredAt: Date | null
	fromZh: string
	fromEn: string
	/** The county the parcel goes to, never nearer. */
	toZh: string | null
	toEn: string | null
	events: {
		at: string
		state: ShipmentState
		nodeZh: string | null
		nodeEn: string | null
		noteZh: string
		noteEn: string
		/** In the carrier's own words, '' for none: for the buyer alone, since it may name people and codes. */
		carrierNote: string
	}[]
}

/**
 * A parcel by its number as anyone may see it: no person, no address below the county. A point of a village in the county it goes to
 * is not named: it would say where somebody lives.
 */
export async function trackedParcel(db: Db, number: string): Promise<TrackedParcel | null> {
	const { rows } = await sql<TrackedParcel>`
		select p.number, p.state, p.temperature_class as "temperatureClass", p.method,
			(p.room_line_id is not null or p.room_placement_id is not null) as "isToRoom", p.carrier, p.promised_by as "promisedBy",
			p.delivered_at as "deliveredAt", f.name_zh as "fromZh", f.name_en as "fromEn", t.name_zh as "toZh", t.name_en as "toEn",
			coalesce((
				select json_agg(json_build_object('at', e.event_time, 'state', e.status, 'nodeZh', n.name_zh, 'nodeEn', n.name_en,
					'noteZh', e.note_zh, 'noteEn', e.note_en, 'carrierNote', e.carrier_note) order by e.event_time, e.id)
				from tracking_events e left join logistics_nodes n on n.id = e.node_id and not (n.kind = 'DELIVERY_POINT'
					and left(n.region_code, 6) = left(p.destination_region_code, 6)) where e.shipment_id = p.id
			), '[]') as events
		from shipments p
		join regions f on f.code = p.origin_region_code
		left join lateral (
			select r.name_zh, r.name_en from region_ancestors a join regions r on r.code = a.ancestor_code
			where a.region_code = p.destination_region_code and a.ancestor_level in ('county', 'city', 'province')
			order by a.ancestor_code desc limit 1
		) t on true
		where p.number = ${number}`.execute(db)
	return rows[0] ?? null
}

/** At which node a parcel was noted last, and where it goes; null while it was at none. */
export async function lastSeenAt(
	db: Db,
	number: string,
): Promise<{ nodeId: number; seenAt: Date; regionCode: string; pickUpNodeId: number | null } | null> {
	const { rows } = await sql<{ nodeId: number; seenAt: Date; regionCode: string; pickUpNodeId: number | null }>`
		select e.node_id as "nodeId", e.event_time as "seenAt", p.destination_region_code as "regionCode",
			p.pick_up_node_id as "pickUpNodeId"
		from shipments p join tracking_events e on e.shipment_id = p.id and e.node_id is not null
		where p.number = ${number} order by e.event_time desc, e.id desc limit 1`.execute(db)
	return rows[0] ?? null
}

/** The nodes among these that are open, by name. */
export async function openNodes(db: Db, nodeIds: readonly number[]) {
	if (nodeIds.length === 0) return []
	return db
		.selectFrom('logistics_nodes')
		.select(['id', 'kind', 'name_zh as nameZh', 'name_en as nameEn'])
		.where('id', 'in', [...nodeIds])
		.where('closed_on', 'is', null)
		.orderBy('name_zh')
		.execute()
}

/** The names of nodes by id. */
export async function nodeNames(db: Db, ids: readonly number[]): Promise<Map<number, { zh: string; en: string }>> {
	const rows = await db
		.selectFrom('logistics_nodes')
		.select(['id', 'name_zh as zh', 'name_en as en'])
		.where('id', 'in', [...ids])
		.execute()
	return new Map(rows.map(({ id, zh, en }) => [id, { zh, en }]))
}
