import { type RawBuilder, sql } from 'kysely'
import type { SeriesFigure } from '#app/domain/insights/insight-figures.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import { lineIsSale, partIsValid } from '#db/queries/trade-validity.ts'

/** Days of the market from one to another, both included, and the instants of their ends. */
export interface InsightWindow {
	firstDay: LocalDate
	lastDay: LocalDate
	from: Date
	/** The first instant after it. */
	to: Date
	/** Null: of all enterprises. */
	enterpriseId: number | null
}

/**
 * The rows behind a figure of an enterprise: series and pages sum and list the same ones, so that they cannot disagree.
 * Columns: enterprise_id, day, num, den (fen, counts, stars), at, part_id (the enterprise's part of an order), order_number,
 * key (what rows may be gathered by), label_zh, label_en, words.
 */
export const insightRows = (figure: SeriesFigure, window: InsightWindow): RawBuilder<unknown> => SOURCES[figure](window)

const SOURCES: Readonly<Record<SeriesFigure, (window: InsightWindow) => RawBuilder<unknown>>> = {
	sales: salesAndRefunds,
	orders: validOrders,
	conversion: openedAndBought,
	occupancy: roomNights,
	returning: ordersOfReturning,
	reviews: shownReviews,
}

const dayOf = (instant: RawBuilder<unknown>) => sql`(${instant} at time zone 'Asia/Shanghai')::date`

const isOf = (column: RawBuilder<unknown>, { enterpriseId }: InsightWindow) =>
	enterpriseId === null ? sql`true` : sql`${column} = ${enterpriseId}`

const isPaidIn = ({ from, to }: InsightWindow) => sql`o.paid_at >= ${from} and o.paid_at < ${to}`

const partOf = sql`s.id as part_id, o.number as order_number`

function salesAndRefunds(window: InsightWindow) {
	return sql`
		select s.enterprise_id, ${dayOf(sql`o.paid_at`)} as day, l.paid_minor as num, 0 as den, o.paid_at as at, ${partOf},
			l.id as key, l.title_zh as label_zh, l.title_en as label_en, 'paid' as words
		from seller_orders s join orders o on o.id = s.order_id join order_lines l on l.seller_order_id = s.id
		where ${isOf(sql`s.enterprise_id`, window)} and ${isPaidIn(window)} and ${lineIsSale} and ${partIsValid}
		union all
		select s.enterprise_id, ${dayOf(sql`refund.settled_at`)}, -back.amount_minor, 0, refund.settled_at, ${partOf},
			l.id, l.title_zh, l.title_en, 'refund'
		from refunds refund join refund_lines back on back.refund_id = refund.id
		join order_lines l on l.id = back.order_line_id join seller_orders s on s.id = l.seller_order_id
		join orders o on o.id = s.order_id
		where ${isOf(sql`s.enterprise_id`, window)} and refund.settled_at >= ${window.from} and refund.settled_at < ${window.to}
			and ${lineIsSale} and ${partIsValid}`
}

function validOrders(window: InsightWindow) {
	return sql`
		select s.enterprise_id, ${dayOf(sql`o.paid_at`)} as day, 1 as num, 0 as den, o.paid_at as at, ${partOf},
			s.id as key, '' as label_zh, '' as label_en, '' as words
		from seller_orders s join orders o on o.id = s.order_id
		where ${isOf(sql`s.enterprise_id`, window)} and ${isPaidIn(window)} and ${partIsValid}`
}

/** From the first day on which an opening of one of its pages was counted: before it nothing is known. */
const countedSince = sql`(select min(first.day) from listing_views first join listings fl on fl.id = first.listing_id
	where fl.enterprise_id = l.enterprise_id)`

function openedAndBought(window: InsightWindow) {
	const { firstDay, lastDay } = window
	const since = sql`${dayOf(sql`o.paid_at`)} >= ${countedSince}`
	return sql`
		select l.enterprise_id, v.day, 0 as num, v.views as den, null::timestamptz as at, null::bigint as part_id,
			null::text as order_number, l.id as key, l.title_zh as label_zh, l.title_en as label_en, l.slug as words
		from listings l join listing_views v on v.listing_id = l.id and v.day >= ${firstDay}::date and v.day <= ${lastDay}::date
		where ${isOf(sql`l.enterprise_id`, window)}
		union all
		select s.enterprise_id, ${dayOf(sql`o.paid_at`)}, 1, 0, o.paid_at, ${partOf}, l.id, l.title_zh, l.title_en, l.slug
		from seller_orders s join orders o on o.id = s.order_id
		join lateral (
			select distinct listing_id from order_lines
			where seller_order_id = s.id and order_package_id is null and kind in ('GOODS', 'STAY', 'EXPERIENCE')
		) bought on true join listings l on l.id = bought.listing_id and l.enterprise_id = s.enterprise_id
		where ${isOf(sql`s.enterprise_id`, window)} and ${isPaidIn(window)} and ${since} and ${partIsValid}
		union all
		select l.enterprise_id, ${dayOf(sql`o.paid_at`)}, 1, 0, o.paid_at, null, o.number, l.id, l.title_zh, l.title_en, l.slug
		from listings l join order_packages p on p.listing_id = l.id join orders o on o.id = p.order_id
		where ${isOf(sql`l.enterprise_id`, window)} and l.kind = 'package' and ${isPaidIn(window)} and ${since}
			and not o.is_test and not o.is_unfulfillable and o.flagged_at is null`
}

/** What is kept back for the house or closed and unsold was not on sale. */
function roomNights(window: InsightWindow) {
	return sql`
		select l.enterprise_id, n.night as day, c.sold as num, case when n.stop_sell then c.sold else c.total end as den,
			null::timestamptz as at, null::bigint as part_id, null::text as order_number, r.id as key,
			l.title_zh || ' · ' || r.name_zh as label_zh, l.title_en || ' · ' || r.name_en as label_en, '' as words
		from listings l join room_types r on r.listing_id = l.id
		join room_nights n on n.room_type_id = r.id and n.night >= ${window.firstDay}::date and n.night <= ${window.lastDay}::date
		join capacity c on c.id = n.capacity_id
		where ${isOf(sql`l.enterprise_id`, window)} and l.kind = 'stay' and (c.sold > 0 or not n.stop_sell) and c.total > 0`
}

/** Whom an order is of: the same number, or the same account. Numbers of persons taken out are nobody's. */
const buyerKeys = sql`array_remove(array[
	case when length(regexp_replace(o.buyer_phone, '\\D', '', 'g')) >= 5 then 'phone:' || right(regexp_replace(o.buyer_phone, '\\D', '', 'g'), 11) end,
	'account:' || o.account_id], null)`

/** In one pass over the enterprise's parts, without a join: what the planner cannot know of buyers would make it a slow one. */
function ordersOfReturning(window: InsightWindow) {
	return sql`
		select enterprise_id, ${dayOf(sql`at`)} as day, is_again::int as num, 1 as den, at, part_id, order_number, part_id as key,
			'' as label_zh, '' as label_en, case when is_again then 'again' else 'first' end as words
		from (
			select enterprise_id, part_id, order_number, at, bool_or(key is not null and first_at < at) as is_again
			from (
				select p.*, key, min(at) over (partition by enterprise_id, key) as first_at
				from (
					select s.enterprise_id, o.paid_at as at, ${partOf}, ${buyerKeys} as keys
					from seller_orders s join orders o on o.id = s.order_id
					where ${isOf(sql`s.enterprise_id`, window)} and o.paid_at < ${window.to} and ${partIsValid}
				) p left join lateral unnest(p.keys) as k (key) on true
			) told where at >= ${window.from} group by enterprise_id, part_id, order_number, at
		) judged`
}

function shownReviews(window: InsightWindow) {
	return sql`
		select v.enterprise_id, ${dayOf(sql`v.written_at`)} as day, v.stars as num, 1 as den, v.written_at as at,
			null::bigint as part_id, null::text as order_number, v.id as key, l.title_zh as label_zh, l.title_en as label_en, v.words
		from reviews v join listings l on l.id = v.listing_id
		where ${isOf(sql`v.enterprise_id`, window)} and v.state = 'SHOWN'
			and v.written_at >= ${window.from} and v.written_at < ${window.to}`
}
