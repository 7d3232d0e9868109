import { sql } from 'kysely'
import type { RunningPromotion } from '#app/domain/catalog/listing-news.ts'
import type { ShownDisruption } from '#app/domain/cancellation/shown-disruption.ts'

/** The disruptions not lifted nor past at an instant, by its own clocks, that hit the place of a listing l; the first to begin first. */
export const disruptionsOf = (at: Date) => sql<ShownDisruption[]>`coalesce((
	select json_agg(json_build_object('id', d.id, 'kind', d.kind, 'place', json_build_object('zh', r.name_zh, 'en', r.name_en),
		'fromDate', d.from_date, 'toDate', d.to_date, 'note', json_build_object('zh', d.note_zh, 'en', d.note_en))
		order by d.from_date, d.id)
	from disruptions d join regions r on r.code = d.region_code
	where d.lifted_at is null and d.to_date >= (${at}::timestamptz at time zone l.time_zone)::date
		and d.region_code in (select a.ancestor_code from region_ancestors a where a.region_code = l.region_code)), '[]')`

/** A promotion as it comes out of JSON: its end in milliseconds since 1970. */
export type PromotionRow = Omit<RunningPromotion, 'endsAt'> & { endsAtMs: number }

/**
 * Of the promotions of a listing l that run at an instant and have something left, the one that takes most off; null for
 * a package, whose parts have prices of their own.
 */
export const promotionOf = (at: Date) => sql<PromotionRow | null>`(
	select json_build_object('name', json_build_object('zh', m.name_zh, 'en', m.name_en), 'discountBp', m.discount_bp,
		'endsAtMs', (extract(epoch from m.ends_at) * 1000)::bigint, 'left', q.total - q.held - q.sold)
	from promotions m left join capacity q on q.id = m.capacity_id
	where l.kind <> 'package' and m.enterprise_id = l.enterprise_id and (m.listing_id is null or m.listing_id = l.id)
		and m.ended_at is null and m.starts_at <= ${at} and m.ends_at >= ${at} and (q.id is null or q.total > q.held + q.sold)
	order by m.discount_bp desc, m.id limit 1)`

/** A promotion with its instant. */
export const readPromotion = ({ endsAtMs, ...promotion }: PromotionRow): RunningPromotion => ({
	...promotion,
	endsAt: new Date(endsAtMs),
})
