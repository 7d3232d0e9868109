import { sql } from 'kysely'
import type { OrderLineKind, OrderLineState } from '#app/domain/orders/line-states.ts'
import type { Db } from '#db/client.ts'

export interface BuyerOrderLine {
	id: number
	kind: OrderLineKind
	state: OrderLineState
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	qty: number
	/** ISO 8601; stays and sessions: start of service. */
	dueAt: string | null
	endsAt: string | null
}

export interface BuyerOrder {
	number: string
	totalMinor: number
	currency: string
	placedAt: Date
	paidAt: Date | null
	lines: BuyerOrderLine[]
	/** Letters of its sellers that were not opened. */
	unreadLetters: number
}

/** The orders of an account with their lines, newest first, so many at most. */
export async function ordersOfAccount(db: Db, accountId: number, limit: number): Promise<BuyerOrder[]> {
	const result = await sql<BuyerOrder>`
		select o.number, o.total_minor as "totalMinor", o.currency, o.placed_at as "placedAt", o.paid_at as "paidAt",
			coalesce((
				select json_agg(json_build_object('id', l.id, 'kind', l.kind, 'state', l.state, 'titleZh', l.title_zh,
					'titleEn', l.title_en, 'optionZh', l.option_zh, 'optionEn', l.option_en, 'qty', l.qty, 'dueAt', l.due_at,
					'endsAt', l.service_ends_at) order by l.id)
				from seller_orders s join order_lines l on l.seller_order_id = s.id where s.order_id = o.id
			), '[]') as lines,
			(select count(*)::int from letters x where x.order_id = o.id and x.side = 'SELLER' and x.read_at is null) as "unreadLetters"
		from orders o where o.account_id = ${accountId} order by o.placed_at desc, o.id desc limit ${limit}`.execute(db)
	return result.rows
}

/** The vouchers of an account's orders, the next to use first; spent and past ones after them. */
export async function vouchersOfAccount(db: Db, accountId: number, now: Date) {
	return db
		.selectFrom('vouchers')
		.innerJoin('order_lines', 'order_lines.id', 'vouchers.order_line_id')
		.innerJoin('seller_orders', 'seller_orders.id', 'order_lines.seller_order_id')
		.innerJoin('orders', 'orders.id', 'seller_orders.order_id')
		.select([
			'vouchers.code',
			'vouchers.state',
			'vouchers.valid_from as validFrom',
			'vouchers.valid_to as validTo',
			'order_lines.due_at as startsAt',
			'order_lines.service_ends_at as endsAt',
			'vouchers.times_total as timesTotal',
			'vouchers.times_used as timesUsed',
			'order_lines.title_zh as titleZh',
			'order_lines.title_en as titleEn',
		])
		.where('orders.account_id', '=', accountId)
		.orderBy((it) =>
			it
				.case()
				.when(it.and([it('vouchers.state', 'in', ['ISSUED', 'PARTLY_REDEEMED']), it('vouchers.valid_to', '>', now)]))
				.then(0)
				.else(1)
				.end(),
		)
		.orderBy('vouchers.valid_from')
		.limit(50)
		.execute()
}

/** How much an account has on its other pages. */
export interface OwnCounts {
	orders: number
	addresses: number
	favourites: number
	/** Notices not read yet. */
	unread: number
}

/** Counts what an account has: all its orders, also those that a page does not list. */
export async function countOwnThings(db: Db, accountId: number): Promise<OwnCounts> {
	const { rows } = await sql<OwnCounts>`select
		(select count(*)::int from orders where account_id = ${accountId}) as orders,
		(select count(*)::int from addresses where account_id = ${accountId}) as addresses,
		(select count(*)::int from favourites where account_id = ${accountId}) as favourites,
		(select count(*)::int from notices where account_id = ${accountId} and audience = 'BUYER' and read_at is null) as unread`.execute(
		db,
	)
	return rows[0] ?? { orders: 0, addresses: 0, favourites: 0, unread: 0 }
}
