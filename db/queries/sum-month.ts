import { sql } from 'kysely'
import { SOCIAL_SOURCES } from '#app/domain/attribution/touch.ts'
import { type Month, monthRange } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'
import { isNewModel, isNewProduct } from '#db/queries/new-sales.ts'
import { lineIsSale, partIsValid, partIsValidOf } from '#db/queries/trade-validity.ts'

/**
 * Sums what a month's orders and refunds are to the figures, from one look at them: tables trade_sums, trade_days and order_sets.
 * What is summed is what `trade-rows.ts` lists; tests hold the two together.
 */
export async function sumMonth(db: Db, period: Month): Promise<void> {
	for (const table of ['trade_sums', 'trade_days', 'order_sets'] as const)
		await sql`delete from ${sql.table(table)} where period = ${period}`.execute(db)
	const { from, to } = monthRange(period)
	await sql`
		with parts as materialized (
			select o.id as order_id, s.id as part_id, s.enterprise_id as store_id, o.paid_at, o.last_touch,
				(o.paid_at at time zone 'Asia/Shanghai')::date as day
			from orders o join seller_orders s on s.order_id = o.id
			where o.paid_at >= ${from} and o.paid_at < ${to} and ${partIsValidOf(from, to)}
		), sold as materialized (
			select o.store_id, o.day, o.last_touch, l.kind, l.paid_minor as minor, ${isNewProduct} as is_new_product,
				${isNewModel(sql`o.part_id`)} as is_new_model
			from parts o join order_lines l on l.seller_order_id = o.part_id left join listings listing on listing.id = l.listing_id
			where ${lineIsSale}
		), back as materialized (
			select s.enterprise_id as store_id, o.last_touch, l.kind, -back.amount_minor as minor, ${isNewProduct} as is_new_product,
				${isNewModel(sql`s.id`)} as is_new_model
			from refunds refund join refund_lines back on back.refund_id = refund.id
				join order_lines l on l.id = back.order_line_id left join listings listing on listing.id = l.listing_id
				join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
			where refund.settled_at >= ${from} and refund.settled_at < ${to} and ${lineIsSale} and ${partIsValid}
		), moved as materialized (
			select store_id, last_touch, kind, minor, greatest(minor, 0) as came, is_new_product, is_new_model from sold
			union all select store_id, last_touch, kind, minor, 0, is_new_product, is_new_model from back
		), sums as (
			insert into trade_sums (period, indicator_code, store_id, name, rows, num, den)
			select ${period}, 'L02', store_id, kind, count(*), sum(minor), sum(came) from moved group by store_id, kind
			union all
			select ${period}, 'X04', store_id, '', count(*), coalesce(sum(minor) filter (where is_new_product), 0), sum(minor)
			from moved group by store_id
			union all
			select ${period}, 'X06', store_id, last_touch, count(*), coalesce(sum(minor) filter (where is_new_model), 0), sum(minor)
			from moved group by store_id, last_touch
		), paid as (
			select store_id, day, sum(minor) as minor,
				coalesce(sum(minor) filter (where last_touch = any(${[...SOCIAL_SOURCES]})), 0) as social
			from sold group by store_id, day
		), days as (
			insert into trade_days (period, day, store_id, orders, social_orders, paid_minor, social_minor)
			select ${period}, p.day, p.store_id, p.orders, p.social, coalesce(paid.minor, 0), coalesce(paid.social, 0)
			from (select store_id, day, count(*) as orders, count(*) filter (where last_touch = any(${[...SOCIAL_SOURCES]})) as social
				from parts group by store_id, day) p left join paid on paid.store_id = p.store_id and paid.day = p.day
		)
		insert into order_sets (period, store_ids, orders)
		select ${period}, store_ids, count(*)
		from (select array_agg(distinct store_id order by store_id) as store_ids from parts group by order_id) p group by store_ids`.execute(
		db,
	)
}
