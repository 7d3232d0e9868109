import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Orders of a cart that wait for their money, newest first: their things are held for it. */
export async function listUnpaidOrdersOfCart(
	db: Db,
	cartId: string,
	now: Date,
): Promise<{ number: string; holdUntil: Date; totalMinor: number; currency: string }[]> {
	return db
		.selectFrom('checkouts')
		.innerJoin('orders', 'orders.checkout_id', 'checkouts.id')
		.select(['number', 'hold_until as holdUntil', 'total_minor as totalMinor', 'currency'])
		.where('cart_id', '=', cartId)
		.where('state', '=', 'HELD')
		.where('hold_until', '>=', now)
		.orderBy('checkouts.created_at', 'desc')
		.limit(3)
		.execute()
}

/** The last order of a cart when its time to pay was over since an instant and nobody had paid; none once another was placed. */
export async function findLapsedOfCart(db: Db, cartId: string, { now, since }: { now: Date; since: Date }) {
	const { rows } = await sql<{
		number: string
		holdUntil: Date
		isChecked: boolean
		isUncharged: boolean
		isGuests: boolean
	}>`
		select number, hold_until as "holdUntil", state = 'HELD' as "isChecked", payment_method <> 'BANK_TRANSFER' as "isUncharged",
			account_id is null as "isGuests"
		from (
			select o.number, c.hold_until, c.state, o.payment_method, o.account_id, o.paid_at, o.confirmed_at
			from checkouts c join orders o on o.checkout_id = c.id where c.cart_id = ${cartId}
			order by c.created_at desc limit 1
		) last
		where state in ('HELD', 'EXPIRED') and hold_until < ${now} and hold_until >= ${since}
			and paid_at is null and confirmed_at is null`.execute(db)
	return rows[0]
}
