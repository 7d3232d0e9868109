import { sql } from 'kysely'
import type { RunningPromotion } from '#app/domain/catalog/listing-news.ts'
import type { ShownDisruption } from '#app/domain/cancellation/shown-disruption.ts'
import type { Db } from '#db/client.ts'

/** The disruptions not lifted nor past by a local date that hit the place of a listing, the first to begin first. */
export async function disruptionsAtListing(db: Db, listingId: number, today: string): Promise<ShownDisruption[]> {
	const { rows } = await sql<ShownDisruption>`
		select d.id, d.kind, json_build_object('zh', r.name_zh, 'en', r.name_en) as place, d.from_date as "fromDate",
			d.to_date as "toDate", json_build_object('zh', d.note_zh, 'en', d.note_en) as note
		from listings l join region_ancestors a on a.region_code = l.region_code
			join disruptions d on d.region_code = a.ancestor_code and d.lifted_at is null and d.to_date >= ${today}::date
			join regions r on r.code = d.region_code
		where l.id = ${listingId} order by d.from_date, d.id`.execute(db)
	return rows
}

/** Of the promotions of a listing that run at an instant and have something left, the one that takes most off. */
export async function runningPromotion(db: Db, listingId: number, at: Date): Promise<RunningPromotion | null> {
	const { rows } = await sql<RunningPromotion>`
		select json_build_object('zh', m.name_zh, 'en', m.name_en) as name, m.discount_bp as "discountBp", m.ends_at as "endsAt",
			q.total - q.held - q.sold as left
		from listings l join promotions m on m.enterprise_id = l.enterprise_id and (m.listing_id is null or m.listing_id = l.id)
			left join capacity q on q.id = m.capacity_id
		where l.id = ${listingId} and m.ended_at is null and m.starts_at <= ${at} and m.ends_at >= ${at}
			and (q.id is null or q.total > q.held + q.sold)
		order by m.discount_bp desc, m.id limit 1`.execute(db)
	return rows[0] ?? null
}
