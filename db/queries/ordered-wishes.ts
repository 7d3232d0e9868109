import { sql } from 'kysely'
import type { CartWish } from '#app/domain/cart/cart-wish.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

/** A thing of an order as it would be wished for again; a package has no wish, for its days are over or must be chosen anew. */
export interface OrderedWish {
	title: Bilingual
	listing: { kind: 'product' | 'stay' | 'experience' | 'package'; slug: string } | null
	wish: CartWish | null
}

interface Row extends Omit<OrderedWish, 'wish'> {
	kind: 'GOODS' | 'STAY' | 'EXPERIENCE' | 'PACKAGE'
	qty: number
	variantId: number
	ratePlanId: number
	checkIn: string
	checkOut: string
	adults: number
	childAges: number[]
	sessionId: number
	units: { unitTypeId: number; qty: number }[]
}

function wishOf(row: Row): CartWish | null {
	switch (row.kind) {
		case 'GOODS':
			return { kind: 'product', variantId: row.variantId, qty: row.qty }
		case 'STAY': {
			const { ratePlanId, checkIn, checkOut, qty, adults, childAges } = row
			return { kind: 'stay', ratePlanId, checkIn, checkOut, qty, adults, childAges }
		}
		case 'EXPERIENCE':
			return { kind: 'experience', sessionId: row.sessionId, units: row.units }
		case 'PACKAGE':
			return null
	}
}

/** What an order was made of, once more: tickets of a session together, packages whole, fees left out. */
export async function listOrderedWishes(db: Db, orderNumber: string): Promise<OrderedWish[]> {
	const listing = sql`case when g.id is not null then json_build_object('kind', g.kind, 'slug', g.slug) end`
	const { rows } = await sql<Row>`
		with l as (select l.* from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
			where o.number = ${orderNumber})
		select min(l.id) as at, l.kind, json_build_object('zh', min(l.title_zh), 'en', min(l.title_en)) as title,
			(select ${listing} from listings g where g.id = l.listing_id) as listing, max(l.qty) as qty, l.variant_id as "variantId",
			l.rate_plan_id as "ratePlanId", l.check_in as "checkIn", l.check_out as "checkOut", l.adults, l.child_ages as "childAges",
			l.session_id as "sessionId", json_agg(json_build_object('unitTypeId', l.unit_type_id, 'qty', l.qty)) as units
		from l where l.kind in ('GOODS', 'STAY', 'EXPERIENCE') and l.order_package_id is null
		group by l.kind, l.listing_id, l.variant_id, l.rate_plan_id, l.check_in, l.check_out, l.adults, l.child_ages, l.session_id,
			case l.kind when 'EXPERIENCE' then 0 else l.id end
		union all
		select 1000000000000 + p.id, 'PACKAGE', json_build_object('zh', g.title_zh, 'en', g.title_en), ${listing}, p.qty,
			null, null, null, null, null, null, null, null
		from order_packages p join orders o on o.id = p.order_id join listings g on g.id = p.listing_id where o.number = ${orderNumber}
		order by 1`.execute(db)
	return rows.map((row) => ({ title: row.title, listing: row.listing, wish: wishOf(row) }))
}
