import { sql } from 'kysely'
import type { ViewSource } from '#app/domain/insights/view-source.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'

/** So many openings of a listing's page on a day. */
export interface ViewCount {
	slug: string
	day: LocalDate
	source: ViewSource
	views: number
}

/** Adds openings to those counted before; several at once wait for each other in one order. A listing that is gone is passed over. */
export async function addListingViews(db: Db, counts: readonly ViewCount[]): Promise<void> {
	await sql`
		insert into listing_views as v (listing_id, day, source, views)
		select l.id, c.day::date, c.source, sum(c.views)::int
		from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as c (slug text, day text, source text, views int)
		join listings l on l.slug = c.slug
		group by l.id, c.day, c.source order by l.id, c.day, c.source
		on conflict (listing_id, day, source) do update set views = v.views + excluded.views`.execute(db)
}
