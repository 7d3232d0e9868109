import { sql } from 'kysely'
import type { BookedLine } from '#app/domain/changes/booked-line.ts'
import type { SoldLine } from '#app/domain/cancellation/decide-line.ts'
import type { Db } from '#db/client.ts'
import { platformShare, readSoldLines } from '#db/queries/order-endings.ts'

type Booking = Omit<BookedLine, Exclude<keyof SoldLine, 'qty'>> & { id: number }

/** The lines of an order as a change of them is decided by, in order of id. */
export async function readBookedLines(db: Db, orderId: number): Promise<BookedLine[]> {
	const { rows } = await sql<Booking>`
		select l.id, s.enterprise_id as "enterpriseId", l.listing_id as "listingId",
			l.rate_plan_id as "ratePlanId", l.check_in as "checkIn", l.check_out as "checkOut", l.qty, l.adults,
			to_jsonb(l.child_ages) as "childAges", l.session_id as "sessionId", l.unit_type_id as "unitTypeId",
			case when jsonb_typeof(l.price_details -> 'discounts') = 'array' then l.price_details -> 'discounts' else '[]' end as discounts,
			l.paid_minor as "grossMinor", ${platformShare} as "platformMinor", l.commission_bp as "commissionBp",
			l.commission_minor as "commissionMinor",
			coalesce((select json_agg(c.id) from claims k join capacity c on c.id = k.capacity_id
				where k.order_line_id = l.id and k.state = 'TAKEN' and c.kind = 'quota'), '[]') as "quotaIds",
			coalesce(g.booking_mode = 'request', false) as "isAskedFirst", l.called_off_at is not null as "isCalledOff"
		from order_lines l join seller_orders s on s.id = l.seller_order_id left join listings g on g.id = l.listing_id
		where s.order_id = ${orderId} order by l.id`.execute(db)
	const bookings = new Map(rows.map((row) => [row.id, row]))
	return (await readSoldLines(db, orderId)).flatMap((line) => {
		const booking = bookings.get(line.id)
		return booking ? [{ ...line, ...booking }] : []
	})
}
