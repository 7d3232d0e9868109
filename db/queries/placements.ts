import { sql } from 'kysely'
import type { OwnPlacement } from '#app/domain/attribution/placement.ts'
import type { PlacementPurpose } from '#app/domain/attribution/placement-purpose.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import { isOnShow } from '#db/queries/listing-cards.ts'

/** A printed code as whoever scans it sees it; null listing: what it was for is not on show. */
export interface OpenPlacement {
	label: string
	purpose: PlacementPurpose
	host: Bilingual
	hostSlug: string
	listing: {
		id: number
		enterpriseId: number
		kind: ListingKind
		slug: string
		title: Bilingual
		summary: Bilingual
		picture: string
		currency: string
	} | null
}

/** The printed code that is in use. */
export async function findOpenPlacement(db: Db, code: string): Promise<OpenPlacement | undefined> {
	const { rows } = await sql<OpenPlacement>`
		select p.label, p.purpose, h.slug as "hostSlug", json_build_object('zh', h.name_zh, 'en', coalesce(nullif(h.name_en, ''), h.name_zh)) as host,
			case when ${isOnShow} then json_build_object('id', l.id, 'enterpriseId', l.enterprise_id, 'kind', l.kind, 'slug', l.slug, 'picture', l.picture, 'currency', l.currency,
				'title', json_build_object('zh', l.title_zh, 'en', coalesce(nullif(l.title_en, ''), l.title_zh)),
				'summary', json_build_object('zh', l.summary_zh, 'en', coalesce(nullif(l.summary_en, ''), l.summary_zh))) end as listing
		from placements p join enterprises h on h.id = p.enterprise_id
		left join listings l on l.id = p.listing_id left join enterprises e on e.id = l.enterprise_id
		where p.code = ${code} and p.closed_at is null and h.status = 'verified'`.execute(db)
	return rows[0]
}

const own = sql`
	select p.id, p.code, p.label, p.purpose, p.created_at as "createdAt", p.closed_at as "closedAt",
		case when l.id is not null then json_build_object('zh', l.title_zh, 'en', coalesce(nullif(l.title_en, ''), l.title_zh)) end as listing,
		(select count(*) from touches t where t.placement_id = p.id and t.fault is null) as scans,
		(select count(*) from attributions a where a.placement_id = p.id and a.model = 'LAST_NON_DIRECT_30D') as orders
	from placements p left join listings l on l.id = p.listing_id`

/** The printed codes of an enterprise, those in use first. */
export async function listPlacements(db: Db, enterpriseId: number): Promise<OwnPlacement[]> {
	const { rows } = await sql<OwnPlacement>`${own} where p.enterprise_id = ${enterpriseId}
		order by p.closed_at is not null, p.id desc limit 200`.execute(db)
	return rows
}

/** One of them. */
export async function findPlacement(
	db: Db,
	{ id, enterpriseId }: { id: number; enterpriseId: number },
): Promise<OwnPlacement | undefined> {
	const { rows } = await sql<OwnPlacement>`${own} where p.id = ${id} and p.enterprise_id = ${enterpriseId}`.execute(db)
	return rows[0]
}

/** Makes a printed code for a listing on show, an enterprise's own or a neighbour's; null when there is no such listing. */
export async function insertPlacement(
	db: Db,
	placement: { code: string; enterpriseId: number; slug: string; purpose: PlacementPurpose; label: string; at: Date },
): Promise<number | null> {
	const { code, enterpriseId, slug, purpose, label, at } = placement
	const { rows } = await sql<{ id: number }>`
		insert into placements (code, enterprise_id, listing_id, purpose, label, created_at)
		select ${code}, ${enterpriseId}, l.id, ${purpose}, ${label}, ${at}
		from listings l join enterprises e on e.id = l.enterprise_id where l.slug = ${slug} and ${isOnShow} returning id`.execute(
		db,
	)
	return rows[0]?.id ?? null
}

/** Takes a printed code out of use; false when it is not the enterprise's or was before. */
export async function closePlacement(
	db: Db,
	{ id, enterpriseId, at }: { id: number; enterpriseId: number; at: Date },
): Promise<boolean> {
	const result = await db
		.updateTable('placements')
		.set({ closed_at: at })
		.where('id', '=', id)
		.where('enterprise_id', '=', enterpriseId)
		.where('closed_at', 'is', null)
		.executeTakeFirst()
	return result.numUpdatedRows > 0n
}
