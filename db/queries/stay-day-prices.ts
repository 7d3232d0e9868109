import { sql } from 'kysely'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import type { Db } from '#db/client.ts'
import { type Nights, roomFits } from '#db/queries/bookable.ts'
import type { Asked } from '#db/queries/search-conditions.ts'

/** What a night k of rate plan p costs: by its date, else its season, else its weekday (domain/pricing/night-rule.ts). */
const priceOfNight = sql`coalesce(
	(select o.price_minor from rate_overrides o where o.rate_plan_id = p.id and o.night = k.night),
	(select r.price_minor[extract(isodow from k.night)::integer] from rate_seasons r
		where r.rate_plan_id = p.id and r.days @> k.night order by r.id limit 1),
	p.base_minor[extract(isodow from k.night)::integer])`

/**
 * Of some stays the least that a night costs on the dates asked for in minor units, the mean of all nights rounded up to a whole
 * unit of money: by rate plans that can be had for them, so that no price for who books long before stands where it is too late
 * for it. Stays that are taken, or not on show, have none.
 */
export async function listNightPrices(
	db: Db,
	ids: readonly number[],
	{ filters: { from, to, guests }, now }: Pick<Asked, 'filters' | 'now'>,
): Promise<Map<number, number>> {
	if (ids.length === 0) return new Map()
	const first = sql`${from}::date`
	const last = to === null ? sql`(${first} + 1)` : sql`${to}::date`
	const nights: Nights = { from: first, to: last, guests: sql`${guests ?? 1}::integer`, now, zone: MARKET_ZONE }
	const { rows } = await sql<{ id: number; fromMinor: number }>`
		select rt.listing_id as id, min(mean.minor)::integer as "fromMinor"
		from room_types rt join rate_plans p on p.room_type_id = rt.id
			cross join lateral (select ceil(avg(${priceOfNight}) / 100) * 100 as minor
				from (select (${first} + n) as night from generate_series(0, ${last} - ${first} - 1) n) k) mean
		where rt.listing_id = any (${ids}::bigint[]) and ${roomFits(sql`rp.id = p.id`, nights)}
			and exists (select from listing_search s where s.listing_id = rt.listing_id and s.shown)
		group by rt.listing_id`.execute(db)
	return new Map(rows.map(({ id, fromMinor }) => [id, fromMinor]))
}
