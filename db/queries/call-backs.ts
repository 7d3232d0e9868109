import { type RawBuilder, sql } from 'kysely'
import { CALLED_BACK_IN, type CallBackAnswer } from '#app/domain/tracking/call-back.ts'
import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import type { Db } from '#db/client.ts'
import { holdingWarning } from '#db/queries/fraud-warnings.ts'

/** What a seller said of a parcel that was called back. */
export interface SaidOfCallBack {
	answer: CallBackAnswer
	words: string
}

/** What was said of a parcel, by its id, for the warning that holds its order; null while nothing was. */
export const callBackSql = (
	shipmentId: RawBuilder<unknown>,
	orderId: RawBuilder<unknown>,
): RawBuilder<SaidOfCallBack | null> =>
	sql<SaidOfCallBack | null>`(select json_build_object('answer', cb.answer, 'words', cb.words) from parcel_call_backs cb
		where cb.shipment_id = ${shipmentId} and cb.warning_id = ${holdingWarning(orderId)})`

const isUnderWay = sql`p.state in (${sql.join(CALLED_BACK_IN.map((state) => sql.lit(state)))})`

/** A parcel that had left when its order was held. */
export interface ParcelToCallBack {
	number: string
	orderNumber: string
	sellerOrderId: number
	state: ShipmentState
	/** As its seller wrote it; null for the village network itself. */
	carrier: string | null
	carrierNumber: string | null
	said: SaidOfCallBack | null
}

async function list(db: Db, those: RawBuilder<unknown>): Promise<ParcelToCallBack[]> {
	const { rows } = await sql<ParcelToCallBack>`
		select p.number, o.number as "orderNumber", s.id as "sellerOrderId", p.state, p.carrier, p.carrier_number as "carrierNumber",
			${callBackSql(sql`p.id`, sql`o.id`)} as said
		from shipments p join seller_orders s on s.id = p.seller_order_id join orders o on o.id = s.order_id
		where ${those} and ${isUnderWay} and ${holdingWarning(sql`o.id`)} is not null order by p.id`.execute(db)
	return rows
}

/** Parcels of one seller's part of a held order that are under way. */
export const partParcelsToCallBack = (db: Db, sellerOrderId: number): Promise<ParcelToCallBack[]> =>
	list(db, sql`s.id = ${sellerOrderId}`)

/** Parcels of an enterprise's held orders that are under way and of which nothing was said yet. */
export async function parcelsToCallBack(db: Db, enterpriseId: number): Promise<ParcelToCallBack[]> {
	return (await list(db, sql`s.enterprise_id = ${enterpriseId}`)).filter(({ said }) => said === null)
}

/** Numbers of a part's parcels that come back because of a warning. */
export async function calledBackFor(
	db: Db,
	{ warningId, sellerOrderId }: { warningId: number; sellerOrderId: number },
): Promise<string[]> {
	const { rows } = await sql<{ number: string }>`
		select p.number from parcel_call_backs cb join shipments p on p.id = cb.shipment_id
		where cb.warning_id = ${warningId} and p.seller_order_id = ${sellerOrderId} and cb.answer = 'ASKED'
			and p.state in ('RETURNING', 'RETURNED') order by p.id`.execute(db)
	return rows.map(({ number }) => number)
}

/** What was said of a parcel for a warning; null while nothing was. */
export async function findCallBack(
	db: Db,
	of: { shipmentId: number; warningId: number },
): Promise<SaidOfCallBack | null> {
	const { rows } = await sql<SaidOfCallBack>`select answer, words from parcel_call_backs
		where shipment_id = ${of.shipmentId} and warning_id = ${of.warningId}`.execute(db)
	return rows[0] ?? null
}

/** Keeps what was said of a parcel for a warning, in place of what was said before. */
export async function keepCallBack(
	db: Db,
	said: SaidOfCallBack & { shipmentId: number; warningId: number; by: string; at: Date },
): Promise<void> {
	const { shipmentId, warningId, answer, words, by, at } = said
	await sql`
		insert into parcel_call_backs (shipment_id, warning_id, answer, words, answered_by, answered_at)
		values (${shipmentId}, ${warningId}, ${answer}, ${words}, ${by}, ${at})
		on conflict (shipment_id, warning_id) do update set answer = excluded.answer, words = excluded.words,
			answered_by = excluded.answered_by, answered_at = excluded.answered_at`.execute(db)
}
