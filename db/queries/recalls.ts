import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { LotState } from '#app/domain/tracing/lot-states.ts'
import type { Hazard, RecallState, StockOfLots } from '#app/domain/tracing/recall.ts'
import type { Db } from '#db/client.ts'
import { downFrom } from '#db/queries/lot-trace.ts'

/** Whose lots somebody may call back: an enterprise's own, or those of a region. */
export type RecallParty = { enterpriseId: number; actor: string } | { regionCode: string; actor: string }

/** Whether a party may call back lot t. */
export const isPartyTo = (party: RecallParty) =>
	'enterpriseId' in party
		? sql`t.enterprise_id = ${party.enterpriseId}`
		: sql`exists (select from enterprises e join region_ancestors a on a.region_code = e.region_code
			where e.id = t.enterprise_id and a.ancestor_code = ${party.regionCode})`

export interface RecallableLot {
	id: number
	enterpriseId: number
	lotCode: string
	name: Bilingual
	state: LotState
	leftG: number
}

/** A lot by id or by its token or code, when a party may call it back. */
export async function findRecallable(
	db: Db,
	party: RecallParty,
	key: { id: number } | { text: string },
): Promise<RecallableLot | undefined> {
	const named = 'id' in key ? sql`t.id = ${key.id}` : sql`(t.token = ${key.text} or t.lot_code = ${key.text})`
	const { rows } = await sql<RecallableLot>`
		select t.id, t.enterprise_id as "enterpriseId", t.lot_code as "lotCode", t.state, t.amount_g - t.used_g as "leftG",
			json_build_object('zh', t.name_zh, 'en', t.name_en) as name
		from lots t where ${named} and ${isPartyTo(party)} order by t.id desc limit 1`.execute(db)
	return rows[0]
}

export interface LotToRecall {
	id: number
	listingId: number | null
	state: LotState
	/** On the shelf; grams. */
	leftG: number
	/** Packed, and still here. */
	packedG: number
}

/** The lots made of a lot, itself among them, that are not called back yet; on demand locked in ascending order. */
export async function lotsToRecall(db: Db, lotId: number, options: { lock: boolean }): Promise<LotToRecall[]> {
	const lock = options.lock ? sql`for no key update of t` : sql``
	const { rows } = await sql<LotToRecall>`
		${downFrom([lotId])} select t.id, t.listing_id as "listingId", t.state, t.amount_g - t.used_g as "leftG",
			coalesce((select sum(a.amount_g) from lot_allocations a join order_lines l on l.id = a.order_line_id
				where a.lot_id = t.id and a.released_at is null and l.state = 'PACKED' and l.dispatched_at is null), 0)::bigint as "packedG"
		from lots t where t.id in (select id from down) and t.state <> 'RECALLED'
			and not exists (select from recall_lots r where r.lot_id = t.id) order by t.id ${lock}`.execute(db)
	return rows
}

/** The rows of stock from which some products are sold. */
export async function capacityOfListings(db: Db, listingIds: readonly number[]): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`select distinct capacity_id as id from product_variants
		where listing_id = any(${[...listingIds]}::bigint[]) order by 1`.execute(db)
	return rows.map(({ id }) => id)
}

/** What can still be sold of locked rows of stock of some products, with the grams of a unit. */
export async function freeStock(db: Db, listingIds: readonly number[]): Promise<StockOfLots[]> {
	const { rows } = await sql<StockOfLots>`
		select c.id as "capacityId", min(v.listing_id) as "listingId", c.total - c.held - c.sold as "freeUnits",
			greatest(1, min(coalesce(v.net_g, v.weight_g) / v.capacity_units)) as "unitG"
		from product_variants v join capacity c on c.id = v.capacity_id
		where v.listing_id = any(${[...listingIds]}::bigint[]) group by c.id order by c.id`.execute(db)
	return rows
}

export interface NewRecall {
	lotId: number
	enterpriseId: number
	hazard: Hazard
	reasonZh: string
	reasonEn: string
	actor: string
	at: Date
	lots: readonly Pick<LotToRecall, 'id' | 'leftG' | 'packedG'>[]
	stock: readonly { capacityId: number; units: number }[]
}

/** Writes a recall with its lots and the stock that is held back; gives its id. */
export async function insertRecall(db: Db, recall: NewRecall): Promise<number> {
	const { id } = await db
		.insertInto('recalls')
		.values({
			lot_id: recall.lotId,
			enterprise_id: recall.enterpriseId,
			hazard: recall.hazard,
			reason_zh: recall.reasonZh,
			reason_en: recall.reasonEn,
			started_by: recall.actor,
			started_at: recall.at,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	await sql`insert into recall_lots (recall_id, lot_id, left_g)
		select ${id}::bigint, g.id, g."leftG" + g."packedG" from jsonb_to_recordset(${JSON.stringify(recall.lots)}::jsonb) as g(id bigint, "leftG" bigint, "packedG" bigint)`.execute(
		db,
	)
	const stock = recall.stock.map(({ capacityId, units }) => ({ recall_id: id, capacity_id: capacityId, units }))
	if (stock.length > 0) await db.insertInto('recall_stock').values(stock).execute()
	return id
}

/**
 * Who is concerned: goods packed from the lots of a recall, guests of sessions that have begun and of meals that were eaten.
 * Breakfast is eaten by those who slept there the night before, dinner by those who do so after it, lunch by either.
 */
export const concerned = (recallId: ReturnType<typeof sql>, now: Date) => sql`
	with used as (
		select a.* from recall_lots r join lot_allocations a on a.lot_id = r.lot_id and a.released_at is null where r.recall_id = ${recallId}
	)
	select l.id, 'LINE' as via, l.state = 'PACKED' and l.dispatched_at is null as was_unsent,
		case when l.state in ('SHIPPED', 'DELIVERED', 'CLOSED') then greatest(0, l.paid_minor - l.refunded_minor) else 0 end as offered
	from used a join order_lines l on l.id = a.order_line_id where l.state <> 'CANCELLED'
	union
	select l.id, 'SESSION', false, 0 from used a join sessions s on s.id = a.session_id and s.starts_at <= ${now}
	join order_lines l on l.session_id = s.id where l.state in ('CONFIRMED', 'REDEEMED')
	union
	select l.id, 'MEAL', false, 0 from used a join order_lines l on l.kind = 'STAY' and l.listing_id = a.stay_listing_id
	where a.meal_on is not null and l.state in ('CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT') and case a.meal
		when 'BREAKFAST' then l.check_in < a.meal_on and a.meal_on <= l.check_out
		when 'DINNER' then l.check_in <= a.meal_on and a.meal_on < l.check_out
		else l.check_in <= a.meal_on and a.meal_on <= l.check_out end`

/** Writes whom a recall concerns; gives the lines that are packed and still here. */
export async function insertConcerned(db: Db, recallId: number, now: Date): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		with found as (${concerned(sql`${recallId}`, now)}), written as (
			insert into recall_lines (recall_id, order_line_id, order_id, via, was_unsent, offered_minor)
			select distinct on (f.id) ${recallId}::bigint, f.id, s.order_id, f.via, f.was_unsent, f.offered
			from found f join order_lines l on l.id = f.id join seller_orders s on s.id = l.seller_order_id
			order by f.id, f.offered desc, f.via on conflict do nothing returning order_line_id, was_unsent
		) select order_line_id as id from written where was_unsent order by 1`.execute(db)
	return rows.map(({ id }) => id)
}

/** Publishes for each order of a recall that somebody is to be told. */
export async function publishRecalledOrders(db: Db, recallId: number, at: Date): Promise<void> {
	await sql`insert into outbox_events (topic, dedupe_key, payload, created_at)
		select 'order-recalled', 'order-recalled:' || ${recallId}::bigint || ':' || order_id,
			jsonb_build_object('recallId', ${recallId}::bigint, 'orderId', order_id), ${at}
		from recall_lines where recall_id = ${recallId} group by order_id order by order_id
		on conflict (dedupe_key) do nothing`.execute(db)
}

/** Marks the lines of an order told; gives those that were not, with what the recall says. */
export async function markTold(
	db: Db,
	key: { recallId: number; orderId: number; at: Date },
): Promise<{ lineIds: number[]; reason: Bilingual; hazard: Hazard } | null> {
	const { rows } = await sql<{ lineIds: number[]; reason: Bilingual; hazard: Hazard }>`
		with told as (update recall_lines set told_at = ${key.at} where recall_id = ${key.recallId} and order_id = ${key.orderId}
			and told_at is null returning order_line_id)
		select json_agg(told.order_line_id order by told.order_line_id) as "lineIds", r.hazard,
			json_build_object('zh', r.reason_zh, 'en', r.reason_en) as reason
		from told join recalls r on r.id = ${key.recallId} group by r.id`.execute(db)
	return rows[0] ?? null
}

/** Whether a lot that is called back is in some lines: they do not leave. */
export async function holdsRecalled(db: Db, lineIds: readonly number[]): Promise<boolean> {
	const { rows } = await sql`select from lot_allocations a join lots t on t.id = a.lot_id
		where a.order_line_id = any(${[...lineIds]}::bigint[]) and a.released_at is null and t.state = 'RECALLED' limit 1`.execute(
		db,
	)
	return rows.length > 0
}

/** A recall of a party, locked, with what decides over its end; undefined when it is not theirs. */
export async function lockRecall(
	db: Db,
	party: RecallParty,
	recallId: number,
): Promise<
	{ state: RecallState; untoldLines: number; toldOrders: number; leftG: number; lotIds: number[] } | undefined
> {
	const { rows } = await sql<{ state: RecallState }>`select c.state from recalls c join lots t on t.id = c.lot_id
		where c.id = ${recallId} and ${isPartyTo(party)} for no key update of c`.execute(db)
	const [head] = rows
	if (!head) return undefined
	const counted = await sql<{ untoldLines: number; toldOrders: number; leftG: number; lotIds: number[] }>`
		select (select count(*)::int from recall_lines where recall_id = ${recallId} and told_at is null) as "untoldLines",
			(select count(distinct order_id)::int from recall_lines where recall_id = ${recallId} and told_at is not null) as "toldOrders",
			(select coalesce(sum(left_g), 0)::bigint from recall_lots where recall_id = ${recallId}) as "leftG",
			(select json_agg(lot_id order by lot_id) from recall_lots where recall_id = ${recallId}) as "lotIds"`.execute(db)
	const [count] = counted.rows
	return count && { ...head, ...count }
}

/** Closes a locked recall with its counts, and its lots, of which nothing is left. */
export async function closeRecallRow(
	db: Db,
	recall: {
		id: number
		lotIds: number[]
		toldOrders: number
		returnedG: number
		destroyedG: number
		keptG: number
		actor: string
		at: Date
	},
): Promise<void> {
	await sql`update recalls set state = 'CLOSED', closed_by = ${recall.actor}, closed_at = ${recall.at}, told_orders = ${recall.toldOrders},
		returned_g = ${recall.returnedG}, destroyed_g = ${recall.destroyedG}, kept_g = ${recall.keptG} where id = ${recall.id}`.execute(
		db,
	)
	await sql`update lots set state = 'CLOSED', used_g = amount_g where id = any(${recall.lotIds}::bigint[])`.execute(db)
}

/** Takes what a recall offers for a line, once; gives the amount, null when there is nothing to take. */
export async function takeOffer(
	db: Db,
	key: { orderNumber: string; recallId: number; lineId: number; at: Date },
): Promise<number | null> {
	const { rows } = await sql<{ offered: number }>`
		update recall_lines k set taken_at = ${key.at} from orders o
		where k.recall_id = ${key.recallId} and k.order_line_id = ${key.lineId} and o.id = k.order_id and o.number = ${key.orderNumber}
			and k.offered_minor > 0 and k.taken_at is null returning k.offered_minor as offered`.execute(db)
	return rows[0]?.offered ?? null
}
