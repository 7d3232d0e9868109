import { sql } from 'kysely'
import type { ShownDisruption } from '#app/domain/cancellation/shown-disruption.ts'
import type { Db } from '#db/client.ts'
import { giftAddress } from '#db/queries/gift-receivers.ts'

export type DisruptionKind = 'TYPHOON' | 'ROAD' | 'EPIDEMIC'

/** A disruption to be announced: local dates, both included. */
export interface NewDisruption {
	kind: DisruptionKind
	regionCode: string
	fromDate: string
	toDate: string
	noteZh: string
	noteEn: string
	cancelsAll: boolean
}

export interface Disruption extends NewDisruption {
	id: number
	regionZh: string
	regionEn: string
	createdAt: Date
	liftedAt: Date | null
	cancelledAt: Date | null
}

/**
 * Whether a line `l` of listing `g` and order `o` is hit by an area and dates: a night slept, a session begun or goods that
 * have not left and are due to leave then, at the place of the stay or session, or bound for the area.
 */
const hits = (area: {
	region: ReturnType<typeof sql>
	from: ReturnType<typeof sql>
	to: ReturnType<typeof sql>
}) => sql`(
	(l.kind = 'STAY' and l.state in ('REQUESTED', 'CONFIRMED') and l.check_in <= ${area.to} and l.check_out > ${area.from}
		and exists (select 1 from region_ancestors a where a.region_code = g.region_code and a.ancestor_code = ${area.region}))
	or (l.kind = 'EXPERIENCE' and l.state in ('REQUESTED', 'CONFIRMED')
		and (l.due_at at time zone g.time_zone)::date between ${area.from} and ${area.to}
		and exists (select 1 from region_ancestors a where a.region_code = g.region_code and a.ancestor_code = ${area.region}))
	or (l.kind = 'GOODS' and l.state in ('PLACED', 'PACKED')
		and (l.due_at at time zone g.time_zone)::date between ${area.from} and ${area.to}
		and exists (select 1 from region_ancestors a where a.region_code = coalesce(${giftAddress}, l.ship_to, o.ship_to) ->> 'regionCode' and a.ancestor_code = ${area.region}))
)`

const row = { region: sql`d.region_code`, from: sql`d.from_date`, to: sql`d.to_date` }

/** The lines of an order that a disruption hits that has not been lifted. */
export async function disruptedLines(db: Db, orderId: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select distinct l.id from seller_orders s join orders o on o.id = s.order_id join order_lines l on l.seller_order_id = s.id
		join listings g on g.id = l.listing_id join disruptions d on d.lifted_at is null and ${hits(row)}
		where s.order_id = ${orderId} order by l.id`.execute(db)
	return rows.map(({ id }) => id)
}

export interface DisruptionReach {
	orders: number
	lines: number
	guests: number
	paidMinor: number
}

/** How many orders, lines and guests a disruption would hit now, and what was paid for them less what went back; minor units. */
export async function reachOf(
	db: Db,
	area: Pick<NewDisruption, 'regionCode' | 'fromDate' | 'toDate'>,
): Promise<DisruptionReach> {
	const given = { region: sql`${area.regionCode}`, from: sql`${area.fromDate}::date`, to: sql`${area.toDate}::date` }
	const { rows } = await sql<DisruptionReach>`
		select count(distinct o.id)::int as orders, count(*)::int as lines,
			coalesce(sum(case when l.kind = 'STAY' then (coalesce(l.adults, 1) + cardinality(l.child_ages)) * l.qty
				when l.kind = 'EXPERIENCE' then l.qty else 0 end), 0)::int as guests,
			coalesce(sum(l.paid_minor - l.refunded_minor), 0) as "paidMinor"
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		join listings g on g.id = l.listing_id
		where l.state in ('REQUESTED', 'CONFIRMED', 'PLACED', 'PACKED') and ${hits(given)}`.execute(db)
	return rows[0] ?? { orders: 0, lines: 0, guests: 0, paidMinor: 0 }
}

/** Announces a disruption; gives its id. */
export async function insertDisruption(
	db: Db,
	disruption: NewDisruption & { createdBy: number; at: Date },
): Promise<number> {
	const { id } = await db
		.insertInto('disruptions')
		.values({
			kind: disruption.kind,
			region_code: disruption.regionCode,
			from_date: disruption.fromDate,
			to_date: disruption.toDate,
			note_zh: disruption.noteZh,
			note_en: disruption.noteEn,
			cancels_all: disruption.cancelsAll,
			created_by: disruption.createdBy,
			created_at: disruption.at,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

const columns = sql`d.id, d.kind, d.region_code as "regionCode", d.from_date as "fromDate", d.to_date as "toDate",
	d.note_zh as "noteZh", d.note_en as "noteEn", d.cancels_all as "cancelsAll", d.created_at as "createdAt",
	d.lifted_at as "liftedAt", d.cancelled_at as "cancelledAt", r.name_zh as "regionZh", r.name_en as "regionEn"
	from disruptions d join regions r on r.code = d.region_code`

/** The disruptions in a region and below it, newest first. */
export async function disruptionsIn(db: Db, regionCode: string): Promise<Disruption[]> {
	const { rows } = await sql<Disruption>`select ${columns}
		where exists (select 1 from region_ancestors a where a.region_code = d.region_code and a.ancestor_code = ${regionCode})
		order by d.id desc limit 100`.execute(db)
	return rows
}

/** The disruptions not lifted that hit lines of an order, as buyers are told of them. */
export async function disruptionsOfOrder(db: Db, orderId: number): Promise<ShownDisruption[]> {
	const { rows } = await sql<ShownDisruption>`
		select d.id, d.kind, json_build_object('zh', r.name_zh, 'en', r.name_en) as place, d.from_date as "fromDate",
			d.to_date as "toDate", json_build_object('zh', d.note_zh, 'en', d.note_en) as note
		from disruptions d join regions r on r.code = d.region_code
		where d.lifted_at is null and exists (
			select 1 from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
			join listings g on g.id = l.listing_id where s.order_id = ${orderId} and ${hits(row)}
		) order by d.from_date, d.id`.execute(db)
	return rows
}

/** Ends a disruption in a region before its time; false when it is not there or has ended. */
export async function liftDisruption(db: Db, key: { id: number; regionCode: string; at: Date }): Promise<boolean> {
	const { numAffectedRows } = await sql`update disruptions d set lifted_at = ${key.at}
		where d.id = ${key.id} and d.lifted_at is null and exists (
			select 1 from region_ancestors a where a.region_code = d.region_code and a.ancestor_code = ${key.regionCode})`.execute(
		db,
	)
	return (numAffectedRows ?? 0n) > 0n
}

/** Whether a region lies in another, or is it. */
export async function liesIn(db: Db, regionCode: string, aboveCode: string): Promise<boolean> {
	const { rows } =
		await sql`select 1 from region_ancestors where region_code = ${regionCode} and ancestor_code = ${aboveCode}`.execute(
			db,
		)
	return rows.length > 0
}

/** The oldest disruption whose cancelling is not finished. */
export async function disruptionToApply(
	db: Db,
): Promise<{ id: number; kind: DisruptionKind; doneOrderId: number; createdBy: number } | null> {
	const { rows } = await sql<{ id: number; kind: DisruptionKind; doneOrderId: number; createdBy: number }>`
		select id, kind, done_order_id as "doneOrderId", created_by as "createdBy" from disruptions
		where cancels_all and cancelled_at is null and lifted_at is null order by id limit 1`.execute(db)
	return rows[0] ?? null
}

/** The next orders after one that a disruption hits, with the lines hit, in ascending order. */
export async function ordersHit(
	db: Db,
	disruptionId: number,
	page: { after: number; limit: number },
): Promise<{ orderId: number; lineIds: number[] }[]> {
	const { rows } = await sql<{ orderId: number; lineIds: number[] }>`
		select o.id as "orderId", json_agg(l.id order by l.id) as "lineIds"
		from disruptions d join order_lines l on l.state in ('REQUESTED', 'CONFIRMED', 'PLACED', 'PACKED')
		join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id join listings g on g.id = l.listing_id
		where d.id = ${disruptionId} and o.id > ${page.after} and ${hits(row)}
		group by o.id order by o.id limit ${page.limit}`.execute(db)
	return rows
}

/** Notes up to which order a disruption has been applied, or that it is done. */
export async function noteApplied(
	db: Db,
	disruptionId: number,
	to: { orderId: number } | { doneAt: Date },
): Promise<void> {
	if ('doneAt' in to) {
		await sql`update disruptions set cancelled_at = ${to.doneAt} where id = ${disruptionId}`.execute(db)
		return
	}
	await sql`update disruptions set done_order_id = ${to.orderId} where id = ${disruptionId}`.execute(db)
}
