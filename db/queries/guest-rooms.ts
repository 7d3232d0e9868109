import { sql } from 'kysely'
import type { GuestRoom } from '#app/domain/offers/guest-room.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'

/** The rooms in which somebody stays on a day: by their account's stays under way, and by the codes printed for rooms that they scanned. */
export async function listGuestRooms(
	db: Db,
	guest: { accountId: number | null; codes: readonly string[]; day: LocalDate },
): Promise<GuestRoom[]> {
	const { accountId, codes, day } = guest
	if (accountId === null && codes.length === 0) return []
	const { rows } = await sql<GuestRoom>`
		select 'stay-' || l.id as key, s.enterprise_id as "enterpriseId", json_build_object('zh', l.title_zh, 'en', l.title_en) as name
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		where o.account_id = ${accountId}::bigint and l.kind = 'STAY' and l.state in ('CONFIRMED', 'CHECKED_IN')
			and l.check_in <= ${day}::date and l.check_out >= ${day}::date
		union all
		select 'key-' || p.code, p.enterprise_id, json_build_object('zh', p.label, 'en', p.label)
		from placements p join enterprises e on e.id = p.enterprise_id
		where p.code = any(${[...codes]}) and p.purpose = 'room_key' and p.closed_at is null and e.status = 'verified'
		order by key limit 20`.execute(db)
	return rows
}

/** What a host is to bring to a room. */
export interface RoomDelivery {
	number: string
	sellerOrderId: number
	/** The doors of the stay, or what the host called the room on its printed code; empty where no door is given yet. */
	room: string
	guest: string
	phone: string
	orderedAt: Date
	goods: { title: Bilingual; option: Bilingual; qty: number }[]
}

/** What an enterprise has still to bring to rooms, or to give to guests who are with it on a day, oldest first. */
export async function roomDeliveries(db: Db, enterpriseId: number, day: LocalDate): Promise<RoomDelivery[]> {
	const { rows } = await sql<RoomDelivery>`
		select p.number, p.seller_order_id as "sellerOrderId", o.buyer_name as guest, o.buyer_phone as phone,
			p.created_at as "orderedAt", coalesce(q.label, (select string_agg(u.name, ', ' order by u.name) from unit_stays t
				join room_units u on u.id = t.room_unit_id where t.order_line_id = stay.id), '') as room,
			(select json_agg(json_build_object('title', json_build_object('zh', l.title_zh, 'en', l.title_en),
				'option', json_build_object('zh', l.option_zh, 'en', l.option_en), 'qty', sl.qty) order by l.id)
				from shipment_lines sl join order_lines l on l.id = sl.order_line_id
				where sl.shipment_id = p.id and l.state in ('PLACED', 'PACKED', 'SHIPPED')) as goods
		from shipments p join seller_orders s on s.id = p.seller_order_id join orders o on o.id = s.order_id
		left join placements q on q.id = p.room_placement_id
		left join lateral (
			select p.room_line_id as id where p.room_line_id is not null
			union all
			(select y.id from order_lines y join seller_orders ys on ys.id = y.seller_order_id
				where p.room_line_id is null and p.method = 'COLLECT_AT_STAY' and ys.order_id = o.id and ys.enterprise_id = s.enterprise_id
					and y.kind = 'STAY' and y.listing_id = p.stay_listing_id and y.state in ('CONFIRMED', 'CHECKED_IN')
					and y.check_in <= ${day}::date and y.check_out >= ${day}::date order by y.check_in, y.id limit 1)
		) stay on true
		where s.enterprise_id = ${enterpriseId} and p.delivered_at is null and p.state not in ('VOIDED', 'RETURNED')
			and (stay.id is not null or p.room_placement_id is not null)
		order by p.created_at, p.id limit 100`.execute(db)
	return rows.filter(({ goods }) => goods !== null)
}
