import { sql } from 'kysely'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import type { Db } from '#db/client.ts'

const DAYS = 200

/** How often pages of listings were opened: more where more was bought, and some days by chance. */
export async function tellViews(db: Db, now: Date): Promise<void> {
	const today = localDateAt(now, MARKET_ZONE)
	await sql`
		with bought as (
			select l.listing_id, (o.paid_at at time zone ${MARKET_ZONE})::date as day, count(*)::int as times
			from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
			where o.paid_at >= ${today}::date - ${DAYS}::int and l.listing_id is not null group by 1, 2
		), chance as (
			select l.id, day::date as day, source, share, l.popularity, abs(hashtext(l.slug || day::date || source)) as drawn
			from listings l cross join generate_series(${today}::date - ${DAYS}::int, ${today}::date, interval '1 day') day
			cross join (values ('market', 5), ('direct', 3), ('outside', 2)) as way (source, share)
			where l.status = 'published' and l.first_listed_on <= day::date
		)
		insert into listing_views (listing_id, day, source, views)
		select c.id, c.day, c.source, n.views from chance c left join bought b on b.listing_id = c.id and b.day = c.day
		cross join lateral (select coalesce(b.times, 0) * (c.share + c.drawn % 6)
			+ case when c.drawn % 3 < c.share - 2 then c.drawn % (2 + least(c.popularity, 90) / 15) else 0 end as views) n
		where n.views > 0 order by c.id, c.day, c.source`.execute(db)
}
