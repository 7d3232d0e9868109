import { sql } from 'kysely'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'

export interface SheetStay {
	lineId: number
	sellerOrderId: number
	state: OrderLineState
	checkIn: LocalDate
	checkOut: LocalDate
	/** Rooms; adults and children are of each. */
	qty: number
	adults: number
	childAges: number[]
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	buyerName: string
	buyerPhone: string
	note: string
	doors: string[]
}

/** An enterprise's stays that touch a day, its check-out included, by door and name. */
export async function staysOnDay(db: Db, enterpriseId: number, day: LocalDate): Promise<SheetStay[]> {
	const { rows } = await sql<SheetStay>`
		select l.id as "lineId", s.id as "sellerOrderId", l.state, l.check_in as "checkIn", l.check_out as "checkOut", l.qty,
			coalesce(l.adults, 0) as adults, l.child_ages as "childAges", l.title_zh as "titleZh", l.title_en as "titleEn",
			l.option_zh as "optionZh", l.option_en as "optionEn", o.buyer_name as "buyerName", o.buyer_phone as "buyerPhone",
			o.note, coalesce((select json_agg(u.name order by u.name) from unit_stays t join room_units u on u.id = t.room_unit_id
				where t.order_line_id = l.id), '[]') as doors
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		where s.enterprise_id = ${enterpriseId} and l.kind = 'STAY' and l.state in ('CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT')
			and l.check_in <= ${day}::date and l.check_out >= ${day}::date
		order by l.option_zh, o.buyer_name, l.id limit 300`.execute(db)
	return rows
}

export interface SheetSession {
	startsAt: Date
	titleZh: string
	titleEn: string
	guests: { name: string; phone: string; option: { zh: string; en: string }; qty: number; state: OrderLineState }[]
}

/** An enterprise's sessions with guests that begin in [from, to), by time. */
export async function sessionsBetween(
	db: Db,
	enterpriseId: number,
	span: { from: Date; to: Date },
): Promise<SheetSession[]> {
	const { rows } = await sql<SheetSession>`
		select l.due_at as "startsAt", l.title_zh as "titleZh", l.title_en as "titleEn",
			json_agg(json_build_object('name', o.buyer_name, 'phone', o.buyer_phone, 'qty', l.qty, 'state', l.state,
				'option', json_build_object('zh', l.option_zh, 'en', l.option_en)) order by o.buyer_name, l.id) as guests
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		where s.enterprise_id = ${enterpriseId} and l.kind = 'EXPERIENCE' and l.state in ('CONFIRMED', 'REDEEMED')
			and l.due_at >= ${span.from} and l.due_at < ${span.to}
		group by l.due_at, l.title_zh, l.title_en order by l.due_at, l.title_zh limit 100`.execute(db)
	return rows
}
