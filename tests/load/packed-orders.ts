import { sql } from 'kysely'
import { orderNumber } from '#app/domain/orders/number.ts'
import { shipmentNumber } from '#app/domain/tracking/shipment-number.ts'
import type { Db } from '#db/client.ts'
import type { TestMarket } from '#tests/support/market.ts'

/** Writes so many paid orders of one packed parcel each, on one day; their numbers. */
export async function addPackedOrders(db: Db, market: TestMarket, count: number): Promise<string[]> {
	const numbers = Array.from({ length: count }, (_, at) => orderNumber('2026-05-01', at))
	const parcels = numbers.map((_, at) => shipmentNumber('2026-05-01', at))
	const { rows } = await sql<{ first: number }>`
		with begun as (
			insert into checkouts (idempotency_key, request_hash, state, hold_until, quote, quote_hash, created_at)
			select 'packed-' || n, '', 'PAID', now(), '{}', '', now() from unnest(${numbers}::text[]) n returning id, idempotency_key),
		placed as (
			insert into orders (number, checkout_id, token_hash, buyer_name, buyer_phone, buyer_email, currency, total_minor, placed_at, paid_at)
			select substr(idempotency_key, 8), id, '', '买家', '0', 'b@example.test', 'CNY', 100, now(), now() from begun
			returning id),
		sold as (insert into seller_orders (order_id, enterprise_id, total_minor, commission_minor)
			select id, ${market.enterpriseId}, 100, 5 from placed returning id)
		select min(id) as first from sold`.execute(db)
	const first = rows[0]?.first ?? 0
	await sql`insert into order_lines (seller_order_id, kind, state, listing_id, variant_id, title_zh, title_en, qty, unit_minor, paid_minor)
		select n, 'GOODS', 'PACKED', ${market.productId}, ${market.variantIds[0]}, '茶', 'Tea', 1, 100, 100
		from generate_series(${first}::bigint, ${first + count - 1}::bigint) n`.execute(db)
	await sql`insert into shipments (number, seller_order_id, temperature_class, origin_region_code, destination_region_code, created_at)
		select p.number, ${first}::bigint + p.at - 1, 'ambient', '990101001001', '990102000000', now()
		from unnest(${parcels}::text[]) with ordinality p(number, at)`.execute(db)
	await sql`insert into shipment_lines (shipment_id, order_line_id, qty)
		select p.id, l.id, 1 from shipments p join order_lines l on l.seller_order_id = p.seller_order_id`.execute(db)
	await sql`vacuum (analyze) orders, seller_orders, order_lines, shipments, shipment_lines`.execute(db)
	return numbers
}
