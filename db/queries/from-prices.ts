import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

const leastOfProduct = sql`(select min(v.price_minor) from product_variants v where v.listing_id = l.id and v.active)`
const leastOfStay = sql`(select min(n) from rate_plans p join room_types r on r.id = p.room_type_id, unnest(p.base_minor) n
	where r.listing_id = l.id and r.active and p.active)`
/** The least that a ticket costs in sessions of some rule, or otherwise where there are sessions that it sets no price for. */
const leastOfExperience = sql`(select min(least(
		case when not exists (select from session_rules r where r.listing_id = u.listing_id and r.ended_at is null)
			or exists (select from session_rules r where r.listing_id = u.listing_id and r.ended_at is null
				and not exists (select from session_rule_prices q where q.rule_id = r.id and q.unit_type_id = u.id))
		then u.price_minor end,
		(select min(least(q.price_minor, q.weekend_minor, q.holiday_minor)) from session_rule_prices q join session_rules r on r.id = q.rule_id
			where q.unit_type_id = u.id and r.ended_at is null)))
	from unit_types u where u.listing_id = l.id)`
/** The cheapest of each slot of a package, less what is taken off, in basis points rounded half up. */
const leastOfPackage = sql`(select round(sum(least_minor) * (10000 - l.package_discount_bp) / 10000.0)::int from (
	select min(k.qty * coalesce(v.price_minor, u.price_minor, k.nights * (select min(n) from unnest(p.base_minor) n))) as least_minor
	from package_components k left join product_variants v on v.id = k.variant_id left join rate_plans p on p.id = k.rate_plan_id
		left join unit_types u on u.id = k.unit_type_id
	where k.package_listing_id = l.id group by coalesce(-k.slot, k.position)) slots)`

/** Keeps the lowest price of some listings as their offers say it, and that of the packages they are in. */
export async function keepFromPrices(db: Db, listingIds: readonly number[]): Promise<void> {
	const ids = [...listingIds]
	await sql`update listings l set from_minor = coalesce(case l.kind when 'product' then ${leastOfProduct}
			when 'stay' then ${leastOfStay} when 'experience' then ${leastOfExperience} end, 0)
		where l.id = any(${ids}::bigint[]) and l.kind <> 'package'`.execute(db)
	await sql`update listings l set from_minor = coalesce(${leastOfPackage}, 0) where l.kind = 'package' and (l.id = any(${ids}::bigint[])
		or l.id in (select package_listing_id from package_components where listing_id = any(${ids}::bigint[])))`.execute(
		db,
	)
}
