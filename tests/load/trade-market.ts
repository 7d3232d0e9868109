import { sql } from 'kysely'
import { connect } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { seedIfEmpty } from '#seeds/seed-if-empty.ts'
import type { FloorLine } from '#tests/load/floor-trade.ts'

/** What the load may order: API lines with the rows of the ledger that each takes. */
export interface Offer {
	line: Record<string, unknown>
	rows: { id: number; qty: number }[]
	/** The same line as the floor keeps it. */
	kept: FloorLine
}

export type Offers = Record<'goods' | 'stays' | 'sessions', Offer[]>

const PLENTY = 10_000_000

async function readOffers(db: ReturnType<typeof connect>['db']): Promise<Offers> {
	const goods = await sql<Offer>`
		select json_build_object('variant_id', v.id, 'qty', 1) as line,
			json_build_array(json_build_object('id', v.capacity_id, 'qty', v.capacity_units)) as rows,
			json_build_object('enterpriseId', l.enterprise_id, 'listingId', l.id, 'kind', 'GOODS', 'qty', 1, 'variantId', v.id) as kept
		from product_variants v join listings l on l.id = v.listing_id
		where l.status = 'published' and v.active and l.season_months is null and v.price_minor > 1000
			and v.temperature_class = 'ambient' order by v.id limit 300`.execute(db)
	const stays = await sql<Offer>`
		select json_build_object('room_type_id', rt.id, 'check_in', n.night, 'check_out', n.night + 2, 'rooms', 1, 'adults', 2) as line,
			json_build_array(json_build_object('id', n.capacity_id, 'qty', 1), json_build_object('id', m.capacity_id, 'qty', 1)) as rows,
			json_build_object('enterpriseId', l.enterprise_id, 'listingId', l.id, 'kind', 'STAY', 'qty', 1, 'roomTypeId', rt.id,
				'checkIn', n.night, 'checkOut', n.night + 2) as kept
		from room_types rt join listings l on l.id = rt.listing_id
			join room_nights n on n.room_type_id = rt.id join room_nights m on m.room_type_id = rt.id and m.night = n.night + 1
			join room_nights o on o.room_type_id = rt.id and o.night = n.night + 2
		where l.status = 'published' and rt.active and n.night between current_date + 10 and current_date + 30
			and not (n.stop_sell or m.stop_sell or n.closed_to_arrival or o.closed_to_departure)
			and greatest(n.min_stay_arrival, n.min_stay_through, m.min_stay_through, 1) <= 2 and rt.max_occupancy >= 2
		order by n.night, rt.id limit 600`.execute(db)
	const sessions = await sql<Offer>`
		select json_build_object('session_id', s.id, 'units', json_build_array(json_build_object('unit_type_id', u.id, 'qty', 1))) as line,
			json_build_array(json_build_object('id', s.capacity_id, 'qty', u.capacity_weight)) as rows,
			json_build_object('enterpriseId', l.enterprise_id, 'listingId', l.id, 'kind', 'EXPERIENCE', 'qty', 1,
				'sessionId', s.id, 'unitTypeId', u.id) as kept
		from sessions s join listings l on l.id = s.listing_id
			join lateral (select * from unit_types where listing_id = l.id and price_minor > 1000 and capacity_weight > 0 order by id limit 1) u on true
		where l.status = 'published' and s.status = 'open' and s.starts_at > now() + interval '5 days'
			and not exists (select from session_resources r where r.session_id = s.id) order by s.id limit 300`.execute(db)
	return { goods: goods.rows, stays: stays.rows, sessions: sessions.rows }
}

/** The demo market with plenty of everything, and what of it can be ordered now. */
export async function prepareTradeMarket(databaseUrl: string): Promise<Offers> {
	const { db, close } = connect({ url: databaseUrl })
	await migrateToLatest(db)
	await seedIfEmpty(db, { seed: 'demo', filesDir: null, now: new Date(), say: () => {} })
	await db.updateTable('capacity').set({ total: PLENTY }).execute()
	const offers = await readOffers(db)
	await close()
	for (const [kind, list] of Object.entries(offers))
		if (list.length < 20) throw new Error(`only ${list.length} ${kind}`)
	return offers
}
