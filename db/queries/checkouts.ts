import { sql } from 'kysely'
import type { CapacityDemand } from '#app/domain/capacity/demand.ts'
import type { Db } from '#db/client.ts'

/** Claims an idempotency key; false when an earlier submit has it. Waits for a submit of the same key that is under way. */
export async function insertCheckout(
	db: Db,
	checkout: {
		id: string
		idempotencyKey: string
		requestHash: string
		cartId: string | null
		accountId: number | null
		holdUntil: Date
		at: Date
	},
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('checkouts')
		.values({
			id: checkout.id,
			idempotency_key: checkout.idempotencyKey,
			request_hash: checkout.requestHash,
			cart_id: checkout.cartId,
			account_id: checkout.accountId,
			hold_until: checkout.holdUntil,
			quote: '{}',
			quote_hash: '',
			created_at: checkout.at,
		})
		.onConflict((conflict) => conflict.column('idempotency_key').doNothing())
		.executeTakeFirstOrThrow()
	return (numInsertedOrUpdatedRows ?? 0n) > 0n
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
	left join lateral (select * from payments where order_id = o.id order by created_at desc limit 1) p on true`

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
