import { sql } from 'kysely'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import type { Db } from '#db/client.ts'
import { giftAddress, giftPoint } from '#db/queries/gift-receivers.ts'

export interface GoodsToShip {
	lineId: number
	sellerOrderId: number
	qty: number
	temperatureClass: TemperatureClass
	originCode: string
	destinationCode: string | null
	/** The plan of the quote it travels in; empty for orders that name none. */
	planKey: string
	/** What the buyer chose for this plan; null when the quote does not say. */
	method: 'PARCEL' | 'COLLECT_AT_STAY' | 'PICK_UP' | null
	/** The delivery point where it is fetched, the stay where it waits. */
	nodeId: number | null
	stayListingId: number | null
	/** The room it is brought to: a stay under way, or a code printed for a room. */
	roomLineId: number | null
	roomPlacementId: number | null
	/** The last day on which the buyer was told that it arrives; null when nothing was told of where it goes now. */
	arrivesBy: string | null
	/** Promised dispatch. */
	dueAt: Date | null
	timeZone: string
}

/** The goods of an order that are to be sent, by seller's part, then temperature class, then line. */
export async function goodsToShip(db: Db, orderId: number): Promise<GoodsToShip[]> {
	const result = await sql<GoodsToShip>`
		select l.id as "lineId", l.seller_order_id as "sellerOrderId", l.qty, v.temperature_class as "temperatureClass",
			e.region_code as "originCode", r.code as "destinationCode", l.due_at as "dueAt", g.time_zone as "timeZone",
			coalesce(l.price_details ->> 'plan', '') as "planKey", case when fetched.at is null then plan.method else 'PICK_UP' end as method,
			coalesce(fetched.at, plan.node_id) as "nodeId",
			case when l.ship_to is null and ${giftAddress} is null then plan.arrives_by end as "arrivesBy",
			room.line_id as "roomLineId", room.placement_id as "roomPlacementId",
			case when plan.method = 'COLLECT_AT_STAY' then coalesce(room.listing_id, (select y.listing_id from order_lines y
				join seller_orders ys on ys.id = y.seller_order_id
				where ys.order_id = o.id and y.kind = 'STAY' order by y.due_at, y.id limit 1)) end as "stayListingId"
		from order_lines l
		join seller_orders s on s.id = l.seller_order_id
		join orders o on o.id = s.order_id
		join checkouts c on c.id = o.checkout_id
		join enterprises e on e.id = s.enterprise_id
		join product_variants v on v.id = l.variant_id
		join listings g on g.id = v.listing_id
		left join lateral (
			select p ->> 'method' as method, (p ->> 'nodeId')::bigint as node_id, p #>> '{arrives,to}' as arrives_by, p ->> 'room' as room
			from jsonb_array_elements(coalesce(c.quote -> 'shipPlans', '[]')) as p
			where p ->> 'key' = l.price_details ->> 'plan' or (not l.price_details ? 'plan'
				and (p ->> 'sellerId')::bigint = s.enterprise_id and p ->> 'temperature' = v.temperature_class)
			limit 1
		) plan on true
		left join lateral (
			select rl.id as line_id, null::bigint as placement_id, rl.listing_id from order_lines rl
				where rl.id = substring(plan.room from '^stay-([0-9]{1,15})$')::bigint
			union all
			select null, rp.id, null from placements rp where rp.code = substring(plan.room from '^key-(.+)$')
		) room on true
		left join lateral (select ${giftPoint} as at) fetched on true
		left join logistics_nodes n on n.id = coalesce(fetched.at, plan.node_id)
		left join regions r on r.code = coalesce(n.region_code, coalesce(${giftAddress}, l.ship_to, o.ship_to) ->> 'regionCode')
		where s.order_id = ${orderId} and l.kind = 'GOODS' and l.state in ('PLACED', 'PACKED')
		order by l.seller_order_id, v.temperature_class, l.price_details ->> 'plan', l.id`.execute(db)
	return result.rows
}

export interface ShipmentToPlan {
	number: string
	sellerOrderId: number
	temperatureClass: TemperatureClass
	planKey: string
	method: 'PARCEL' | 'COLLECT_AT_STAY' | 'PICK_UP'
	nodeId: number | null
	stayListingId: number | null
	roomLineId: number | null
	roomPlacementId: number | null
	originCode: string
	destinationCode: string | null
	promisedBy: Date | null
	at: Date
	lines: { lineId: number; qty: number }[]
}

/** Whether a seller's part of an order has the parcel of a plan; one planned without a plan's key is of its whole class. */
export async function shipmentIsPlanned(
	db: Db,
	key: { sellerOrderId: number; temperatureClass: string; planKey: string },
): Promise<boolean> {
	const row = await db
		.selectFrom('shipments')
		.select('id')
		.where('seller_order_id', '=', key.sellerOrderId)
		.where('temperature_class', '=', key.temperatureClass)
		.where('plan_key', 'in', ['', key.planKey])
		.executeTakeFirst()
	return row !== undefined
}

/** Writes a planned parcel with its lines and its first event; false when its number or its parcel is there already. */
export async function insertShipment(db: Db, plan: ShipmentToPlan): Promise<boolean> {
	const row = await db
		.insertInto('shipments')
		.values({
			number: plan.number,
			seller_order_id: plan.sellerOrderId,
			temperature_class: plan.temperatureClass,
			plan_key: plan.planKey,
			method: plan.method,
			pick_up_node_id: plan.nodeId,
			stay_listing_id: plan.stayListingId,
			room_line_id: plan.roomLineId,
			room_placement_id: plan.roomPlacementId,
			origin_region_code: plan.originCode,
			destination_region_code: plan.destinationCode,
			promised_by: plan.promisedBy,
			created_at: plan.at,
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst()
	if (!row) return false
	const lines = plan.lines.map(({ lineId, qty }) => ({ shipment_id: row.id, order_line_id: lineId, qty }))
	await db.insertInto('shipment_lines').values(lines).execute()
	await db
		.insertInto('tracking_events')
		.values({ shipment_id: row.id, event_time: plan.at, recorded_at: plan.at, source: 'MANUAL', status: 'PENDING' })
		.execute()
	return true
}

/** Writes where the parcel of a line goes, while it has not left and that is elsewhere than before. */
export async function routeShipment(
	db: Db,
	to: { lineId: number; destinationCode: string | null; promisedBy: Date | null },
): Promise<void> {
	await sql`update shipments p set destination_region_code = ${to.destinationCode}, promised_by = ${to.promisedBy}
		where p.state = 'PENDING' and p.method = 'PARCEL' and p.destination_region_code is distinct from ${to.destinationCode}
			and exists (select from shipment_lines sl where sl.shipment_id = p.id and sl.order_line_id = ${to.lineId})`.execute(
		db,
	)
}
