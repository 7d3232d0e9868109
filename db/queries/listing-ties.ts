import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#db/client.ts'

const EARTH_M = 6_371_000

/** The distance of two spots in metres: they are points of the unit sphere, their distance is a chord. */
const metres = (a: RawBuilder<unknown>, b: RawBuilder<unknown>) =>
	sql<number>`round(2 * ${EARTH_M} * asin(least(1, (${a} <-> ${b}) / 2)))::integer`

/** Writes what differs alone: where nothing changed no page is made anew. */
const keepDifference = (fresh: RawBuilder<unknown>, kept: RawBuilder<unknown>) => sql`
	with fresh as materialized (${fresh}), gone as (
		delete from listing_ties t where ${kept} and not exists (select from fresh f where
			(f.listing_id, f.relation, f.is_incoming, f.rank) = (t.listing_id, t.relation, t.is_incoming, t.rank))
	)
	insert into listing_ties as t (listing_id, relation, is_incoming, rank, other_id, distance_m, buyers)
	select listing_id, relation, is_incoming, rank, other_id, distance_m, buyers from fresh
	on conflict (listing_id, relation, is_incoming, rank) do update set other_id = excluded.other_id,
		distance_m = excluded.distance_m, buyers = excluded.buyers
	where (t.other_id, t.distance_m, t.buyers) is distinct from (excluded.other_id, excluded.distance_m, excluded.buyers)`

/** The next ids of listings after one, in order: a stretch to work through. */
export async function nextListingIds(db: Db, after: number, limit: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select id from listings where id > ${after} order by id limit ${limit}`.execute(db)
	return rows.map(({ id }) => id)
}

/** What a seller has bound already is shown as they say it. */
const isUnsaid = (one: RawBuilder<unknown>, other: RawBuilder<unknown>) => sql`
	not exists (select from listing_links k where (k.from_listing_id, k.to_listing_id) in ((${one}, ${other}), (${other}, ${one})))`

/**
 * Keeps for a stretch of listings what is near: for a stay what one can do there between two instants, for all else where
 * one stays; the nearest first.
 */
export async function tieNear(
	db: Db,
	stretch: { first: number; last: number; withinKm: number; most: number; from: Date; until: Date },
): Promise<void> {
	const { first, last, withinKm, most, from, until } = stretch
	const chord = 2 * Math.sin((withinKm * 1000) / EARTH_M / 2)
	const fresh = sql`
		select s.listing_id, 'near_stay'::text as relation, s.kind = 'stay' as is_incoming,
			(row_number() over (partition by s.listing_id order by n.distance_m, n.popularity desc, n.listing_id))::smallint as rank,
			n.listing_id as other_id, n.distance_m, null::integer as buyers
		from listing_search s cross join lateral (
			select o.listing_id, o.popularity, ${metres(sql`o.spot`, sql`s.spot`)} as distance_m from listing_search o
			where o.shown and o.spot <@ cube_enlarge(s.spot, ${chord}, 3) and o.spot <-> s.spot <= ${chord}
				and o.listing_id <> s.listing_id and o.kind = case when s.kind = 'stay' then 'experience' else 'stay' end
				and (o.kind = 'stay' or exists (select from sessions x join listings l on l.id = x.listing_id
					where x.listing_id = o.listing_id and x.status = 'open' and x.starts_at >= ${from} and x.starts_at < ${until}
						and (l.season_months is null
							or extract(month from x.starts_at at time zone l.time_zone)::smallint = any(l.season_months))))
				and ${isUnsaid(sql`s.listing_id`, sql`o.listing_id`)}
			order by o.spot <-> s.spot, o.popularity desc, o.listing_id limit ${most}
		) n where s.listing_id between ${first} and ${last} and s.shown and s.spot is not null`
	const kept = sql`t.relation = 'near_stay' and t.listing_id between ${first} and ${last}`
	await keepDifference(fresh, kept).execute(db)
}

/** Lines that were bought and not given back. */
const isBought = sql`l.state not in ('AWAITING_PAYMENT', 'REQUESTED', 'WAITING', 'CANCELLED', 'LAPSED')`

/**
 * Keeps for every listing shown the goods that most of its buyers took home beside it, against how many take them home at
 * all: what everyone buys says little. Bought is bought: paid, neither cancelled nor a test. What a package holds was not chosen.
 */
export async function tieTakenHome(
	db: Db,
	rule: { since: Date; leastBuyers: number; mostBought: number; most: number },
): Promise<void> {
	const fresh = sql`
		with paid as (
			select id, coalesce('a' || account_id, lower(buyer_email)) as buyer from orders
			where paid_at >= ${rule.since} and not is_test and flagged_at is null
		), had as (
			select p.buyer, l.listing_id, l.kind = 'GOODS' and l.order_package_id is null as is_chosen
			from paid p join seller_orders so on so.order_id = p.id join order_lines l on l.seller_order_id = so.id
			where ${isBought} and l.listing_id is not null
			union all
			select p.buyer, k.listing_id, false from paid p join order_packages k on k.order_id = p.id
			where exists (select from order_lines l where l.order_package_id = k.id and ${isBought})
		), bought as (
			select buyer, listing_id, bool_or(is_chosen) as is_chosen, count(*) over (partition by buyer) as things
			from had group by buyer, listing_id
		), pairs as (
			select a.listing_id, b.listing_id as other_id, count(*)::integer as buyers
			from bought a join bought b on b.buyer = a.buyer and b.is_chosen and b.listing_id <> a.listing_id
			where a.things <= ${rule.mostBought} group by a.listing_id, b.listing_id having count(*) >= ${rule.leastBuyers}
		), takers as (
			select listing_id, count(*) as buyers from bought where is_chosen group by listing_id
		), ranked as (
			select p.*, row_number() over (partition by p.listing_id
				order by p.buyers / sqrt(t.buyers) desc, o.popularity desc, p.other_id) as rank
			from pairs p join takers t on t.listing_id = p.other_id join listing_search o on o.listing_id = p.other_id and o.shown
				join listing_search s on s.listing_id = p.listing_id and s.shown
			where ${isUnsaid(sql`p.listing_id`, sql`p.other_id`)}
		)
		select listing_id, 'taken_home'::text as relation, false as is_incoming, rank::smallint, other_id,
			null::integer as distance_m, buyers from ranked where rank <= ${rule.most}`
	await keepDifference(fresh, sql`t.relation = 'taken_home'`).execute(db)
}
