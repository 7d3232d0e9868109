import { sql } from 'kysely'
import type { KnownOrder } from '#app/domain/imports/choose-parcel.ts'
import type { KnownShipments } from '#app/domain/imports/read-shipment-row.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import { isHeldSql } from '#db/queries/fraud-warnings.ts'
import { words } from '#db/queries/listing-cards.ts'
import { isHere } from '#db/queries/shipments.ts'

/** More rows than this are no file for a spreadsheet. */
const MOST = 20_000
/** Names of carriers an enterprise has used. */
const MOST_CARRIERS = 200

/** What of an enterprise's orders the rows of a file may name: of some numbers of orders and of carriers. */
export async function shipmentsKnown(
	db: Db,
	enterpriseId: number,
	named: { orders: readonly string[]; numbers: readonly string[] },
): Promise<KnownShipments> {
	const [orders, numbers, carriers] = [
		await ordersNamed(db, enterpriseId, named.orders),
		await sql<{ number: string }>`
			select distinct p.carrier_number as number from shipments p join seller_orders s on s.id = p.seller_order_id
			where p.carrier_number = any(${[...named.numbers]}) and s.enterprise_id = ${enterpriseId}`.execute(db),
		await sql<{ carrier: string }>`
			select p.carrier from shipments p join seller_orders s on s.id = p.seller_order_id
			where s.enterprise_id = ${enterpriseId} and p.carrier is not null group by 1 order by max(p.id) desc
			limit ${MOST_CARRIERS}`.execute(db),
	]
	return {
		orders,
		usedNumbers: new Set(numbers.rows.map(({ number }) => number)),
		usedCarriers: carriers.rows.map(({ carrier }) => carrier),
	}
}

async function ordersNamed(db: Db, enterpriseId: number, numbers: readonly string[]): Promise<Map<string, KnownOrder>> {
	const { rows } = await sql<KnownOrder & { orderNumber: string }>`
		select o.number as "orderNumber", ${isHeldSql(sql`o.id`)} as "isHeld",
			coalesce((select json_agg(l.state order by l.id) from order_lines l where l.seller_order_id = s.id and l.kind = 'GOODS'),
				'[]') as goods,
			coalesce((select json_agg(json_build_object('id', p.id, 'number', p.number, 'state', p.state,
				'carrierNumber', p.carrier_number, 'lines', ${wantedLines}) order by p.id)
				from shipments p where p.seller_order_id = s.id), '[]') as parcels
		from orders o join seller_orders s on s.order_id = o.id
		where o.number = any(${[...numbers]}) and s.enterprise_id = ${enterpriseId}`.execute(db)
	return new Map(rows.map(({ orderNumber, ...order }) => [orderNumber, order]))
}

/** The lines of a parcel (shipments p) that are still wanted. */
const wantedLines = sql`coalesce((
	select json_agg(json_build_object('lineId', l.id, 'sku', coalesce(v.sku, ''), 'variantId', l.variant_id, 'qty', x.qty, 'state', l.state) order by l.id)
	from shipment_lines x join order_lines l on l.id = x.order_line_id left join product_variants v on v.id = l.variant_id
	where x.shipment_id = p.id and l.state <> 'CANCELLED'), '[]')`

/** A parcel that waits to be handed to a carrier. */
export interface WaitingParcel {
	orderNumber: string
	number: string
	/** '2026-05-01 10:00' by the clocks of the market. */
	due: string | null
	isPacked: boolean
	lines: { sku: string; qty: number; title: string; option: string }[]
}

/** An enterprise's parcels that wait for a carrier's number, those due first before others; none that is held or given in the house. */
export async function waitingParcels(db: Db, enterpriseId: number, language: Language): Promise<WaitingParcel[]> {
	const { rows } = await sql<WaitingParcel>`
		select o.number as "orderNumber", p.number, to_char(w.due at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as due,
			w.packed as "isPacked", w.lines
		from shipments p join seller_orders s on s.id = p.seller_order_id join orders o on o.id = s.order_id
		cross join lateral (
			select min(l.due_at) as due, bool_and(l.state in ('PACKED', 'SHIPPED')) as packed,
				json_agg(json_build_object('sku', coalesce(v.sku, ''), 'qty', x.qty, 'title', ${words(language, 'l.title')},
					'option', ${words(language, 'l.option')}) order by l.id) as lines
			from shipment_lines x join order_lines l on l.id = x.order_line_id left join product_variants v on v.id = l.variant_id
			where x.shipment_id = p.id and l.state <> 'CANCELLED') w
		where s.enterprise_id = ${enterpriseId} and p.state = 'PENDING' and w.lines is not null
			and not ${isHere} and not ${isHeldSql(sql`o.id`)}
		order by w.due nulls last, p.id limit ${MOST}`.execute(db)
	return rows
}
