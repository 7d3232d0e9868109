import { sql } from 'kysely'
import type { CartLine, CartWish } from '#app/domain/cart/cart-wish.ts'
import { cartLineKey, withKey } from '#app/domain/cart/cart-wish.ts'
import type { Db } from '#db/client.ts'

export interface CartHead {
	id: string
	accountId: number | null
	/** As it was typed. */
	couponCode: string | null
	/** A word to the sellers; empty for none. */
	note: string
}

/** Who asks for a cart: the text of the cookie, as it came, and the account when logged in. */
export interface CartVisitor {
	cartId: string | null
	accountId: number | null
	/** The basket named is one that is bought by itself, and no other will do. */
	isApart?: boolean
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function findCart(db: Db, { cartId, isApart = false }: CartVisitor): Promise<CartHead | undefined> {
	if (cartId === null || !UUID.test(cartId)) return undefined
	return db
		.selectFrom('carts')
		.select(['id', 'account_id as accountId', 'coupon_code as couponCode', 'note'])
		.where('id', '=', cartId)
		.where('is_apart', '=', isApart)
		.executeTakeFirst()
}

/** The cart of a visitor: that of the cookie unless it is another account's, else the one with lines that the account touched last. */
export async function findCartOfVisitor(db: Db, visitor: CartVisitor): Promise<CartHead | null> {
	const { accountId, isApart } = visitor
	const named = await findCart(db, visitor)
	if (named && (named.accountId === null || accountId === null || named.accountId === accountId)) return named
	return accountId === null || isApart ? null : ((await findCartOfAccount(db, accountId)) ?? null)
}

async function findCartOfAccount(db: Db, accountId: number): Promise<CartHead | undefined> {
	const { rows } =
		await sql<CartHead>`select id, account_id as "accountId", coupon_code as "couponCode", note from carts c where account_id = ${accountId} and not is_apart
		order by exists (select from cart_lines where cart_id = c.id) desc, touched_at desc limit 1`.execute(db)
	return rows[0]
}

/** Makes an empty cart. */
export async function insertCart(
	db: Db,
	{ isApart = false, ...cart }: { id: string; accountId: number | null; isApart?: boolean; at: Date },
): Promise<void> {
	await db
		.insertInto('carts')
		.values({ id: cart.id, account_id: cart.accountId, is_apart: isApart, created_at: cart.at, touched_at: cart.at })
		.execute()
}

/** Locks a cart against a second change at the same time and notes that it was used; ties it to an account when given one. */
export async function touchCart(db: Db, cart: { id: string; accountId: number | null; at: Date }): Promise<void> {
	await sql`update carts set touched_at = ${cart.at}, account_id = coalesce(account_id, ${cart.accountId}::bigint)
		where id = ${cart.id}::uuid`.execute(db)
}

/** Keeps a coupon's code with a cart; null forgets it. */
export async function keepCoupon(db: Db, cartId: string, code: string | null): Promise<void> {
	await db.updateTable('carts').set({ coupon_code: code }).where('id', '=', cartId).execute()
}

/** Keeps a word to the sellers with a cart; an empty one forgets it. */
export async function keepNote(db: Db, cartId: string, { note, at }: { note: string; at: Date }): Promise<void> {
	await db.updateTable('carts').set({ note, noted_at: at }).where('id', '=', cartId).execute()
}

/** Moves the lines of an account's other carts into one, as many as still fit. */
export async function gatherCarts(db: Db, cart: { id: string; accountId: number; mostLines: number }): Promise<void> {
	await sql`update cart_lines set cart_id = ${cart.id}::uuid where id in (
		select l.id from cart_lines l join carts c on c.id = l.cart_id
		where c.account_id = ${cart.accountId} and c.id <> ${cart.id}::uuid and not c.is_apart
		order by l.id desc
		limit greatest(0, ${cart.mostLines}::int - (select count(*)::int from cart_lines where cart_id = ${cart.id}::uuid)))`.execute(
		db,
	)
}

interface LineRow {
	id: number
	kind: CartWish['kind']
	listingId: number
	qty: number
	childAges: number[]
	seenMinor: number
	/** The columns that the kind of a line says are there. */
	variantId: number
	ratePlanId: number
	checkIn: string
	checkOut: string
	adults: number
	sessionId: number
	units: { unitTypeId: number; qty: number }[]
	waitingEntryId: number | null
	groupId: number | null
	startsOn: string
	choices: Record<string, number> | null
}

function wishOf(row: LineRow): CartWish {
	const { qty, listingId, startsOn, choices } = row
	switch (row.kind) {
		case 'product':
			return { kind: 'product', variantId: row.variantId, qty, ...(row.groupId !== null && { groupId: row.groupId }) }
		case 'stay': {
			const { ratePlanId, checkIn, checkOut, adults, childAges } = row
			return { kind: 'stay', ratePlanId, checkIn, checkOut, qty, adults, childAges }
		}
		case 'experience': {
			const { sessionId, units, waitingEntryId } = row
			return { kind: 'experience', sessionId, units, ...(waitingEntryId !== null && { waitingEntryId }) }
		}
		case 'package':
			return { kind: 'package', listingId, startsOn, qty, choices: choices ?? {} }
	}
}

/** The lines of a cart in the order they were put in; or, `laidAside`, those that were laid aside for later. */
export async function readCartLines(db: Db, cartId: string, laidAside = false): Promise<CartLine[]> {
	const { rows } = await sql<LineRow>`
		select id, kind, listing_id as "listingId", qty, variant_id as "variantId", rate_plan_id as "ratePlanId",
			check_in as "checkIn", check_out as "checkOut", adults, child_ages as "childAges", session_id as "sessionId", units,
			waiting_entry_id as "waitingEntryId", group_id as "groupId",
			starts_on as "startsOn", choices, seen_minor as "seenMinor"
		from cart_lines where cart_id = ${cartId}::uuid and (saved_at is not null) = ${laidAside} order by id`.execute(db)
	return rows.map((row) => ({
		id: row.id,
		listingId: row.listingId,
		seenMinor: row.seenMinor,
		wish: withKey(wishOf(row), cartLineKey(row.id)),
	}))
}

/** What a wish is in the columns of a cart's line. */
function columnsOf(wish: CartWish) {
	const none = {
		qty: 1,
		variant_id: null,
		rate_plan_id: null,
		check_in: null,
		check_out: null,
		adults: null,
		child_ages: [] as number[],
		session_id: null,
		units: null,
		starts_on: null,
		choices: null,
		waiting_entry_id: null as number | null,
		group_id: null as number | null,
	}
	switch (wish.kind) {
		case 'product':
			return { ...none, qty: wish.qty, variant_id: wish.variantId, group_id: wish.groupId ?? null }
		case 'stay': {
			const { ratePlanId, checkIn, checkOut, qty, adults, childAges } = wish
			const stay = { rate_plan_id: ratePlanId, check_in: checkIn, check_out: checkOut, qty, adults }
			return { ...none, ...stay, child_ages: childAges }
		}
		case 'experience':
			return {
				...{ ...none, session_id: wish.sessionId, units: JSON.stringify(wish.units) },
				waiting_entry_id: wish.waitingEntryId ?? null,
			}
		case 'package':
			return { ...none, qty: wish.qty, starts_on: wish.startsOn, choices: JSON.stringify(wish.choices) }
	}
}

export interface LineToKeep {
	wish: CartWish
	listingId: number
	seenMinor: number
}

/** Puts a line into a cart. */
export async function insertCartLine(db: Db, cartId: string, line: LineToKeep & { at: Date }): Promise<void> {
	const { wish, listingId, seenMinor, at } = line
	await db
		.insertInto('cart_lines')
		.values({
			cart_id: cartId,
			kind: wish.kind,
			listing_id: listingId,
			seen_minor: seenMinor,
			added_at: at,
			...columnsOf(wish),
		})
		.execute()
}

/** Changes a line of this cart; its kind and listing stay. */
export async function updateCartLine(
	db: Db,
	place: { cartId: string; lineId: number },
	line: Omit<LineToKeep, 'listingId'>,
): Promise<void> {
	await db
		.updateTable('cart_lines')
		.set({ seen_minor: line.seenMinor, ...columnsOf(line.wish) })
		.where('id', '=', place.lineId)
		.where('cart_id', '=', place.cartId)
		.execute()
}

/** Takes lines out of this cart; ids of other carts are left alone. */
export async function deleteCartLines(db: Db, cartId: string, lineIds: number[]): Promise<void> {
	if (lineIds.length === 0) return
	await db.deleteFrom('cart_lines').where('cart_id', '=', cartId).where('id', 'in', lineIds).execute()
}

/** Lays a line of this cart aside, or puts it back as if it were chosen now. */
export async function layAside(
	db: Db,
	place: { cartId: string; lineId: number },
	{ isAside, at }: { isAside: boolean; at: Date },
): Promise<void> {
	await sql`update cart_lines set saved_at = ${isAside ? at : null}, added_at = ${at}
		where id = ${place.lineId} and cart_id = ${place.cartId}::uuid`.execute(db)
}

/** How many lines the cart of a cookie has: 0 for one that is not there. */
export async function countCartLines(db: Db, cartId: string): Promise<number> {
	if (!UUID.test(cartId)) return 0
	const { rows } = await sql<{ count: number }>`
		select count(*)::int as count from cart_lines where cart_id = ${cartId}::uuid and saved_at is null`.execute(db)
	return rows[0]?.count ?? 0
}

/** Takes out of a cart what a paid order was placed from, lines and note: what was put in later stays. */
export async function emptyPaidCart(db: Db, orderId: number): Promise<void> {
	await sql`with bought as (
			select k.cart_id, k.created_at from orders o join checkouts k on k.id = o.checkout_id where o.id = ${orderId}
		), said as (
			update carts c set note = '' from bought b
			where c.id = b.cart_id and c.note <> '' and c.noted_at <= b.created_at
		)
		delete from cart_lines l using bought b
		where l.cart_id = b.cart_id and l.added_at <= b.created_at and l.saved_at is null`.execute(db)
}
