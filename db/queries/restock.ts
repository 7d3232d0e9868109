import { sql } from 'kysely'
import type { CameHome } from '#app/domain/goods/restock.ts'
import type { Db } from '#db/client.ts'

/** By the terms of an order line `l` or the temperature of its parcel `p` it perishes. */
export const perishes = sql`(p.temperature_class <> 'ambient'
	or (l.policy ->> 'kind' = 'product' and coalesce(l.policy -> 'returnDays', 'null') = 'null'))`

/** A line of goods in a parcel, and how many of its pieces are out: not said to be for sale again in any parcel. */
export interface RestockLine extends CameHome {
	isSaid: boolean
	qtyOut: number
}

/** The lines of a parcel by what may be sold again of them; it and they are locked before. */
export async function restockLines(db: Db, shipmentId: number): Promise<RestockLine[]> {
	const { rows } = await sql<RestockLine>`
		select l.id as "lineId", i.qty, ${perishes} as "isPerishable", i.qty_restocked is not null as "isSaid",
			l.qty - (select coalesce(sum(x.qty_restocked), 0)::int from shipment_lines x where x.order_line_id = l.id) as "qtyOut"
		from shipment_lines i join shipments p on p.id = i.shipment_id join order_lines l on l.id = i.order_line_id
		where i.shipment_id = ${shipmentId} and l.kind = 'GOODS' order by l.id`.execute(db)
	return rows
}

/** The lines of an order that a parcel has pieces of. */
export async function linesOfParcel(db: Db, shipmentId: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select order_line_id as id from shipment_lines where shipment_id = ${shipmentId} order by 1`.execute(db)
	return rows.map(({ id }) => id)
}

export interface ShelfClaim {
	lineId: number
	capacityId: number
	qty: number
}

/** What lines keep of shelves and harvests, and of nothing else. */
export async function shelfClaims(db: Db, lineIds: readonly number[]): Promise<ShelfClaim[]> {
	const { rows } = await sql<ShelfClaim>`
		select k.order_line_id as "lineId", k.capacity_id as "capacityId", k.qty from claims k join capacity c on c.id = k.capacity_id
		where k.order_line_id = any(${[...lineIds]}::bigint[]) and k.state = 'TAKEN' and c.kind in ('stock', 'harvest')
		order by k.capacity_id, k.order_line_id`.execute(db)
	return rows
}

/** Lessens claims by units that are for sale again; what keeps nothing more is given back. */
export async function lessenClaims(db: Db, back: readonly ShelfClaim[]): Promise<void> {
	await sql`update claims k set qty = case when k.qty > d.qty then k.qty - d.qty else k.qty end,
			state = case when k.qty > d.qty then k.state else 'GIVEN_BACK' end
		from jsonb_to_recordset(${JSON.stringify(back)}::jsonb) as d("lineId" bigint, "capacityId" bigint, qty int)
		where k.order_line_id = d."lineId" and k.capacity_id = d."capacityId" and k.state = 'TAKEN'`.execute(db)
}

export interface LineLot {
	id: number
	lotId: number
	lineId: number
	amountG: number
	isOpen: boolean
}

/** Of which lots lines were packed; the lots are locked in ascending order. */
export async function lockLotsOfLines(db: Db, lineIds: readonly number[]): Promise<LineLot[]> {
	const { rows } = await sql<LineLot>`
		select a.id, t.id as "lotId", a.order_line_id as "lineId", a.amount_g as "amountG", t.state = 'OPEN' as "isOpen"
		from lot_allocations a join lots t on t.id = a.lot_id
		where a.order_line_id = any(${[...lineIds]}::bigint[]) and a.released_at is null
		order by t.id, a.id for no key update of t, a`.execute(db)
	return rows
}

/** Gives grams back to the lots that goods were packed from. */
export async function giveBackToLots(
	db: Db,
	back: readonly { id: number; lotId: number; amountG: number }[],
	at: Date,
): Promise<void> {
	await sql`
		with d as (select * from jsonb_to_recordset(${JSON.stringify(back)}::jsonb) as d(id bigint, "lotId" bigint, "amountG" bigint)),
		lessened as (
			update lot_allocations a set amount_g = case when a.amount_g > d."amountG" then a.amount_g - d."amountG" else a.amount_g end,
				released_at = case when a.amount_g > d."amountG" then a.released_at else ${at}::timestamptz end
			from d where a.id = d.id
		)
		update lots t set used_g = t.used_g - r.amount
		from (select "lotId", sum("amountG") as amount from d group by 1) r where t.id = r."lotId"`.execute(db)
}

/** Keeps how many pieces of each line in a parcel are for sale again. */
export async function markRestocked(
	db: Db,
	shipmentId: number,
	pieces: readonly { lineId: number; qty: number }[],
): Promise<void> {
	await sql`update shipment_lines i set qty_restocked = d.qty
		from jsonb_to_recordset(${JSON.stringify(pieces)}::jsonb) as d("lineId" bigint, qty int)
		where i.shipment_id = ${shipmentId} and i.order_line_id = d."lineId"`.execute(db)
}
