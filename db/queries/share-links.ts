import { sql } from 'kysely'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { ShareChannel } from '#app/domain/attribution/share-channel.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import { isOnShow } from '#db/queries/listing-cards.ts'

/** Where a shared link leads: to a gift, a group while it gathers, or a listing while it is on show. */
export interface LinkTarget {
	isGift: boolean
	groupCode: string | null
	kind: ListingKind | null
	slug: string | null
	isOnShow: boolean
}

/** Where the link of a code leads; undefined for a code that nobody has. */
export async function findLinkTarget(db: Db, code: string): Promise<LinkTarget | undefined> {
	const { rows } = await sql<LinkTarget>`
		select exists (select from gifts f where f.code = s.code) as "isGift", l.kind, l.slug, coalesce(${isOnShow}, false) as "isOnShow",
			(select g.code from group_buys g where g.id = s.group_id and g.state = 'OPEN') as "groupCode"
		from share_links s left join listings l on l.id = s.listing_id left join enterprises e on e.id = l.enterprise_id
		where s.code = ${code}`.execute(db)
	return rows[0]
}

/** The link under which somebody shares a listing, or a group, in a channel: made once, then the same. */
export async function keepShareLink(
	db: Db,
	link: {
		code: string
		listingId: number
		groupId: number | null
		channel: ShareChannel
		accountId: number | null
		visitorId: string | null
		at: Date
	},
): Promise<string> {
	const { accountId, visitorId, listingId, groupId, channel } = link
	const { rows } = await sql<{ code: string }>`
		with kept as (
			select code from share_links where listing_id = ${listingId} and group_id is not distinct from ${groupId}::bigint
				and channel = ${channel}
				and case when ${accountId}::bigint is not null then account_id = ${accountId}
					else ${visitorId}::uuid is not null and account_id is null and visitor_id = ${visitorId}::uuid end
			order by id limit 1
		), made as (
			insert into share_links (code, listing_id, group_id, channel, account_id, visitor_id, created_at)
			select ${link.code}, ${listingId}, ${groupId}::bigint, ${channel}, ${accountId}, (select id from visitors where id = ${visitorId}::uuid), ${link.at}
			where not exists (select from kept) returning code
		)
		select code from kept union all select code from made`.execute(db)
	const [row] = rows
	if (!row) throw new Error('a link was neither kept nor made')
	return row.code
}

/** A listing, or a group that buys it together, to be shared: what a link and its poster say of it. */
export interface Shared {
	/** Of the listing. */
	id: number
	kind: ListingKind
	slug: string
	title: Bilingual
	enterprise: Bilingual
	/** Of a group, what a piece costs together. */
	fromMinor: number | null
	currency: string
	groupId: number | null
}

const shared = sql`select l.id, l.kind, l.slug, json_build_object('zh', l.title_zh, 'en', coalesce(nullif(l.title_en, ''), l.title_zh)) as title,
	json_build_object('zh', e.name_zh, 'en', coalesce(nullif(e.name_en, ''), e.name_zh)) as enterprise,
	coalesce(offer.price_minor, l.from_minor) as "fromMinor", l.currency, g.id as "groupId"
	from listings l join enterprises e on e.id = l.enterprise_id`

/** A listing on show by its kind and slug, or a group that gathers by its code. */
export async function findShared(
	db: Db,
	named: { kind: ListingKind; slug: string } | { group: string },
): Promise<Shared | undefined> {
	const { rows } =
		'group' in named
			? await sql<Shared>`
				${shared} join product_variants v on v.listing_id = l.id join group_offers offer on offer.variant_id = v.id
				join group_buys g on g.offer_id = offer.id
				where g.code = ${named.group} and g.state = 'OPEN' and ${isOnShow}`.execute(db)
			: await sql<Shared>`
				${shared} left join group_buys g on false left join group_offers offer on offer.id = g.offer_id
				where l.kind = ${named.kind} and l.slug = ${named.slug} and ${isOnShow}`.execute(db)
	return rows[0]
}

/** What is behind a link's code: its group while that gathers, else its listing on show. */
export async function findSharedByLink(db: Db, code: string): Promise<Shared | undefined> {
	const { rows } = await sql<Shared>`
		${shared} join share_links s on s.listing_id = l.id
		left join group_buys g on g.id = s.group_id and g.state = 'OPEN' left join group_offers offer on offer.id = g.offer_id
		where s.code = ${code} and ${isOnShow}`.execute(db)
	return rows[0]
}
