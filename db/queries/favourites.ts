import { sql } from 'kysely'
import type { ListingCard } from '#app/domain/catalog/listing-card.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import type { CartVisitor } from '#db/queries/carts.ts'
import { cardColumns, isOnShow } from '#db/queries/listing-cards.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A visitor's favourites: the account's, and those of the cookie's basket unless it is another account's. */
const ofVisitor = ({ cartId, accountId }: CartVisitor) => {
	const cart = cartId !== null && UUID.test(cartId) ? cartId : null
	return sql`(f.account_id = ${accountId}::bigint or f.cart_id in (select id from carts where id = ${cart}::uuid
		and (account_id is null or ${accountId}::bigint is null or account_id = ${accountId}::bigint)))`
}

/** The listings that a visitor has marked, the newest first, so many at most. */
export async function favouriteIds(db: Db, visitor: CartVisitor, limit: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`select f.listing_id as id from favourites f where ${ofVisitor(visitor)}
		group by f.listing_id order by max(f.added_at) desc limit ${limit}`.execute(db)
	return rows.map(({ id }) => id)
}

/** Marks a listing that anyone may see for an account, or for a basket; twice is once. False when there is no such listing. */
export async function addFavourite(
	db: Db,
	owner: { accountId: number } | { cartId: string },
	favourite: { listingId: number; at: Date },
): Promise<boolean> {
	const accountId = 'accountId' in owner ? owner.accountId : null
	const cartId = 'cartId' in owner ? owner.cartId : null
	const { rows } = await sql<{ found: boolean }>`
		with shown as (select l.id from listings l join enterprises e on e.id = l.enterprise_id where l.id = ${favourite.listingId}
			and ${isOnShow}),
		added as (insert into favourites (account_id, cart_id, listing_id, added_at)
			select ${accountId}::bigint, ${cartId}::uuid, id, ${favourite.at} from shown on conflict do nothing)
		select exists (select from shown) as found`.execute(db)
	return rows[0]?.found ?? false
}

/** Takes the mark off a listing, wherever the visitor set it. */
export async function dropFavourite(db: Db, visitor: CartVisitor, listingId: number): Promise<void> {
	await sql`delete from favourites f where f.listing_id = ${listingId} and ${ofVisitor(visitor)}`.execute(db)
}

/** Makes the marks of a basket an account's; one that the account has already is kept as it was. */
export async function gatherFavourites(db: Db, cartId: string, accountId: number): Promise<void> {
	if (!UUID.test(cartId)) return
	await sql`with moved as (delete from favourites f using carts c where f.cart_id = c.id and c.id = ${cartId}::uuid
			and (c.account_id is null or c.account_id = ${accountId}) returning f.listing_id, f.added_at)
		insert into favourites (account_id, listing_id, added_at) select ${accountId}, listing_id, added_at from moved
		on conflict do nothing`.execute(db)
}

/** A marked listing with what can be had of it now. */
export interface FavouriteCard extends ListingCard {
	/** Shown to anyone: published, of a verified enterprise. */
	isOnShow: boolean
	/** Goods and packages: on sale now. Null where a date says it. */
	isOnSale: boolean | null
	/** Stays: the next free night, a local date. */
	nextNight: string | null
	/** Experiences: the next session with a seat. */
	nextSession: Date | null
	timeZone: string
}

/** How far ahead a free night is looked for. */
const NIGHTS_AHEAD = 120

/** A visitor's favourites, the newest first, each with the soonest it can be had. `today` is the market's local date. */
export async function listFavourites(
	db: Db,
	visitor: CartVisitor,
	{ language, today, now, limit }: { language: Language; today: string; now: Date; limit: number },
): Promise<FavouriteCard[]> {
	const { rows } = await sql<FavouriteCard>`
		with marked as (select f.listing_id as id, max(f.added_at) as at from favourites f where ${ofVisitor(visitor)}
			group by f.listing_id order by 2 desc limit ${limit})
		select ${cardColumns(language)}, l.time_zone as "timeZone", (${isOnShow}) as "isOnShow",
			case l.kind when 'product' then exists (select from product_variants v join capacity c on c.id = v.capacity_id
					left join harvest_windows h on h.capacity_id = v.capacity_id
					where v.listing_id = l.id and v.active and c.total - c.held - c.sold - v.safety_stock >= v.capacity_units
						and (h.id is null or (h.opens_at <= ${now} and h.closes_at > ${now})))
				when 'package' then true end as "isOnSale",
			case when l.kind = 'stay' then (select min(n.night) from room_nights n join room_types rt on rt.id = n.room_type_id
				join capacity c on c.id = n.capacity_id where rt.listing_id = l.id and rt.active and not n.stop_sell
				and c.held + c.sold < c.total and n.night >= ${today}::date and n.night < ${today}::date + ${NIGHTS_AHEAD}::int)::text end as "nextNight",
			case when l.kind = 'experience' then (select min(x.starts_at) from sessions x join capacity c on c.id = x.capacity_id
				where x.listing_id = l.id and x.status = 'open' and x.cutoff_at >= ${now} and c.held + c.sold < c.total) end as "nextSession"
		from marked m join listings l on l.id = m.id join enterprises e on e.id = l.enterprise_id order by m.at desc, l.id`.execute(
		db,
	)
	return rows
}
