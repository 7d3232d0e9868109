import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { ReturnState } from '#app/domain/tracking/return-states.ts'
import type { Db } from '#db/client.ts'
import { giftAddress } from '#db/queries/gift-receivers.ts'
import { placeOf } from '#db/queries/place-names.ts'
import type { TrackedParcel } from '#db/queries/tracking-events.ts'

/** Writes a return parcel with its first event; false when its number is taken or its claim has one. */
export async function insertReturn(
	db: Db,
	parcel: { number: string; claimId: number; actor: string; at: Date },
): Promise<boolean> {
	const { rows } = await sql`
		with made as (insert into return_parcels (number, claim_id, made_at) values (${parcel.number}, ${parcel.claimId}, ${parcel.at})
			on conflict do nothing returning id)
		insert into return_parcel_events (return_parcel_id, at, state, actor)
		select id, ${parcel.at}, 'INFO_RECEIVED', ${parcel.actor} from made returning id`.execute(db)
	return rows.length > 0
}

/** Adds an event to a return parcel's way; the same again changes nothing. */
export async function insertReturnEvent(
	db: Db,
	event: { id: number; state: ReturnState; nodeId: number | null; actor: string; at: Date },
): Promise<void> {
	await sql`insert into return_parcel_events (return_parcel_id, at, state, node_id, actor)
		values (${event.id}, ${event.at}, ${event.state}, ${event.nodeId}, ${event.actor}) on conflict do nothing`.execute(
		db,
	)
}

export interface KeptReturn {
	id: number
	number: string
	claimId: number
	claimState: string
	orderId: number
	state: ReturnState
	/** Where it was seen last. */
	nodeId: number | null
}

/** The latest event of a return parcel (`return_parcels r`). */
const latest = sql`(select e.state, e.node_id from return_parcel_events e where e.return_parcel_id = r.id
	order by e.at desc, e.id desc limit 1)`

/** A return parcel by its number or its claim, locked, as it stands. */
export async function lockReturn(
	db: Db,
	key: { number: string } | { claimId: number },
): Promise<KeptReturn | undefined> {
	const named = 'number' in key ? sql`r.number = ${key.number}` : sql`r.claim_id = ${key.claimId}`
	await sql`select from return_parcels r where ${named} for no key update`.execute(db)
	const { rows } = await sql<KeptReturn>`
		select r.id, r.number, r.claim_id as "claimId", b.state as "claimState", b.order_id as "orderId", l.state, l.node_id as "nodeId"
		from return_parcels r join buyer_claims b on b.id = r.claim_id cross join lateral ${latest} l where ${named}`.execute(
		db,
	)
	return rows[0]
}

export interface ReturnOfClaim {
	number: string | null
	state: ReturnState | null
	claimState: string
	kind: string
	/** Where the order's goods went; null for what was fetched. */
	regionCode: string | null
}

/** The return parcel of a claim of an order, if there is one, and where its buyer lives; undefined for a foreign claim. */
export async function returnOfClaim(db: Db, orderNumber: string, claimId: number): Promise<ReturnOfClaim | undefined> {
	const { rows } = await sql<ReturnOfClaim>`
		select r.number, l.state, b.state as "claimState", b.kind, coalesce(left(${giftAddress} ->> 'regionCode', 6) || '000000', o.ship_to ->> 'regionCode') as "regionCode"
		from buyer_claims b join orders o on o.id = b.order_id left join return_parcels r on r.claim_id = b.id
		left join lateral ${latest} l on true where b.id = ${claimId} and o.number = ${orderNumber}`.execute(db)
	return rows[0]
}

/**
 * A return parcel by its number as anyone may see it: from the county in which it was handed in to its seller's. Points of villages
 * are not named: the first of them would say where its buyer lives.
 */
export async function trackedReturn(db: Db, number: string): Promise<TrackedParcel | null> {
	const { rows } = await sql<TrackedParcel>`
		select r.number, l.state, 'ambient' as "temperatureClass", 'PARCEL' as method, false as "isToRoom", null as carrier, null as "promisedBy",
			null as "deliveredAt", coalesce(f.zh, '') as "fromZh", coalesce(f.en, '') as "fromEn", t.name_zh as "toZh", t.name_en as "toEn",
			(select json_agg(json_build_object('at', e.at, 'state', e.state, 'nodeZh', n.name_zh, 'nodeEn', n.name_en,
				'noteZh', '', 'noteEn', '', 'carrierNote', '') order by e.at, e.id)
				from return_parcel_events e left join logistics_nodes n on n.id = e.node_id and n.kind <> 'DELIVERY_POINT'
				where e.return_parcel_id = r.id) as events
		from return_parcels r cross join lateral ${latest} l join buyer_claims b on b.id = r.claim_id
		join seller_orders s on s.id = b.seller_order_id join enterprises x on x.id = s.enterprise_id
		left join lateral (select c.name_zh as zh, c.name_en as en from return_parcel_events e join logistics_nodes n on n.id = e.node_id
			join region_ancestors a on a.region_code = n.region_code and a.ancestor_level in ('county', 'city')
			join regions c on c.code = a.ancestor_code
			where e.return_parcel_id = r.id order by e.at, e.id, a.ancestor_code desc limit 1) f on true
		left join lateral (select c.name_zh, c.name_en from region_ancestors a join regions c on c.code = a.ancestor_code
			where a.region_code = x.region_code and a.ancestor_level in ('county', 'city') order by a.ancestor_code desc limit 1) t on true
		where r.number = ${number}`.execute(db)
	return rows[0] ?? null
}

export interface ReturnHere {
	number: string
	seller: Bilingual
	phone: string | null
	place: Bilingual | null
}

/** Return parcels that were last seen at these nodes and have to go on to their sellers, the oldest first. */
export async function returnsAt(db: Db, nodeIds: readonly number[], limit: number): Promise<ReturnHere[]> {
	const { rows } = await sql<ReturnHere>`
		select r.number, json_build_object('zh', x.name_zh, 'en', x.name_en) as seller, x.phone, ${placeOf(sql`x.region_code`)} as place
		from return_parcels r cross join lateral ${latest} l join buyer_claims b on b.id = r.claim_id
		join seller_orders s on s.id = b.seller_order_id join enterprises x on x.id = s.enterprise_id
		where l.node_id = any(${[...nodeIds]}::bigint[]) and l.state in ('PICKED_UP', 'IN_TRANSIT') order by r.id limit ${limit}`.execute(
		db,
	)
	return rows
}

export interface ReturnLabelRow {
	number: string
	orderNumber: string
	seller: Bilingual
	phone: string | null
	place: Bilingual | null
	title: Bilingual
	qty: number
}

/** What stands on the label of a claim's return parcel; undefined when it has none. */
export async function findReturnLabel(
	db: Db,
	orderNumber: string,
	claimId: number,
): Promise<ReturnLabelRow | undefined> {
	const { rows } = await sql<ReturnLabelRow>`
		select r.number, o.number as "orderNumber", json_build_object('zh', x.name_zh, 'en', x.name_en) as seller, x.phone,
			${placeOf(sql`x.region_code`)} as place, b.qty,
			json_build_object('zh', l.title_zh || ' ' || l.option_zh, 'en', l.title_en || ' ' || l.option_en) as title
		from return_parcels r join buyer_claims b on b.id = r.claim_id join orders o on o.id = b.order_id
		join order_lines l on l.id = b.order_line_id join seller_orders s on s.id = b.seller_order_id
		join enterprises x on x.id = s.enterprise_id where b.id = ${claimId} and o.number = ${orderNumber}`.execute(db)
	return rows[0]
}
