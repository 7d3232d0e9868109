import { type RawBuilder, sql } from 'kysely'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { SearchFilters } from '#app/domain/catalog/search-filters.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'

/*
 * Whether a listing s can be booked for dates and guests, as domain/stays/restrictions.ts and domain/sessions say it: the
 * same rules once more in SQL, where a page of listings is asked for all at once. A test holds the two together.
 */

type Condition = RawBuilder<unknown>

export interface Nights {
	from: Condition
	to: Condition
	guests: Condition
	now: Date
	zone: string
}

const takesArrival = (rates: Condition, { from, now, zone }: Nights) => sql`exists (
	select from rate_plans rp where ${rates} and rp.active
		and ${from} - ${localDateAt(now, zone)}::date between rp.min_advance_days and rp.max_advance_days
		and (${from} + rp.same_day_cutoff) at time zone ${zone} >= ${now}::timestamptz)`

/** A room type rt that takes the guests, is free on every night and lets them come, stay so long and go, by one of some rate plans rp. */
export const roomFits = (rates: Condition, nights: Nights) => sql`rt.active and rt.max_occupancy >= ${nights.guests}
	and ${takesArrival(rates, nights)}
	and ${nights.to} - ${nights.from} = (select count(*) from room_nights n join capacity c on c.id = n.capacity_id
		where n.room_type_id = rt.id and n.night >= ${nights.from} and n.night < ${nights.to}
			and not n.stop_sell and c.held + c.sold < c.total
			and coalesce(n.min_stay_through, 1) <= ${nights.to} - ${nights.from} and coalesce(n.max_stay, 9999) >= ${nights.to} - ${nights.from}
			and (n.night > ${nights.from} or (not n.closed_to_arrival and coalesce(n.min_stay_arrival, 1) <= ${nights.to} - ${nights.from})))
	and not exists (select from room_nights n where n.room_type_id = rt.id and n.night = ${nights.to} and n.closed_to_departure)`

/** `limit 1` has it asked of each stay in turn until a page is full: without it the planner may ask every room of the market. */
const freeStay = (nights: Nights) => sql`coalesce((select true from room_types rt
	where rt.listing_id = s.listing_id and ${roomFits(sql`rp.room_type_id = rt.id`, nights)} limit 1), false)`

/** A session x with seats for all, and so much left of the guides and vehicles it draws on. */
export const hasSeats = (people: Condition, now: Date) => sql`x.status = 'open' and x.cutoff_at >= ${now}
	and exists (select from capacity c where c.id = x.capacity_id and c.total - c.held - c.sold >= ${people})
	and not exists (select from session_resources sr join capacity c on c.id = sr.capacity_id
		where sr.session_id = x.id and c.total - c.held - c.sold < ${people} * sr.units_per_guest)`

const openSession = (from: string, to: string | null, guests: number, now: Date) => sql`exists (
	select from sessions x join listings xl on xl.id = x.listing_id
	where x.listing_id = s.listing_id
		and x.starts_at >= ${from}::date::timestamp at time zone xl.time_zone
		and x.starts_at < (coalesce(${to}::date, ${from}::date + 1))::timestamp at time zone xl.time_zone
		and ${hasSeats(sql`${guests}::integer`, now)})`

const roomFor = (guests: number) => sql`exists (
	select from room_types rt where rt.listing_id = s.listing_id and rt.active and rt.max_occupancy >= ${guests}::integer)`

const PART_OF_DAY = sql`case when (x.starts_at at time zone kl.time_zone)::time < '12:00' then 'morning'
	when (x.starts_at at time zone kl.time_zone)::time < '17:00' then 'afternoon' else 'evening' end`

/** A component k of a package that starts on a date can be had on its day. */
const componentIsFree = (from: string, at: Pick<Nights, 'now' | 'zone'>) => {
	const day = sql`(${from}::date + k.day_offset)`
	const nights: Nights = { from: day, to: sql`(${day} + k.nights)`, guests: sql`rt.base_occupancy`, ...at }
	return sql`case k.kind
		when 'stay' then exists (select from rate_plans kp join room_types rt on rt.id = kp.room_type_id
			where kp.id = k.rate_plan_id and ${roomFits(sql`rp.id = kp.id`, nights)})
		when 'experience' then exists (select from sessions x join listings kl on kl.id = x.listing_id
			where x.listing_id = k.listing_id and x.starts_at >= ${day}::timestamp at time zone kl.time_zone
				and x.starts_at < (${day} + 1)::timestamp at time zone kl.time_zone
				and (k.part_of_day is null or k.part_of_day = ${PART_OF_DAY})
				and ${hasSeats(sql`k.qty::integer`, at.now)})
		else true end`
}

/** Every part of a package can be had, of alternatives one. */
const freePackage = (from: string, at: Pick<Nights, 'now' | 'zone'>) => sql`not exists (
	select from package_components k where k.package_listing_id = s.listing_id
	group by coalesce(k.slot, -k.position) having not bool_or(${componentIsFree(from, at)}))`

/** The bits of the last weeks are not told of: a package that begins then may end behind them. */
const TOLD_DAYS = 960

/** What a listing s surely does not offer on any of some days is not asked further (listing_days). */
function ifOffered(from: string, days: Condition, further: Condition): Condition {
	const first = sql`(${from}::date - (select days_from from search_extent))`
	return sql`case when ${first} between 0 and ${sql.lit(TOLD_DAYS)} and (
			select position(B'1' in substring(d.days from ${first} + 1 for ${days})) = 0 from listing_days d where d.listing_id = s.listing_id)
		then false else ${further} end`
}

/**
 * Whether a listing s can be had on the dates and by the guests asked for; null when neither was asked. A stay without a
 * last day is one of one night. Goods are had on any day. Where all listings are of one kind, it is asked of that alone:
 * planning what is never asked costs more than asking.
 */
export function bookableCondition(
	{ from, to, guests }: SearchFilters,
	kind: ListingKind | null,
	now: Date,
	zone: string,
): Condition | null {
	if (from === null) return guests === null ? null : sql`(s.kind <> 'stay' or ${roomFor(guests)})`
	const people = guests ?? 1
	const last = to === null ? sql`(${from}::date + 1)` : sql`${to}::date`
	const stay = freeStay({ from: sql`${from}::date`, to: last, guests: sql`${people}::integer`, now, zone })
	const byKind: Record<ListingKind, Condition> = {
		stay: ifOffered(from, sql`1`, stay),
		experience: ifOffered(from, sql`greatest(1, ${last} - ${from}::date)`, openSession(from, to, people, now)),
		package: ifOffered(from, sql`1`, freePackage(from, { now, zone })),
		product: sql`true`,
	}
	if (kind !== null) return byKind[kind]
	return sql`case s.kind when 'stay' then ${byKind.stay} when 'experience' then ${byKind.experience}
		when 'package' then ${byKind.package} else true end`
}
