import { type RawBuilder, sql } from 'kysely'
import { SOCIAL_SOURCES } from '#app/domain/attribution/touch.ts'
import type { DayRun } from '#app/domain/cluster-statistics/day-runs.ts'
import type { Month } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'
import { isNewModel, isNewProduct } from '#db/queries/new-sales.ts'
import { linesDue, parcelsSent } from '#db/queries/trade-rows.ts'
import { lineIsSale, partIsValid, partIsValidOf } from '#db/queries/trade-validity.ts'

const BY_DAY = ['day_sums', 'trade_days', 'order_sets', 'sent_days', 'parcel_days'] as const

const dayOf = (instant: RawBuilder<unknown>) => sql`(${instant} at time zone 'Asia/Shanghai')::date`

/**
 * Sums what orders, refunds and parcels of some days are to the figures. What is summed is what `trade-rows.ts` lists; tests hold the
 * two together. Nothing in it depends on when it is summed.
 */
export async function sumDays(db: Db, run: DayRun): Promise<void> {
	for (const table of BY_DAY)
		await sql`delete from ${sql.table(table)} where day >= ${run.firstDay}::date and day < ${run.untilDay}::date`.execute(
			db,
		)
	await sumOrders(db, run)
	await sumDue(db, run)
	await sumSent(db, run)
	await sumParcels(db, run)
}

async function sumOrders(db: Db, { from, to }: DayRun): Promise<void> {
	await sql`
		with parts as materialized (
			select o.id as order_id, s.id as part_id, s.enterprise_id as store_id, o.paid_at, o.last_touch,
				${dayOf(sql`o.paid_at`)} as day
			from orders o join seller_orders s on s.order_id = o.id
			where o.paid_at >= ${from} and o.paid_at < ${to} and ${partIsValidOf(from, to)}
		), sold as materialized (
			select o.store_id, o.day, o.last_touch, l.kind, l.paid_minor as minor, ${isNewProduct} as is_new_product,
				${isNewModel(sql`o.part_id`)} as is_new_model
			from parts o join order_lines l on l.seller_order_id = o.part_id left join listings listing on listing.id = l.listing_id
			where ${lineIsSale}
		), back as materialized (
			select s.enterprise_id as store_id, ${dayOf(sql`refund.settled_at`)} as day, o.last_touch, l.kind,
				-back.amount_minor as minor, ${isNewProduct} as is_new_product, ${isNewModel(sql`s.id`)} as is_new_model
			from refunds refund join refund_lines back on back.refund_id = refund.id
				join order_lines l on l.id = back.order_line_id left join listings listing on listing.id = l.listing_id
				join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
			where refund.settled_at >= ${from} and refund.settled_at < ${to} and ${lineIsSale} and ${partIsValid}
		), moved as materialized (
			select day, store_id, last_touch, kind, count(*) as rows, sum(minor) as minor, sum(greatest(minor, 0)) as came,
				coalesce(sum(minor) filter (where is_new_product), 0) as of_products, coalesce(sum(minor) filter (where is_new_model), 0) as of_models
			from (select * from sold union all select * from back) m group by day, store_id, last_touch, kind
		), sums as (
			insert into day_sums (day, indicator_code, store_id, name, rows, num, den)
			select day, 'L02', store_id, kind, sum(rows), sum(minor), sum(came) from moved group by day, store_id, kind
			union all
			select day, 'X04', store_id, '', sum(rows), sum(of_products), sum(minor) from moved group by day, store_id
			union all
			select day, 'X06', store_id, last_touch, sum(rows), sum(of_models), sum(minor) from moved group by day, store_id, last_touch
		), paid as (
			select store_id, day, sum(minor) as minor,
				coalesce(sum(minor) filter (where last_touch = any(${[...SOCIAL_SOURCES]})), 0) as social
			from sold group by store_id, day
		), days as (
			insert into trade_days (day, store_id, orders, social_orders, paid_minor, social_minor)
			select p.day, p.store_id, p.orders, p.social, coalesce(paid.minor, 0), coalesce(paid.social, 0)
			from (select store_id, day, count(*) as orders, count(*) filter (where last_touch = any(${[...SOCIAL_SOURCES]})) as social
				from parts group by store_id, day) p left join paid on paid.store_id = p.store_id and paid.day = p.day
		)
		insert into order_sets (day, store_ids, orders)
		select day, store_ids, count(*)
		from (select day, array_agg(distinct store_id order by store_id) as store_ids from parts group by order_id, day) p
		group by day, store_ids`.execute(db)
}

async function sumDue(db: Db, { from, to }: DayRun): Promise<void> {
	await sql`insert into day_sums (day, indicator_code, store_id, name, rows, num, den)
		select ${dayOf(sql`at`)}, 'L10', store_id, '', count(*), sum(num), sum(den) from (${linesDue(from, to)}) due
		group by 1, store_id`.execute(db)
}

async function sumSent(db: Db, { from, to }: DayRun): Promise<void> {
	await sql`insert into sent_days (day, region_code, store_id, rows, parcels)
		select ${dayOf(sql`at`)}, region_code, store_id, count(*), sum(num) from (${parcelsSent({ from, to })}) sent
		group by 1, region_code, store_id`.execute(db)
}

/** Parcels promised for instants from `from` on and before `to`: columns at, region_code, promised, on_time. */
export const parcelsPromised = (from: Date, to: Date) => sql`
	select p.promised_by as at, p.origin_region_code as region_code, p.parcel_count as promised,
		case when p.delivered_at <= p.promised_by then p.parcel_count else 0 end as on_time
	from shipments p join seller_orders s on s.id = p.seller_order_id join orders o on o.id = s.order_id and not o.is_test
	where p.promised_by >= ${from} and p.promised_by < ${to} and p.method = 'PARCEL' and p.state <> 'VOIDED'`

async function sumParcels(db: Db, { from, to }: DayRun): Promise<void> {
	await sql`insert into parcel_days (day, region_code, inbound, promised, on_time)
		select ${dayOf(sql`at`)}, region_code, sum(inbound), sum(promised), sum(on_time) from (
			select p.delivered_at as at, p.destination_region_code as region_code, p.parcel_count as inbound, 0 as promised, 0 as on_time
			from shipments p join seller_orders s on s.id = p.seller_order_id join orders o on o.id = s.order_id and not o.is_test
			where p.delivered_at >= ${from} and p.delivered_at < ${to} and p.state <> 'VOIDED' and p.destination_region_code is not null
			union all
			select at, region_code, 0, promised, on_time from (${parcelsPromised(from, to)}) promised
		) parcels group by 1, region_code`.execute(db)
}

/** Sums what the days of months summed: what a month or a year adds up by store. */
export async function sumMonths(db: Db, months: readonly Month[]): Promise<void> {
	await sql`delete from trade_sums where period = any(${[...months]}::text[])`.execute(db)
	await sql`insert into trade_sums (period, indicator_code, store_id, name, rows, num, den)
		select m.period, t.indicator_code, t.store_id, t.name, sum(t.rows), sum(t.num), sum(t.den)
		from unnest(${[...months]}::text[]) m(period) join day_sums t
			on t.day >= (m.period || '-01')::date and t.day < (m.period || '-01')::date + interval '1 month'
		where t.indicator_code <> 'L10' group by m.period, t.indicator_code, t.store_id, t.name`.execute(db)
}
