import { type RawBuilder, sql } from 'kysely'
import { type LoopFigure, REPEAT_DAYS } from '#app/domain/loop/figure.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import { partIsTrade } from '#db/queries/trade-validity.ts'

/** Whose loop, and of which days; `until` is the day after the last. */
export interface LoopScope {
	of: { enterpriseId: number } | { regionCode: string }
	from: LocalDate
	until: LocalDate
	now: Date
}

/** The enterprises of a scope. */
export const enterprisesOf = ({ of }: LoopScope) =>
	'enterpriseId' in of
		? sql`(select ${of.enterpriseId}::bigint)`
		: sql`(select e.id from enterprises e join region_ancestors a on a.region_code = e.region_code where a.ancestor_code = ${of.regionCode})`

const dayOf = (at: RawBuilder<unknown>) => sql`(${at} at time zone 'Asia/Shanghai')::date`
const within = ({ from, until }: LoopScope, at: RawBuilder<unknown>) =>
	sql`${at} >= ${from}::date::timestamp at time zone 'Asia/Shanghai' and ${at} < ${until}::date::timestamp at time zone 'Asia/Shanghai'`

/** Who bought what from a scope's enterprises and when: one row an order and seller. */
export const purchases = (scope: LoopScope) => sql`
	select o.id as order_id, o.number, o.buyer_ref, o.paid_at,
		exists (select from order_lines l where l.seller_order_id = s.id and l.kind = 'GOODS') as has_goods
	from orders o join seller_orders s on s.order_id = o.id
	where s.enterprise_id in ${enterprisesOf(scope)} and o.buyer_ref is not null and ${partIsTrade}`

/** Guests who came in person: the first time of each within the days. */
const visits = (scope: LoopScope) => sql`
	select distinct on (o.buyer_ref) o.buyer_ref, o.id as order_id, o.number, r.scanned_at as at
	from redemptions r join vouchers v on v.id = r.voucher_id join order_lines l on l.id = v.order_line_id
	join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
	where s.enterprise_id in ${enterprisesOf(scope)} and r.state = 'CONFIRMED' and o.buyer_ref is not null and not o.is_test
		and ${within(scope, sql`r.scanned_at`)}
	order by o.buyer_ref, r.scanned_at`

/* Joins, not a look at all purchases for each guest: there are as many of the one as of the other. */

/** Who had not bought goods before they came, and whether they bought their first on the day they were there. */
const onsiteFirst = (scope: LoopScope) => sql`
	with came as materialized (${visits(scope)}), goods as materialized (
		select b.buyer_ref, min(${dayOf(sql`b.paid_at`)}) as first_on from (${purchases(scope)}) b where b.has_goods group by b.buyer_ref)
	select 'visitor' as part, c.number, c.at, 1 as den, coalesce(g.first_on = ${dayOf(sql`c.at`)}, false)::int as num
	from came c left join goods g on g.buyer_ref = c.buyer_ref
	where g.first_on is null or g.first_on >= ${dayOf(sql`c.at`)}`

/** Who came at least 90 days ago, and whether they bought again within 90 days after the day of it. */
const repeatAfter = (scope: LoopScope) => sql`
	with came as materialized (${visits(scope)}),
	bought as materialized (select b.order_id, b.buyer_ref, b.paid_at from (${purchases(scope)}) b)
	select 'visitor' as part, c.number, c.at, 1 as den, (count(b.order_id) > 0)::int as num
	from came c left join bought b on b.buyer_ref = c.buyer_ref and b.order_id <> c.order_id
		and ${dayOf(sql`b.paid_at`)} > ${dayOf(sql`c.at`)} and b.paid_at <= c.at + make_interval(days => ${REPEAT_DAYS})
	where c.at + make_interval(days => ${REPEAT_DAYS}) <= ${scope.now}
	group by c.buyer_ref, c.number, c.at`

/** Links that were made, and buyers. */
const shares = (scope: LoopScope) => sql`
	select 'share' as part, k.code as number, k.created_at as at, 0 as den, 1 as num
	from share_links k join listings l on l.id = k.listing_id
	where l.enterprise_id in ${enterprisesOf(scope)} and ${within(scope, sql`k.created_at`)}
	union all
	select 'buyer', min(b.number), min(b.paid_at), 1, 0 from (${purchases(scope)}) b
	where ${within(scope, sql`b.paid_at`)} group by b.buyer_ref`

/** Who bought for the first time, and whether a shared link led to that order last. */
const newBuyers = (scope: LoopScope) => sql`
	select 'buyer' as part, f.number, f.paid_at as at, 1 as den, exists (select from attributions a
			where a.order_id = f.order_id and a.model = 'LAST_NON_DIRECT_30D' and a.share_link_id is not null)::int as num
	from (select distinct on (b.buyer_ref) b.* from (${purchases(scope)}) b order by b.buyer_ref, b.paid_at) f
	where ${within(scope, sql`f.paid_at`)}`

/** Visitors who agreed to be remembered and came for the first time, and whether by a shared link. */
const newVisitors = (scope: LoopScope) => sql`
	select 'visitor' as part, null::text as number, t.at, 1 as den, (t.share_link_id is not null)::int as num
	from touches t where t.is_first and t.enterprise_id in ${enterprisesOf(scope)} and ${within(scope, sql`t.at`)}`

const SOURCES: Readonly<Record<LoopFigure, (scope: LoopScope) => RawBuilder<unknown>>> = {
	onsite_first_purchase_rate: onsiteFirst,
	repeat_90d_after_visit: repeatAfter,
	shares_per_buyer: shares,
	new_buyer_from_share_rate: newBuyers,
	new_visitor_from_share_rate: newVisitors,
}

/** The rows behind a figure of the loop: part, number (of the order or link), at, num, den. The figure is their sums' ratio. */
export const loopRows = (figure: LoopFigure, scope: LoopScope): RawBuilder<unknown> => SOURCES[figure](scope)
