import { sql } from 'kysely'
import type { ColdClass, ColdReading, ColdStretch } from '#app/domain/logistics/cold-chain.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

/** A crate by its code, locked: readings of one crate are taken in one after the other. */
export async function lockColdCrate(
	db: Db,
	code: string,
): Promise<{ id: number; temperatureClass: string } | undefined> {
	const { rows } = await sql<{ id: number; temperatureClass: string }>`
		select id, temperature_class as "temperatureClass" from crates where code = ${code} for no key update`.execute(db)
	return rows[0]
}

/** Writes readings; those that are there already stay as they are. Gives how many are new. */
export async function insertReadings(
	db: Db,
	crateId: number,
	readings: readonly (ColdReading & { device: string })[],
	at: Date,
): Promise<number> {
	const { rows } = await sql`
		insert into cold_readings (crate_id, at, celsius, device, recorded_at)
		select ${crateId}, r.at, r.celsius, r.device, ${at} from unnest(${readings.map((it) => it.at.toISOString())}::timestamptz[],
			${readings.map(({ celsius }) => celsius)}::float8[], ${readings.map(({ device }) => device)}::text[]) as r(at, celsius, device)
		on conflict do nothing returning at`.execute(db)
	return rows.length
}

/** The readings of a crate between two instants, both included, in order of time. */
export async function readingsOf(db: Db, crateId: number, span: { from: Date; to: Date }): Promise<ColdReading[]> {
	const { rows } = await sql<ColdReading>`select at, celsius::float8 as celsius from cold_readings
		where crate_id = ${crateId} and at >= ${span.from} and at <= ${span.to} order by at`.execute(db)
	return rows
}

/**
 * Keeps a breach with the parcels that were in the crate meanwhile: it is the one before it overlaps, grown, or a new one.
 * Tells its id and whether it is new or longer than it was; a breach that was answered stays so.
 */
export async function keepBreach(
	db: Db,
	breach: ColdStretch & { crateId: number; temperatureClass: ColdClass; at: Date },
): Promise<{ id: number; change: 'new' | 'longer' | null }> {
	const { crateId, from, to, worstC } = breach
	const { rows } = await sql<{ id: number; isLonger: boolean }>`
		with known as materialized (
			select id, began_at, ended_at from cold_breaches where crate_id = ${crateId} and began_at <= ${to} and ended_at >= ${from}
			order by id limit 1 for no key update
		)
		update cold_breaches b set began_at = least(b.began_at, ${from}), ended_at = greatest(b.ended_at, ${to}),
			worst_celsius = case when b.state = 'OPEN' then ${worstC} else b.worst_celsius end
		from known k where b.id = k.id
		returning b.id, (b.began_at, b.ended_at) is distinct from (k.began_at, k.ended_at) as "isLonger"`.execute(db)
	const [known] = rows
	const id = known?.id ?? (await insertBreach(db, breach))
	await sql`insert into cold_breach_parcels (breach_id, shipment_id)
		select distinct ${id}::bigint, i.shipment_id from crate_parcels i where i.crate_id = ${crateId} and i.packed_at < ${to}
			and (i.unpacked_at is null or i.unpacked_at > ${from}) on conflict do nothing`.execute(db)
	return { id, change: known ? (known.isLonger ? 'longer' : null) : 'new' }
}

async function insertBreach(db: Db, breach: ColdStretch & { crateId: number; temperatureClass: string; at: Date }) {
	const { id } = await db
		.insertInto('cold_breaches')
		.values({
			crate_id: breach.crateId,
			temperature_class: breach.temperatureClass,
			began_at: breach.from,
			ended_at: breach.to,
			worst_celsius: breach.worstC,
			opened_at: breach.at,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

export interface ListedBreach {
	id: number
	crate: string
	temperatureClass: ColdClass
	beganAt: Date
	endedAt: Date
	worstC: number
	state: 'OPEN' | 'CLOSED'
	answer: string | null
	/** `isFromHere`: its seller is of the region, whose administrators see its order. */
	parcels: { number: string; orderNumber: string; seller: Bilingual; isFromHere: boolean }[]
	total: number
}

/** Parcels (`shipments p`, their `enterprises e`) of or bound for a region. */
const isOf = (within: string) => sql`exists (select from region_ancestors a where a.ancestor_code = ${within}
	and a.region_code in (p.origin_region_code, p.destination_region_code))`

/** Breaches that parcels of a region, or bound for it, were in; open ones first, newest first. */
export async function listBreaches(
	db: Db,
	within: string,
	page: { limit: number; offset: number },
): Promise<ListedBreach[]> {
	const { rows } = await sql<ListedBreach>`
		select b.id, c.code as crate, b.temperature_class as "temperatureClass", b.began_at as "beganAt", b.ended_at as "endedAt",
			b.worst_celsius::float8 as "worstC", b.state, b.answer, parcels.them as parcels, count(*) over ()::int as total
		from cold_breaches b join crates c on c.id = b.crate_id cross join lateral (
			select json_agg(json_build_object('number', p.number, 'orderNumber', o.number, 'seller',
				json_build_object('zh', e.name_zh, 'en', e.name_en), 'isFromHere', exists (select from region_ancestors h
					where h.region_code = e.region_code and h.ancestor_code = ${within})) order by p.id) as them
			from cold_breach_parcels i join shipments p on p.id = i.shipment_id join seller_orders s on s.id = p.seller_order_id
			join orders o on o.id = s.order_id join enterprises e on e.id = s.enterprise_id
			where i.breach_id = b.id and ${isOf(within)}
		) parcels where parcels.them is not null
		order by b.state desc, b.began_at desc, b.id desc limit ${page.limit} offset ${page.offset}`.execute(db)
	return rows
}

/** Answers an open breach that parcels of a region were in; false when there is none such. */
export async function closeBreach(
	db: Db,
	breach: { id: number; within: string; answer: string; by: string; at: Date },
): Promise<boolean> {
	const { rows } = await sql`
		update cold_breaches set state = 'CLOSED', closed_at = ${breach.at}, closed_by = ${breach.by}, answer = ${breach.answer}
		where id = ${breach.id} and state = 'OPEN' and exists (
			select from cold_breach_parcels i join shipments p on p.id = i.shipment_id where i.breach_id = ${breach.id} and ${isOf(breach.within)})
		returning id`.execute(db)
	return rows.length > 0
}

export interface BreachToTell {
	shipmentId: number
	number: string
	orderId: number
	orderNumber: string
	sellerOrderId: number
	enterpriseId: number
	minutes: number
	worstC: number
}

/** What is told of a breach, parcel by parcel. */
export async function breachToTell(db: Db, id: number): Promise<BreachToTell[]> {
	const { rows } = await sql<BreachToTell>`
		select p.id as "shipmentId", p.number, o.id as "orderId", o.number as "orderNumber", s.id as "sellerOrderId",
			s.enterprise_id as "enterpriseId", b.worst_celsius::float8 as "worstC",
			round(extract(epoch from b.ended_at - b.began_at) / 60)::int as minutes
		from cold_breaches b join cold_breach_parcels i on i.breach_id = b.id join shipments p on p.id = i.shipment_id
		join seller_orders s on s.id = p.seller_order_id join orders o on o.id = s.order_id
		where b.id = ${id} order by p.id`.execute(db)
	return rows
}
