import { createHash, randomBytes, randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { orderNumber } from '#app/domain/orders/number.ts'
import { shortCode } from '#app/domain/vouchers/short-code.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { Db } from '#db/client.ts'
import { DEMO_KEY_ID } from '#seeds/builders/demo-voucher-key.ts'
import { inWorld } from '#seeds/in-world.ts'

/** A guest of the house as the day's scene has them. */
export interface HouseGuest {
	name: string
	lineId: number
	orderNumber: string
	/** What they show at the gate. */
	code: string
}

interface GuestToAdd {
	name: string
	/** Days from today. */
	from: number
	to: number
	state: 'CONFIRMED' | 'CHECKED_IN' | 'CHECKED_OUT'
}

/** Every column of a copied row but these. */
const copied = (table: string, row: string, changes: object) =>
	sql`insert into ${sql.table(table)} overriding system value
		select (jsonb_populate_record(${sql.ref(row)}, ${JSON.stringify(changes)}::jsonb
			|| jsonb_build_object('id', nextval(pg_get_serial_sequence(${table}, 'id'))))).*`

/** A booked room of the house's double, as one of the seed's, on other nights and by another name; it takes its rooms. */
async function addGuest(db: Db, today: LocalDate, { name, from, to, state }: GuestToAdd): Promise<HouseGuest> {
	const number = orderNumber(today, randomInt(1_000_000))
	const tokenHash = createHash('sha256').update(`${DEMO_KEY_ID}:${number}`).digest('base64url')
	const code = shortCode(randomBytes(10))
	const [checkIn, checkOut] = [addDays(today, from), addDays(today, to)]
	const like = sql`(select l.id, l.seller_order_id, s.order_id from order_lines l join seller_orders s on s.id = l.seller_order_id
		join room_types t on t.id = l.room_type_id join listings g on g.id = t.listing_id
		where g.slug = 'small-mountain-stay' and t.name_en = 'Double' and l.qty = 1 and l.order_package_id is null
			and l.policy ->> 'code' = 'FLEXIBLE' order by l.id limit 1)`
	const { rows } = await sql<{ checkoutId: string }>`
		insert into checkouts (idempotency_key, request_hash, state, hold_until, quote, quote_hash, created_at)
		values (${`journey-${number}`}, 'journey', 'PAID', now(), '{}', 'journey', now()) returning id as "checkoutId"`.execute(
		db,
	)
	const order = { number, checkout_id: rows[0]?.checkoutId, account_id: null, token_hash: tokenHash, buyer_name: name }
	const { rows: orders } = await sql<{ id: number }>`
		${copied('orders', 'o', { ...order, buyer_phone: '000 0000 0000', visitor_id: null, buyer_ref: null, closed_at: null })}
		from ${like} x join orders o on o.id = x.order_id returning id`.execute(db)
	const { rows: parts } = await sql<{ id: number }>`
		${copied('seller_orders', 's', { order_id: orders[0]?.id })}
		from ${like} x join seller_orders s on s.id = x.seller_order_id returning id`.execute(db)
	const { rows: lines } = await sql<{ id: number }>`
		${copied('order_lines', 'l', {
			...{ seller_order_id: parts[0]?.id, state, check_in: checkIn, check_out: checkOut, adults: 2, child_ages: [] },
			...{ due_at: `${checkIn}T14:00:00+08:00`, service_ends_at: `${checkOut}T12:00:00+08:00` },
			...{ served_at: state === 'CHECKED_OUT' ? `${checkOut}T10:00:00+08:00` : null, cancelled_at: null },
			...{ released_at: null, refunded_minor: 0, cancelled_by: null },
		})}
		from ${like} x join order_lines l on l.id = x.id returning id`.execute(db)
	const lineId = lines[0]?.id ?? 0
	await sql`with night as (
			select n.capacity_id as id from room_nights n join order_lines l on l.room_type_id = n.room_type_id and l.id = ${lineId}
			where n.night >= l.check_in and n.night < l.check_out
		), taken as (
			insert into claims (capacity_id, order_line_id, qty, state) select id, ${lineId}, 1, 'TAKEN' from night
		)
		update capacity c set total = greatest(c.total, c.held + c.sold + 1), sold = c.sold + 1 from night where c.id = night.id`.execute(
		db,
	)
	const hasCome = state !== 'CONFIRMED'
	await sql`insert into vouchers (code, order_line_id, enterprise_id, valid_from, valid_to, times_total, times_used, kid, state,
			signed_payload, issued_at)
		select ${code}, l.id, s.enterprise_id, least(now(), l.service_ends_at) - interval '1 hour', l.service_ends_at, 1, ${hasCome ? 1 : 0}, ${DEMO_KEY_ID},
			${hasCome ? 'REDEEMED' : 'ISSUED'}, ${`journey-${code}`}, now()
		from order_lines l join seller_orders s on s.id = l.seller_order_id where l.id = ${lineId}`.execute(db)
	return { name, lineId, orderNumber: number, code }
}

/** Sets a day at the small house in the world of a data folder: one guest arrives, one is late since yesterday, one leaves; somebody asks about it. */
export const setHouseDay = (dataDir: string, now: Date) =>
	inWorld(dataDir, (db) => setScene(db, localDateAt(now, MARKET_ZONE)))

/** Adds a guest of the small house who left yesterday and has not said how it was; the number of the order. */
export const addGuestWhoLeft = (dataDir: string, now: Date): Promise<string> =>
	inWorld(dataDir, async (db) => {
		const guest = { name: `走了 ${randomInt(10_000)}`, from: -2, to: -1, state: 'CHECKED_OUT' } as const
		return (await addGuest(db, localDateAt(now, MARKET_ZONE), guest)).orderNumber
	})

async function setScene(db: Db, today: LocalDate) {
	const mark = randomInt(10_000)
	const arriving = await addGuest(db, today, { name: `今到 ${mark}`, from: 0, to: 1, state: 'CONFIRMED' })
	const late = await addGuest(db, today, { name: `迟到 ${mark}`, from: -1, to: 1, state: 'CONFIRMED' })
	const leaving = await addGuest(db, today, { name: `离店 ${mark}`, from: -1, to: 0, state: 'CHECKED_IN' })
	const question = `院子里能停几辆车？（${mark}）`
	await sql`insert into questions (listing_id, enterprise_id, author, words, language, state, asked_at)
		select id, enterprise_id, '游**', ${question}, 'zh', 'SHOWN', now() from listings where slug = 'small-mountain-stay'`.execute(
		db,
	)
	return { arriving, late, leaving, question }
}
