import { type RawBuilder, sql } from 'kysely'
import type { CountingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import type { NetworkIndicator } from '#app/domain/cluster-statistics/network-observation.ts'
import { addMonths } from '#app/domain/indicators/month.ts'
import { practiceRows, practitionersAtWork, schoolingRows } from '#db/queries/practitioner-rows.ts'
import { producerRows } from '#db/queries/producer-rows.ts'
import { planRows } from '#db/queries/sales-plans.ts'
import { tradeRows } from '#db/queries/trade-rows.ts'

/**
 * The rows behind each indicator of the registers, in the columns of tradeRows: the roll-up sums them over places, the
 * indicator's page lists them. What was true at the window's end counts, however late it was written down.
 */
export function networkRows(code: NetworkIndicator, window: CountingWindow): RawBuilder<unknown> {
	return SOURCES[code](window)
}

const SOURCES: Readonly<Record<NetworkIndicator, (window: CountingWindow) => RawBuilder<unknown>>> = {
	G05: villagesNearCentre,
	G06: villagesWithPoint,
	G10: officeUsers,
	G11: providersHeld,
	G12: personsTrained,
	G13: pairedTests,
	L09: planRows,
	X01: schoolingRows,
	X02: practiceRows,
	X03: peopleAtWork,
	X05: producerRows,
}

/** Great-circle distance to road distance (codebook G05), and how far a centre serves by road. */
const ROAD_PER_CROW = 1.3
const CENTRE_REACH_KM = 10
/** A point counts while a parcel was scanned at it in so many days. */
const POINT_DAYS = 30
const LEAST_OFFICE_DAYS = 4

/** The first day of the twelve months that end with the window's. */
export const firstDayOfYear = ({ month }: CountingWindow): string => `${addMonths(month, -11)}-01`

/** True for a node (`logistics_nodes n`) that takes goods on the window's last day. */
const isOpen = ({ lastDay }: CountingWindow) =>
	sql`n.opened_on <= ${lastDay}::date and (n.closed_on is null or n.closed_on > ${lastDay}::date)`

const villages = ({ month }: CountingWindow) => sql`(
	select r.code, r.name_zh, r.name_en, r.lon, r.lat, s.households from regions r cross join lateral (
		select p.households from place_stats p where p.region_code = r.code and p.period <= ${month}
		order by p.period desc, p.recorded_at desc limit 1
	) s where r.level = 'village' and s.households > 0)`

function villagesNearCentre(window: CountingWindow) {
	return sql`
		select v.code as region_code, null::bigint as store_id, v.code as key, case when near.it then v.households else 0 end as num,
			v.households as den, case when near.it then 'reached' else 'unreached' end as part, null::text as order_number,
			${window.end}::timestamptz as at, v.name_zh as label_zh, v.name_en as label_en
		from ${villages(window)} v cross join lateral (select exists (
			select from logistics_nodes n where n.kind = 'TRANSFER_CENTRE' and ${isOpen(window)} and ${CENTRE_REACH_KM}::float8 >=
				${ROAD_PER_CROW}::float8 * 2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(n.lat - v.lat) / 2), 2)
					+ cos(radians(v.lat)) * cos(radians(n.lat)) * power(sin(radians(n.lon - v.lon) / 2), 2))))
		) as it) near where v.lon is not null and v.lat is not null`
}

/**
 * True for a node (`logistics_nodes n`) at which a parcel was scanned since midnight 30 days before the window's end: one of
 * ours on its way out or back, a crate, or any carrier's for a household.
 */
export function isInUse({ end, endDate }: CountingWindow) {
	const lately = (at: RawBuilder<unknown>) => sql`${at} < ${end}
		and ${at} >= (${endDate}::date - ${POINT_DAYS}::int)::timestamp at time zone 'Asia/Shanghai'`
	return sql`(exists (select from tracking_events e where e.node_id = n.id and ${lately(sql`e.event_time`)})
		or exists (select from custody_scans c where c.node_id = n.id and ${lately(sql`c.scanned_at`)})
		or exists (select from return_parcel_events b where b.node_id = n.id and ${lately(sql`b.at`)})
		or exists (select from household_parcels h where h.node_id = n.id and ${lately(sql`h.registered_at`)}))`
}

function villagesWithPoint(window: CountingWindow) {
	return sql`
		with points as materialized (
			select n.region_code from logistics_nodes n
			where n.kind = 'DELIVERY_POINT' and ${isOpen(window)} and ${isInUse(window)}
		)
		select v.code as region_code, null::bigint as store_id, v.code as key, case when has.it then v.households else 0 end as num,
			v.households as den, case when has.it then 'reached' else 'unreached' end as part, null::text as order_number,
			${window.end}::timestamptz as at, v.name_zh as label_zh, v.name_en as label_en
		from ${villages(window)} v
		cross join lateral (select v.code in (select region_code from points) as it) has`
}

/** Active merchants, and which of them were in their office here on four days of the month and wrote something (codebook G10). */
function officeUsers(window: CountingWindow) {
	return sql`
		select a.region_code, a.store_id, a.store_id as key, used.enough::int as num, 1 as den,
			case when used.enough then 'user' else 'idle' end as part, null::text as order_number,
			used.last::timestamp at time zone 'Asia/Shanghai' as at, a.label_zh, a.label_en
		from (${tradeRows('L04', window)}) a cross join lateral (
			select count(*) >= ${LEAST_OFFICE_DAYS} and coalesce(bool_or(d.wrote), false) as enough, max(d.day) as last from office_days d
			where d.enterprise_id = a.store_id and d.day >= ${window.firstDay}::date and d.day <= ${window.lastDay}::date) used`
}

/** Attendances of completed sessions of the trailing twelve months. */
const attended = (window: CountingWindow) => sql`
	training_enrolments a join training_sessions t on t.id = a.session_id and a.attended and t.completed_at < ${window.end}
		and t.held_on >= ${firstDayOfYear(window)}::date and t.held_on <= ${window.lastDay}::date
	join training_providers p on p.id = t.provider_id`

function providersHeld(window: CountingWindow) {
	return sql`
		select a.region_code, null::bigint as store_id, p.id as key, 1 as num, 0 as den, 'provider' as part,
			null::text as order_number, max(t.completed_at) as at, p.name_zh as label_zh, p.name_en as label_en
		from ${attended(window)} group by a.region_code, p.id`
}

/** One row an attendance: a person who came twice is one key, and two person-times. */
function personsTrained(window: CountingWindow) {
	return sql`
		select a.region_code, null::bigint as store_id, a.person_key as key, 1 as num, 0 as den, 'trainee' as part,
			null::text as order_number, t.completed_at as at, t.title_zh as label_zh, t.title_en as label_en
		from ${attended(window)}`
}

function pairedTests(window: CountingWindow) {
	return sql`
		select a.region_code, null::bigint as store_id, a.person_key as key, (a.post_score - a.pre_score)::float8 as num,
			(a.max_score - a.pre_score)::float8 as den, 'tested' as part, null::text as order_number, t.completed_at as at,
			t.title_zh as label_zh, t.title_en as label_en
		from ${attended(window)} where a.pre_score < a.max_score and a.post_score is not null`
}

/**
 * Practitioners by the registers of their enterprises; of an enterprise that keeps none its members. And keepers of nodes, each
 * once a place and occupation.
 */
function peopleAtWork(window: CountingWindow) {
	return sql`
		with kept as (select distinct e.id from ${practitionersAtWork(window)})
		select e.region_code, e.id as store_id, 'm' || m.account_id as key, 1 as num, 1 as den,
			case m.role when 'owner' then 'management' when 'manager' then 'operations' when 'gate' then 'service' else 'delivery' end as part,
			null::text as order_number, m.joined_at as at, e.name_zh as label_zh, e.name_en as label_en
		from enterprise_members m join enterprises e on e.id = m.enterprise_id where m.joined_at < ${window.end}
			and (e.closed_on is null or e.closed_on > ${window.lastDay}::date) and not exists (select from kept where id = e.id)
		union all
		select e.region_code, e.id, 'p' || p.id, 1, 1, p.role, null, p.joined_on::timestamp at time zone 'Asia/Shanghai', e.name_zh, e.name_en
		from ${practitionersAtWork(window)}
		union all
		select n.region_code, null, 'k' || k.account_id, 1, 1, 'delivery', null, ${window.end}::timestamptz, n.name_zh, n.name_en
		from node_keepers k join logistics_nodes n on n.id = k.node_id where ${isOpen(window)}`
}
