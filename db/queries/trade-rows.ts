import { type RawBuilder, sql } from 'kysely'
import { SOCIAL_SOURCES } from '#app/domain/attribution/touch.ts'
import type { CountingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import type { TradeIndicator } from '#app/domain/cluster-statistics/trade-observation.ts'
import type { InstantRange } from '#app/domain/indicators/month.ts'
import { isNewModel, isNewProduct } from '#db/queries/new-sales.ts'
import { lineIsSale, partIsTrade, partIsValid, partIsValidOf } from '#db/queries/trade-validity.ts'

/**
 * The rows behind each indicator of our own trade: the roll-up sums them over places, the indicator's page lists them, so
 * that a figure and its rows cannot disagree. Columns: region_code, store_id, key (what is counted once), num and den
 * (their part above and below the line; money in fen), part, order_number, at, label_zh, label_en; those of L06 also margin_bp, those of X06 channel.
 */
export function tradeRows(code: TradeIndicator, window: CountingWindow): RawBuilder<unknown> {
	return SOURCES[code](window)
}

const SOURCES: Readonly<Record<TradeIndicator, (window: CountingWindow) => RawBuilder<unknown>>> = {
	L01: validOrders,
	L02: salesAndRefunds,
	L03: parcelsSent,
	L04: activeStores,
	L05: ({ firstDay, lastDay }) => adCosts(firstDay, lastDay, 'num'),
	L06: adReturn,
	L07: socialStores,
	L10: ({ trailingFrom, end }) => linesDue(trailingFrom, end),
	X04: newProductSales,
	X06: newModelSales,
}

const partJoins = sql`join seller_orders s on s.order_id = o.id join enterprises e on e.id = s.enterprise_id`

function validOrders({ from, to }: CountingWindow) {
	return sql`
		select e.region_code, s.enterprise_id as store_id, o.id as key, 1 as num, 0 as den, 'order' as part,
			o.number as order_number, o.paid_at as at, e.name_zh as label_zh, e.name_en as label_en
		from orders o ${partJoins}
		where o.paid_at >= ${from} and o.paid_at < ${to} and ${partIsValidOf(from, to)}`
}

function salesAndRefunds({ from, to }: CountingWindow) {
	return sql`
		select e.region_code, s.enterprise_id as store_id, l.id as key, l.paid_minor as num, 0 as den, l.kind as part,
			o.number as order_number, o.paid_at as at, l.title_zh as label_zh, l.title_en as label_en
		from orders o ${partJoins} join order_lines l on l.seller_order_id = s.id
		where o.paid_at >= ${from} and o.paid_at < ${to} and ${lineIsSale} and ${partIsValidOf(from, to)}
		union all
		select e.region_code, s.enterprise_id, l.id, -back.amount_minor, 0, l.kind,
			o.number, refund.settled_at, l.title_zh, l.title_en
		from refunds refund join refund_lines back on back.refund_id = refund.id
		join order_lines l on l.id = back.order_line_id join seller_orders s on s.id = l.seller_order_id
		join orders o on o.id = s.order_id join enterprises e on e.id = s.enterprise_id
		where refund.settled_at >= ${from} and refund.settled_at < ${to} and ${lineIsSale} and ${partIsValid}`
}

/** Handed to a carrier; what is fetched or laid out at the stay is no parcel. */
export function parcelsSent({ from, to }: InstantRange): RawBuilder<unknown> {
	return sql`
		select p.origin_region_code as region_code, s.enterprise_id as store_id, p.id as key, p.parcel_count as num, 0 as den,
			'parcel' as part, o.number as order_number, p.picked_up_at as at, p.number as label_zh, p.number as label_en
		from shipments p join seller_orders s on s.id = p.seller_order_id join orders o on o.id = s.order_id
		where p.picked_up_at >= ${from} and p.picked_up_at < ${to}
			and p.method = 'PARCEL' and p.state <> 'VOIDED' and not o.is_test`
}

/** Open for at least 30 days, and over its last min(90, age) days at least one valid order in 30 (AliResearch 2022). */
function activeStores({ to, endDate, trailingFrom }: CountingWindow) {
	return sql`
		select e.region_code, e.id as store_id, e.id as key, 1 as num, 0 as den, 'store' as part,
			null::text as order_number, max(o.paid_at) as at, e.name_zh as label_zh, e.name_en as label_en
		from orders o ${partJoins}
		cross join lateral (select least(90, ${endDate}::date - e.opened_on) as days) age
		where o.paid_at >= ${trailingFrom} and o.paid_at < ${to} and ${partIsValidOf(trailingFrom, to)}
			and o.paid_at >= (${endDate}::date - age.days)::timestamp at time zone 'Asia/Shanghai'
			and e.opened_on <= ${endDate}::date - 30 and (e.closed_on is null or e.closed_on >= ${endDate}::date)
		group by e.id, age.days having count(*) * 30 >= age.days`
}

function adCosts(firstDay: string, lastDay: string, side: 'num' | 'den') {
	const [num, den] = side === 'num' ? [sql`cost.amount_minor`, sql`0`] : [sql`0`, sql`cost.amount_minor`]
	return sql`
		select e.region_code, e.id as store_id, null::bigint as key, ${num} as num, ${den} as den, 'cost' as part,
			null::text as order_number, cost.day::timestamp at time zone 'Asia/Shanghai' as at,
			campaign.name as label_zh, campaign.name as label_en, campaign.margin_bp
		from ad_costs cost join ad_campaigns campaign on campaign.id = cost.campaign_id
		join enterprises e on e.id = campaign.enterprise_id
		where cost.day >= ${firstDay}::date and cost.day <= ${lastDay}::date`
}

/** Orders by the day of the click and what the advertiser itself sold in them, refunds settled so far taken off; and the cost. */
function adReturn({ to, trailingFrom, trailingFirstDay, lastDay }: CountingWindow) {
	return sql`
		select e.region_code, e.id as store_id, o.id as key, (
				select coalesce(sum(l.paid_minor - (
					select coalesce(sum(back.amount_minor), 0)
					from refund_lines back join refunds refund on refund.id = back.refund_id
					where back.order_line_id = l.id and refund.settled_at is not null)), 0)
				from order_lines l where l.seller_order_id = s.id and ${lineIsSale}
			) as num, 0 as den, 'revenue' as part,
			o.number as order_number, a.clicked_at as at, campaign.name as label_zh, campaign.name as label_en, campaign.margin_bp
		from attributions a join ad_campaigns campaign on campaign.id = a.campaign_id
		join enterprises e on e.id = campaign.enterprise_id
		join orders o on o.id = a.order_id join seller_orders s on s.order_id = o.id and s.enterprise_id = e.id
		where a.model = 'AD_LAST_CLICK_15D' and a.clicked_at >= ${trailingFrom} and a.clicked_at < ${to} and ${partIsValid}
		union all ${adCosts(trailingFirstDay, lastDay, 'den')}`
}

/** Active stores, and which of them had a valid order by something social last. */
function socialStores(window: CountingWindow) {
	return sql`
		select a.region_code, a.store_id, a.key, (a.store_id in (
				select s.enterprise_id from orders o join seller_orders s on s.order_id = o.id
				where o.paid_at >= ${window.trailingFrom} and o.paid_at < ${window.to}
					and o.last_touch = any(${[...SOCIAL_SOURCES]}) and ${partIsValidOf(window.trailingFrom, window.to)}
			))::int as num, 1 as den, a.part, a.order_number, a.at, a.label_zh, a.label_en
		from (${activeStores(window)}) a`
}

/**
 * Net sales of a year, and which of them by a new model (list of 2026): live streams, buying together, stay and produce in one
 * package, goods bought here and fetched at the stay or a delivery point.
 */
function newModelSales({ yearFrom, to }: CountingWindow) {
	const isNew = isNewModel(sql`s.id`)
	return sql`
		select e.region_code, s.enterprise_id as store_id, l.id as key, case when ${isNew} then l.paid_minor else 0 end as num,
			l.paid_minor as den, l.kind as part, o.number as order_number, o.paid_at as at, l.title_zh as label_zh, l.title_en as label_en,
			o.last_touch as channel
		from orders o ${partJoins} join order_lines l on l.seller_order_id = s.id
		where o.paid_at >= ${yearFrom} and o.paid_at < ${to} and ${lineIsSale} and ${partIsValidOf(yearFrom, to)}
		union all
		select e.region_code, s.enterprise_id, l.id, case when ${isNew} then -back.amount_minor else 0 end, -back.amount_minor, l.kind,
			o.number, refund.settled_at, l.title_zh, l.title_en, o.last_touch
		from refunds refund join refund_lines back on back.refund_id = refund.id
		join order_lines l on l.id = back.order_line_id join seller_orders s on s.id = l.seller_order_id
		join orders o on o.id = s.order_id join enterprises e on e.id = s.enterprise_id
		where refund.settled_at >= ${yearFrom} and refund.settled_at < ${to} and ${lineIsSale} and ${partIsValid}`
}

/** Net sales of a year, and which of them of what had been on the shelf for a year at most when it was sold. */
function newProductSales({ yearFrom, to }: CountingWindow) {
	const isNew = isNewProduct
	const listed = sql`join order_lines l on l.seller_order_id = s.id left join listings listing on listing.id = l.listing_id`
	return sql`
		select e.region_code, s.enterprise_id as store_id, l.id as key, case when ${isNew} then l.paid_minor else 0 end as num,
			l.paid_minor as den, l.kind as part, o.number as order_number, o.paid_at as at, l.title_zh as label_zh, l.title_en as label_en
		from orders o ${partJoins} ${listed}
		where o.paid_at >= ${yearFrom} and o.paid_at < ${to} and ${lineIsSale} and ${partIsValidOf(yearFrom, to)}
		union all
		select e.region_code, s.enterprise_id, l.id, case when ${isNew} then -back.amount_minor else 0 end, -back.amount_minor, l.kind,
			o.number, refund.settled_at, l.title_zh, l.title_en
		from refunds refund join refund_lines back on back.refund_id = refund.id
		join orders o on o.id = refund.order_id ${partJoins} ${listed}
		where l.id = back.order_line_id and refund.settled_at >= ${yearFrom} and refund.settled_at < ${to}
			and ${lineIsSale} and ${partIsValid}`
}

/** Lines due from `from` on and before `to`: goods leave by the promised time and in full, stays and sessions are kept; what the buyer called off is nobody's failure. */
export function linesDue(from: Date, to: Date): RawBuilder<unknown> {
	return sql`
		select e.region_code, s.enterprise_id as store_id, l.id as key,
			(l.cancelled_at is null
				and (l.kind <> 'GOODS' or (l.dispatched_at <= l.due_at and l.qty_sent >= l.qty)) is true)::int as num,
			1 as den, l.kind as part, o.number as order_number, l.due_at as at, l.title_zh as label_zh, l.title_en as label_en
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		join enterprises e on e.id = s.enterprise_id
		where l.due_at >= ${from} and l.due_at < ${to} and ${lineIsSale} and ${partIsTrade}
			and l.cancelled_by is distinct from 'buyer'`
}
