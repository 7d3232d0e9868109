import { sql } from 'kysely'
import type { VisitorHolds } from '#app/domain/capacity/hold-limits.ts'
import type { CapacityDemand, CapacityRow } from '#app/domain/capacity/demand.ts'
import type { Quote } from '#app/domain/pricing/quote.ts'
import type { Db } from '#db/client.ts'
import { unguessed } from '#db/queries/unguessed.ts'

/** A visitor's unpaid orders are numbered no further than this. */
const MOST_PLACES = 1_000

export interface CheckoutClaim {
	/** False when an earlier submit has the key, or the visitor has no place for another unpaid order. */
	isNew: boolean
	/** False when goods are to go to a region that is not there. */
	isRegionKnown: boolean
	/** Unpaid orders the visitor keeps already. */
	kept: number
	/** Of them those past their time. */
	overdue: string[]
	/** The rows of the ledger asked for, locked, as they are now; none when the key was not claimed. */
	rows: CapacityRow[]
}

export interface CheckoutToClaim {
	id: string
	idempotencyKey: string
	requestHash: string
	cartId: string | null
	accountId: number | null
	/** Who keeps it, as a key; null: nobody counts. */
	visitor: string | null
	mostHolds: number
	/** Where goods are to go. */
	regionCode: string | null
	/** Rows of the ledger it takes of. */
	capacityIds: number[]
	quote: Quote
	holdUntil: Date
	at: Date
}

/**
 * Claims an idempotency key and, for a visitor, a place among their unpaid orders, and then locks rows of the ledger in ascending
 * id, the one global order, all in one statement. Waits for a submit of the same key that is under way; two of one visitor at
 * once may draw the same place, which `checkouts_visitor_slot` refuses. Plans of the statements that follow in the transaction
 * are kept, not made again: making them is a third of their work.
 */
export async function claimCheckout(db: Db, checkout: CheckoutToClaim): Promise<CheckoutClaim> {
	const { visitor, at, quote } = checkout
	const { rows } = await sql<CheckoutClaim>`
		with planned as materialized (select set_config('plan_cache_mode', 'force_generic_plan', true) as mode
		), live as materialized (
			select id, visitor_slot, hold_until from checkouts where visitor = ${visitor}::text and state = 'HELD'
		), place as (
			select slot from generate_series(1, ${Math.min(MOST_PLACES, checkout.mostHolds)}::int) slot
			where not exists (select 1 from live where visitor_slot = slot) order by slot limit 1
		), claimed as (
			insert into checkouts (id, idempotency_key, request_hash, cart_id, account_id, hold_until, quote, quote_hash, created_at,
				visitor, visitor_slot)
			select ${checkout.id}::uuid, ${checkout.idempotencyKey}, ${checkout.requestHash}, ${checkout.cartId}::uuid,
				${checkout.accountId}::bigint, ${checkout.holdUntil}::timestamptz, ${JSON.stringify(quote)}::jsonb, ${quote.hash},
				${at}::timestamptz, ${visitor}::text, case when ${visitor}::text is not null then (select slot from place) end
			where ${visitor}::text is null or exists (select 1 from place)
			on conflict (idempotency_key) do nothing returning id
		), locked as materialized (
			select id, total, held, sold from capacity
			where exists (select 1 from claimed) and id = any(${unguessed(checkout.capacityIds, 'bigint')})
			order by id for no key update
		)
		select exists (select 1 from claimed) as "isNew", (select mode from planned) as mode,
			${checkout.regionCode}::text is null or exists (select 1 from regions where code = ${checkout.regionCode}) as "isRegionKnown",
			(select count(*) from live) as kept,
			coalesce((select json_agg(id) from live where hold_until < ${at}::timestamptz), '[]') as overdue,
			coalesce((select json_agg(locked) from locked), '[]') as rows`.execute(db)
	const [claim] = rows
	if (!claim) throw new Error('a checkout was neither claimed nor refused')
	return claim
}

/** What a visitor keeps in unpaid orders: beside one checkout, or in those whose time is not over. */
export async function visitorHolds(
	db: Db,
	visitor: string,
	{ besideId = null, liveAt = null }: { besideId?: string | null; liveAt?: Date | null },
): Promise<VisitorHolds> {
	const { rows } = await sql<VisitorHolds>`
		with live as materialized (
			select id from checkouts where visitor = ${visitor} and state = 'HELD' and id is distinct from ${besideId}::uuid
				and (${liveAt}::timestamptz is null or hold_until >= ${liveAt}::timestamptz)
		)
		select (select count(*) from live) as count,
			coalesce((select json_agg(x) from (select s.enterprise_id as "enterpriseId", count(*) from live
				join orders o on o.checkout_id = live.id join seller_orders s on s.order_id = o.id group by 1) x), '[]') as sellers,
			coalesce((select json_agg(x) from (select h.capacity_id as "capacityId", sum(h.qty) as qty from live
				join holds h on h.checkout_id = live.id and h.state = 'ACTIVE' group by 1) x), '[]') as units,
			coalesce((select json_agg(x) from (select kept.listing_id as "listingId", sum(kept.qty)::int as qty from live
				join orders o on o.checkout_id = live.id cross join lateral (
					select l.listing_id, l.qty from seller_orders s join order_lines l on l.seller_order_id = s.id
					where s.order_id = o.id and l.kind <> 'FEE'
					union all select k.listing_id, k.qty from order_packages k where k.order_id = o.id) kept group by 1) x), '[]') as listings
		`.execute(db)
	const [held] = rows
	if (!held) throw new Error('what a visitor keeps was not read')
	return held
}

export interface PlacedCheckout {
	checkoutId: string
	requestHash: string
	orderNumber: string
	holdUntil: Date
	totalMinor: number
	currency: string
	paidAt: Date | null
	paymentId: string | null
	paymentUrl: string | null
}

const placed = sql`
	select k.id as "checkoutId", k.request_hash as "requestHash", o.number as "orderNumber", k.hold_until as "holdUntil",
		o.total_minor as "totalMinor", o.currency, o.paid_at as "paidAt", p.id as "paymentId",
		case when p.state = 'REQUIRES_ACTION' then p.session_url end as "paymentUrl"
	from checkouts k join orders o on o.checkout_id = k.id
	left join lateral (select * from payments where order_id = o.id and change_id is null order by created_at desc limit 1) p on true`

/** What an earlier submit with this key placed. */
export async function findCheckoutByKey(db: Db, idempotencyKey: string): Promise<PlacedCheckout | undefined> {
	return (await sql<PlacedCheckout>`${placed} where k.idempotency_key = ${idempotencyKey}`.execute(db)).rows[0]
}

/** Checkouts still held past their time, the longest overdue first. */
export async function listOverdueCheckouts(db: Db, now: Date, limit: number): Promise<string[]> {
	const rows = await db
		.selectFrom('checkouts')
		.select('id')
		.where('state', '=', 'HELD')
		.where('hold_until', '<', now)
		.orderBy('hold_until')
		.limit(limit)
		.execute()
	return rows.map((row) => row.id)
}

/** Overdue checkouts that keep units of any of these rows. */
export async function overdueCheckoutsOn(db: Db, capacityIds: number[], now: Date): Promise<string[]> {
	const rows = await db
		.selectFrom('holds')
		.select('checkout_id')
		.distinct()
		.where('capacity_id', '=', sql<number>`any(${capacityIds})`)
		.where('state', '=', 'ACTIVE')
		.where('expires_at', '<', now)
		.limit(20)
		.execute()
	return rows.map((row) => row.checkout_id)
}

/** The units a checkout still holds, in ascending id of their rows. */
export async function activeHolds(db: Db, checkoutId: string): Promise<CapacityDemand[]> {
	return db
		.selectFrom('holds')
		.select(['capacity_id as capacityId', 'qty'])
		.where('checkout_id', '=', checkoutId)
		.where('state', '=', 'ACTIVE')
		.orderBy('capacity_id')
		.execute()
}

/** Whether a checkout was let go by its buyer; asked for a locked order, so that none can be let go meanwhile. */
export async function isLetGo(db: Db, checkoutId: string): Promise<boolean> {
	const { rows } = await sql<{ state: string }>`select state from checkouts where id = ${checkoutId}::uuid`.execute(db)
	return rows[0]?.state === 'RELEASED'
}

/** Ends a checkout and its holds in one of their final states; the caller has the ledger's rows locked. */
export async function endCheckout(
	db: Db,
	checkoutId: string,
	end: { checkout: 'PAID' | 'RELEASED' | 'EXPIRED'; holds: 'CONVERTED' | 'RELEASED' | 'EXPIRED' },
): Promise<void> {
	await sql`with h as (update holds set state = ${end.holds} where checkout_id = ${checkoutId}::uuid and state = 'ACTIVE')
		update checkouts set state = ${end.checkout} where id = ${checkoutId}::uuid`.execute(db)
}

/** The order a checkout became. */
export async function findOrderOfCheckout(
	db: Db,
	checkoutId: string,
): Promise<{ id: number; number: string } | undefined> {
	return db.selectFrom('orders').select(['id', 'number']).where('checkout_id', '=', checkoutId).executeTakeFirst()
}

/** Puts off the end of a checkout and of what it still holds. */
export async function extendHolds(db: Db, checkoutId: string, until: Date): Promise<void> {
	await sql`with h as (update holds set expires_at = ${until} where checkout_id = ${checkoutId}::uuid and state = 'ACTIVE')
		update checkouts set hold_until = ${until} where id = ${checkoutId}::uuid`.execute(db)
}
