import { sql } from 'kysely'
import type { NightBooking } from '#app/domain/forecasts/stay-price-advice.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'

/** What was booked of a room type for the nights of [from, until), a row a booking and night, with when it was made and called off. */
export async function listNightBookings(
	db: Db,
	room: { roomTypeId: number; timeZone: string },
	{ from, until }: { from: LocalDate; until: LocalDate },
): Promise<NightBooking[]> {
	const { rows } = await sql<NightBooking>`
		select n.night::date as night, l.qty as rooms,
			(coalesce(o.paid_at, o.placed_at) at time zone ${room.timeZone})::date as "bookedOn",
			(l.cancelled_at at time zone ${room.timeZone})::date as "endedOn"
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		cross join lateral generate_series(l.check_in, l.check_out - 1, interval '1 day') n(night)
		where l.kind = 'STAY' and l.room_type_id = ${room.roomTypeId} and not o.is_test and l.state <> 'AWAITING_PAYMENT'
			and l.state <> 'LAPSED' and n.night >= ${from}::date and n.night < ${until}::date
		order by night, l.id`.execute(db)
	return rows
}
