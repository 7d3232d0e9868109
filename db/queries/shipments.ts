import { sql } from 'kysely'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import type { Db } from '#db/client.ts'
import { perishes } from '#db/queries/restock.ts'
import { callBackSql, type SaidOfCallBack } from '#db/queries/call-backs.ts'
import { isHeldSql } from '#db/queries/fraud-warnings.ts'
import { giftAddress } from '#db/queries/gift-receivers.ts'

export interface ShipmentLine {
	lineId: number
	state: OrderLineState
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	qty: number
	/** How many of them came home and are for sale again; null while nobody has said. */
	qtyRestocked: number | null
	isPerishable: boolean
	isGoods: boolean
}

export interface SellerShipment {
	id: number
	number: string
	sellerOrderId: number
	orderNumber: string
	paidAt: Date | null
	temperatureClass: string
	method: string
	state: ShipmentState
	carrier: string | null
	carrierNumber: string | null
	dueAt: Date | null
	promisedBy: Date | null
	deliveredAt: Date | null
	buyerName: string
	/** Its guest gets it in the seller's own house, not from a carrier. */
	isHere: boolean
	/** A payment of its order is looked at as fraud: it does not leave. */
	isHeld: boolean
	/** What its carrier said last, in its own words; '' for nothing. */
	carrierNote: string
	/** What its seller said of calling it back, while its order is held. */
	callBack: SaidOfCallBack | null
	lines: ShipmentLine[]
}

const lines = sql`coalesce((
	select json_agg(json_build_object('lineId', l.id, 'state', l.state, 'titleZh', l.title_zh, 'titleEn', l.title_en,
		'optionZh', l.option_zh, 'optionEn', l.option_en, 'qty', sl.qty, 'qtyRestocked', sl.qty_restocked,
		'isPerishable', ${perishes}, 'isGoods', l.kind = 'GOODS') order by l.id)
	from shipment_lines sl join order_lines l on l.id = sl.order_line_id where sl.shipment_id = p.id
), '[]')`

/** A parcel (shipments p, its seller_orders s) waits at a stay of its own seller's, or is brought to a room there. */
export const isHere = sql`(p.method = 'COLLECT_AT_STAY' and (
	exists (select from listings y where y.id = p.stay_listing_id and y.enterprise_id = s.enterprise_id)
	or exists (select from placements q where q.id = p.room_placement_id and q.enterprise_id = s.enterprise_id)))`

/** How a parcel (shipments p) comes to its buyer, in words for its seller: TO_ROOM of those that are brought to a room. */
export const toldMethod = sql`case when p.room_line_id is null and p.room_placement_id is null then p.method else 'TO_ROOM' end`

/** The newest word of the carrier of a parcel (shipments p). */
const lastNote = sql`coalesce((select e.carrier_note from tracking_events e
	where e.shipment_id = p.id and e.carrier_note <> '' order by e.event_time desc, e.id desc limit 1), '')`

/** What a seller is told of a parcel: of shipments p, seller_orders s and orders o. */
export const shipmentColumns = sql`p.id, p.number, p.seller_order_id as "sellerOrderId", o.number as "orderNumber", o.paid_at as "paidAt",
	p.temperature_class as "temperatureClass", ${toldMethod} as method, p.state, p.carrier, p.carrier_number as "carrierNumber",
	(select min(l.due_at) from shipment_lines sl join order_lines l on l.id = sl.order_line_id where sl.shipment_id = p.id) as "dueAt",
	p.promised_by as "promisedBy", p.delivered_at as "deliveredAt", o.buyer_name as "buyerName", ${isHere} as "isHere", ${isHeldSql(sql`o.id`)} as "isHeld",
	${callBackSql(sql`p.id`, sql`o.id`)} as "callBack", ${lastNote} as "carrierNote", ${lines} as lines`

/** A seller's parcels, of one order's part or all, those still to go first, then newest. */
export async function shipmentsOfSeller(
	db: Db,
	enterpriseId: number,
	which: { sellerOrderId?: number; limit: number },
): Promise<SellerShipment[]> {
	const one = which.sellerOrderId ?? null
	const { rows } = await sql<SellerShipment>`
		select ${shipmentColumns} from shipments p join seller_orders s on s.id = p.seller_order_id join orders o on o.id = s.order_id
		where s.enterprise_id = ${enterpriseId} and (${one}::bigint is null or s.id = ${one})
		order by case when p.state = 'PENDING' then 0 when p.delivered_at is null then 1 else 2 end, p.id desc
		limit ${which.limit}`.execute(db)
	return rows
}

export interface LockedShipment {
	id: number
	number: string
	orderId: number
	state: ShipmentState
	lines: { lineId: number; state: OrderLineState; qty: number }[]
}

/** As it is kept on its way. */
export type LockedParcel = LockedShipment & { temperatureClass: TemperatureClass; isHere: boolean }

/** Whose hands a parcel may be in: its seller's, or those at nodes it passes. */
export type ShipmentKeeper = { enterpriseId: number } | { nodeIds: readonly number[] }

/** Parcels near a node: bound for its county, or last seen at it. */
const isNear = (nodeIds: readonly number[]) => sql`(
	exists (
		select 1 from logistics_nodes n
		join region_ancestors na on na.region_code = n.region_code and na.ancestor_level = 'county'
		join region_ancestors pa on pa.ancestor_code = na.ancestor_code and pa.region_code = p.destination_region_code
		where n.id = any(${[...nodeIds]}::bigint[])
	) or exists (
		select 1 from tracking_events e where e.shipment_id = p.id and e.node_id = any(${[...nodeIds]}::bigint[])
	)
)`

/** A parcel by id or number with its lines, all locked; none when it is not in these hands. */
export async function lockShipment(
	db: Db,
	key: { id: number } | { number: string },
	keeper: ShipmentKeeper,
): Promise<LockedParcel | null> {
	const named = 'id' in key ? sql`p.id = ${key.id}` : sql`p.number = ${key.number}`
	const held = 'enterpriseId' in keeper ? sql`s.enterprise_id = ${keeper.enterpriseId}` : isNear(keeper.nodeIds)
	const { rows } = await sql<Omit<LockedParcel, 'lines'>>`
		select p.id, p.number, p.state, p.temperature_class as "temperatureClass", s.order_id as "orderId", ${isHere} as "isHere"
		from shipments p join seller_orders s on s.id = p.seller_order_id where ${named} and ${held} for no key update of p`.execute(
		db,
	)
	const head = rows[0]
	if (!head) return null
	const found = await sql<LockedShipment['lines'][number]>`
		select l.id as "lineId", l.state, sl.qty from shipment_lines sl join order_lines l on l.id = sl.order_line_id
		where sl.shipment_id = ${head.id} order by l.id for no key update of l`.execute(db)
	return { ...head, lines: found.rows }
}

/** Parcels by id with their lines, all locked, in the order of their ids. */
export async function lockShipments(db: Db, ids: readonly number[]): Promise<LockedShipment[]> {
	const { rows } = await sql<Omit<LockedShipment, 'lines'>>`
		select p.id, p.number, p.state, s.order_id as "orderId" from shipments p join seller_orders s on s.id = p.seller_order_id
		where p.id = any(${[...ids]}::bigint[]) order by p.id for no key update of p`.execute(db)
	const found = await sql<LockedShipment['lines'][number] & { shipmentId: number }>`
		select sl.shipment_id as "shipmentId", l.id as "lineId", l.state, sl.qty
		from shipment_lines sl join order_lines l on l.id = sl.order_line_id
		where sl.shipment_id = any(${[...ids]}::bigint[]) order by l.id for no key update of l`.execute(db)
	return rows.map((head) => ({ ...head, lines: found.rows.filter(({ shipmentId }) => shipmentId === head.id) }))
}

/** The parcel of a carrier's number; undefined when there is none, or several. */
export async function findCarried(
	db: Db,
	carrierNumber: string,
): Promise<{ id: number; carrier: string | null; isGift: boolean } | undefined> {
	const { rows } = await sql<{ id: number; carrier: string | null; isGift: boolean }>`
		select p.id, p.carrier, exists (select from seller_orders s join gifts f on f.order_id = s.order_id
			where s.id = p.seller_order_id) as "isGift"
		from shipments p where p.carrier_number = ${carrierNumber} limit 2`.execute(db)
	return rows.length === 1 ? rows[0] : undefined
}

/** Writes who carries a parcel, by what number. */
export async function setCarrier(
	db: Db,
	shipment: { id: number; carrier: string; carrierNumber: string },
): Promise<void> {
	await db
		.updateTable('shipments')
		.set({ carrier: shipment.carrier, carrier_number: shipment.carrierNumber })
		.where('id', '=', shipment.id)
		.execute()
}

/** Writes how a parcel stands; the first pick-up and the first delivery keep their time. */
export async function setShipmentState(
	db: Db,
	shipment: { id: number; state: ShipmentState; at: Date },
): Promise<void> {
	const { id, state, at } = shipment
	await sql`update shipments set state = ${state},
		picked_up_at = case when ${state} = 'PICKED_UP' then coalesce(picked_up_at, ${at}) else picked_up_at end,
		delivered_at = case when ${state} = 'DELIVERED' then coalesce(delivered_at, ${at}) else delivered_at end
		where id = ${id}`.execute(db)
}

/** How many pieces of a line (`order_lines l`) are in parcels that have left. */
const piecesSent = sql`least(l.qty, (select coalesce(sum(x.qty), 0)::int from shipment_lines x join shipments h on h.id = x.shipment_id
	where x.order_line_id = l.id and h.picked_up_at is not null and h.state <> 'VOIDED'))`

/** Marks a parcel's goods sent, as many as are in parcels that have left; dispatched once these are all. */
export async function markSent(db: Db, lineIds: readonly number[], at: Date): Promise<void> {
	await sql`update order_lines l set state = case when state = 'PACKED' then 'SHIPPED' else state end, qty_sent = ${piecesSent},
		dispatched_at = case when ${piecesSent} >= qty then coalesce(dispatched_at, ${at}) end
		where id = any(${[...lineIds]}::bigint[])`.execute(db)
}

/** Of some lines those no other parcel of which is still to come; one that nobody fetched and whose money is settled is not. */
export async function linesAllThere(db: Db, lineIds: readonly number[]): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select l.id from order_lines l where l.id = any(${[...lineIds]}::bigint[]) and not exists (
			select from shipment_lines x join shipments h on h.id = x.shipment_id
			where x.order_line_id = l.id and h.state not in ('DELIVERED', 'VOIDED', 'RETURNED')
				and not exists (select from parcel_pick_ups k where k.shipment_id = h.id and k.settled_at is not null)) order by l.id`.execute(
		db,
	)
	return rows.map(({ id }) => id)
}

/** Marks goods delivered, which serves them. */
export async function markDelivered(db: Db, lineIds: readonly number[], at: Date): Promise<void> {
	await sql`update order_lines set state = 'DELIVERED', served_at = coalesce(served_at, ${at})
		where id = any(${[...lineIds]}::bigint[])`.execute(db)
}

export interface NodeParcel {
	id: number
	number: string
	state: ShipmentState
	temperatureClass: string
	promisedBy: Date | null
	/** Who receives it, once it is here or on its last way. */
	receiver: string | null
	phone: string | null
	line: string | null
}

/** Parcels on their way to or at nodes, those to hand out first; so many at most. */
export async function parcelsNear(db: Db, nodeIds: readonly number[], limit: number): Promise<NodeParcel[]> {
	const isHere = sql`p.state in ('AVAILABLE_FOR_PICKUP', 'OUT_FOR_DELIVERY', 'ATTEMPT_FAILED')`
	const { rows } = await sql<NodeParcel>`
		select p.id, p.number, p.state, p.temperature_class as "temperatureClass", p.promised_by as "promisedBy",
			case when ${isHere} then coalesce(a.ship_to ->> 'name', o.buyer_name) end as receiver,
			case when ${isHere} then coalesce(a.ship_to ->> 'phone', o.buyer_phone) end as phone,
			case when ${isHere} then a.ship_to ->> 'line' end as line
		from shipments p join seller_orders s on s.id = p.seller_order_id join orders o on o.id = s.order_id
		cross join lateral (select coalesce(${giftAddress}, (select l.ship_to from shipment_lines sl join order_lines l on l.id = sl.order_line_id
			where sl.shipment_id = p.id and l.ship_to is not null limit 1), o.ship_to) as ship_to) a
		where p.state in ('PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'AVAILABLE_FOR_PICKUP', 'ATTEMPT_FAILED', 'EXCEPTION')
			and ${isNear(nodeIds)}
		order by case when ${isHere} then 0 else 1 end, p.promised_by nulls last, p.id limit ${limit}`.execute(db)
	return rows
}

/** Parcels of some lines that have not left yet, with whose they are. */
export async function unsentParcelsOf(
	db: Db,
	lineIds: readonly number[],
): Promise<{ id: number; enterpriseId: number }[]> {
	const { rows } = await sql<{ id: number; enterpriseId: number }>`
		select distinct p.id, s.enterprise_id as "enterpriseId" from shipments p
		join seller_orders s on s.id = p.seller_order_id join shipment_lines sl on sl.shipment_id = p.id
		where sl.order_line_id = any(${[...lineIds]}::bigint[]) and p.state in ('PENDING', 'INFO_RECEIVED') order by p.id`.execute(
		db,
	)
	return rows
}
