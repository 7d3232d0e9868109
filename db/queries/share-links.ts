import { sql } from 'kysely'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { ShareChannel } from '#app/domain/attribution/share-channel.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import { isOnShow } from '#db/queries/listing-cards.ts'

/** Where a shared link leads: to a gift, or a listing while it is on show; null for the market's front. */
export interface LinkTarget {
	isGift: boolean
	kind: ListingKind | null
	slug: string | null
	isOnShow: boolean
}

/** Where the link of a code leads; undefined for a code that nobody has. */
export async function findLinkTarget(db: Db, code: string): Promise<LinkTarget | undefined> {
	const { rows } = await sql<LinkTarget>`
		select exists (select from gifts f where f.code = s.code) as "isGift", l.kind, l.slug, coalesce(${isOnShow}, false) as "isOnShow"
		from share_links s left join listings l on l.id = s.listing_id left join enterprises e on e.id = l.enterprise_id
		where s.code = ${code}`.execute(db)
	return rows[0]
}

/** The link under which somebody shares a listing in a channel: made once, then the same. */
export async function keepShareLink(
	db: Db,
	link: {
		code: string
		listingId: number
		channel: ShareChannel
		accountId: number | null
		visitorId: string | null
		at: Date
	},
): Promise<string> {
	const { accountId, visitorId, listingId, channel } = link
	const { rows } = await sql<{ code: string }>`
		with kept as (
			select code from share_links where listing_id = ${listingId} and channel = ${channel}
				and case when ${accountId}::bigint is not null then account_id = ${accountId}
					else ${visitorId}::uuid is not null and account_id is null and visitor_id = ${visitorId}::uuid end
			order by id limit 1
		), made as (
			insert into share_links (code, listing_id, channel, account_id, visitor_id, created_at)
			select ${link.code}, ${listingId}, ${channel}, ${accountId}, (select id from visitors where id = ${visitorId}::uuid), ${link.at}
			where not exists (select from kept) returning code
		)
		select code from kept union all select code from made`.execute(db)
	const [row] = rows
	if (!row) throw new Error('a link was neither kept nor made')
	return row.code
}

/** A listing to be shared: what a link and its poster say of it. */
export interface SharedListing {
	id: number
	kind: ListingKind
	slug: string
	title: Bilingual
	enterprise: Bilingual
	fromMinor: number | null
	currency: string
}

const shared = sql`select l.id, l.kind, l.slug, json_build_object('zh', l.title_zh, 'en', coalesce(nullif(l.title_en, ''), l.title_zh)) as title,
	json_build_object('zh', e.name_zh, 'en', coalesce(nullif(e.name_en, ''), e.name_zh)) as enterprise, l.from_minor as "fromMinor", l.currency
	from listings l join enterprises e on e.id = l.enterprise_id`

/** A listing on show, by its kind and slug. */
export async function findSharedListing(
	db: Db,
	{ kind, slug }: { kind: ListingKind; slug: string },
): Promise<SharedListing | undefined> {
	const { rows } =
		await sql<SharedListing>`${shared} where l.kind = ${kind} and l.slug = ${slug} and ${isOnShow}`.execute(db)
	return rows[0]
}

/** The listing on show behind a link's code. */
export async function findListingOfLink(db: Db, code: string): Promise<SharedListing | undefined> {
	const { rows } = await sql<SharedListing>`
		${shared} join share_links s on s.listing_id = l.id where s.code = ${code} and ${isOnShow}`.execute(db)
	return rows[0]
}
