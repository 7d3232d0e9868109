import { sql } from 'kysely'
import type { OwnGroupOffer, VariantForGroup } from '#app/domain/groups/own-offer.ts'
import type { Db } from '#db/client.ts'
import { isOnShow } from '#db/queries/listing-cards.ts'

export interface GroupOfferToMake {
	enterpriseId: number
	variantId: number
	size: number
	priceMinor: number
	hours: number
	/** Pieces at this price, of all groups together. */
	quota: number
	startsAt: Date
	endsAt: Date
	at: Date
}

/** What an offer to groups is judged by: a variant of the enterprise's own, sold by the piece from the shelf. */
export interface VariantForGroups {
	priceMinor: number
	/** A pre-order, or sold by weight: the price of a piece is not settled when a group is. */
	isPlain: boolean
}

/** A variant of an enterprise's own as an offer to groups is judged by it. */
export async function findOwnVariant(
	db: Db,
	{ enterpriseId, variantId }: { enterpriseId: number; variantId: number },
): Promise<VariantForGroups | undefined> {
	const { rows } = await sql<VariantForGroups>`
		select v.price_minor as "priceMinor",
			v.nominal_g is null and not exists (select from harvest_windows w where w.capacity_id = v.capacity_id) as "isPlain"
		from product_variants v join listings l on l.id = v.listing_id
		where v.id = ${variantId} and l.enterprise_id = ${enterpriseId} and v.active`.execute(db)
	return rows[0]
}

/** Makes an offer to groups, its pieces a row of the ledger; null while the variant has one that runs. What is past its time ends first. */
export async function insertGroupOffer(db: Db, offer: GroupOfferToMake): Promise<number | null> {
	const { variantId, at } = offer
	await sql`update group_offers set ended_at = ends_at where variant_id = ${variantId} and ended_at is null
		and ends_at < ${at}`.execute(db)
	const { rows } = await sql<{ id: number }>`
		with quota as (insert into capacity (kind, total) values ('quota', ${offer.quota}) returning id)
		insert into group_offers (enterprise_id, variant_id, size, price_minor, hours, capacity_id, starts_at, ends_at, created_at)
		select ${offer.enterpriseId}, ${variantId}, ${offer.size}, ${offer.priceMinor}, ${offer.hours}, quota.id, ${offer.startsAt},
			${offer.endsAt}, ${at} from quota
		on conflict (variant_id) where ended_at is null do nothing returning id`.execute(db)
	return rows[0]?.id ?? null
}

/** Ends an offer of an enterprise: no group is opened any more; false for one that has ended or is another's. */
export async function endGroupOffer(
	db: Db,
	{ offerId, enterpriseId, at }: { offerId: number; enterpriseId: number; at: Date },
): Promise<boolean> {
	const { rows } = await sql`update group_offers set ended_at = ${at}
		where id = ${offerId} and enterprise_id = ${enterpriseId} and ended_at is null returning id`.execute(db)
	return rows.length > 0
}

const both = (zh: string, en: string) =>
	sql`json_build_object('zh', ${sql.raw(zh)}, 'en', coalesce(nullif(${sql.raw(en)}, ''), ${sql.raw(zh)}))`

/** An enterprise's offers to groups, those that run first, each with its latest groups. */
export async function listOwnGroupOffers(db: Db, enterpriseId: number): Promise<OwnGroupOffer[]> {
	const { rows } = await sql<OwnGroupOffer>`
		select o.id, ${both('l.title_zh', 'l.title_en')} as title, ${both('v.name_zh', 'v.name_en')} as variant, o.size, o.hours,
			o.price_minor as "priceMinor", v.price_minor as "singleMinor", o.starts_at as "startsAt", o.ends_at as "endsAt",
			o.ended_at as "endedAt", q.total as quota, q.held + q.sold as taken,
			coalesce((select json_agg(x) from (
				select g.code, g.state, c.sold as paid, (extract(epoch from g.ends_at) * 1000)::bigint as "endsAtMs"
				from group_buys g join capacity c on c.id = g.capacity_id
				where g.offer_id = o.id and g.begun_at is not null order by g.state <> 'OPEN', g.id desc limit 20) x), '[]') as groups
		from group_offers o join product_variants v on v.id = o.variant_id join listings l on l.id = v.listing_id
			join capacity q on q.id = o.capacity_id
		where o.enterprise_id = ${enterpriseId}
		order by o.ended_at is not null, o.ends_at desc, o.id desc limit 50`.execute(db)
	return rows
}

/** The variants of an enterprise that may be offered to groups. */
export async function listVariantsForGroups(db: Db, enterpriseId: number): Promise<VariantForGroup[]> {
	const { rows } = await sql<VariantForGroup>`
		select v.id, ${both('l.title_zh', 'l.title_en')} as title, ${both('v.name_zh', 'v.name_en')} as variant, v.price_minor as "priceMinor"
		from product_variants v join listings l on l.id = v.listing_id
		where l.enterprise_id = ${enterpriseId} and l.status = 'published' and v.active and v.nominal_g is null
			and not exists (select from harvest_windows w where w.capacity_id = v.capacity_id)
		order by l.id, v.position, v.id`.execute(db)
	return rows
}

/** An offer under which a group may be opened now, with its variant. */
export interface RunningOffer {
	offerId: number
	variantId: number
	listingId: number
	size: number
	priceMinor: number
	/** Pieces that are left at this price. */
	left: number
}

/** An offer that runs at an instant, of a listing on show. */
export async function findRunningOffer(db: Db, offerId: number, at: Date): Promise<RunningOffer | undefined> {
	const { rows } = await sql<RunningOffer>`
		select o.id as "offerId", o.variant_id as "variantId", v.listing_id as "listingId", o.size, o.price_minor as "priceMinor",
			q.total - q.held - q.sold as left
		from group_offers o join product_variants v on v.id = o.variant_id join listings l on l.id = v.listing_id
			join enterprises e on e.id = l.enterprise_id join capacity q on q.id = o.capacity_id
		where o.id = ${offerId} and o.ended_at is null and o.starts_at <= ${at} and o.ends_at >= ${at} and v.active
			and ${isOnShow}`.execute(db)
	return rows[0]
}
