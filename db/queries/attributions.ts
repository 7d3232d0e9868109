import { sql } from 'kysely'
import type { ToldCredit } from '#app/domain/attribution/told-credit.ts'
import type { Credit } from '#app/domain/attribution/attribute.ts'
import type { FrozenCredit } from '#app/domain/attribution/frozen-credit.ts'
import type { Touch } from '#app/domain/attribution/touch.ts'
import type { Db } from '#db/client.ts'

/** Of a visitor's touches so many are looked at, the latest. */
const MOST_TOUCHES = 1000

/** An order whose visitor is known, as attribution needs it. */
export interface VisitorOrder {
	visitorId: string
	placedAt: Date
	isAttributed: boolean
}

/** Locks an order whose visitor is known; undefined for one of nobody known. */
export async function lockVisitorOrder(db: Db, orderId: number): Promise<VisitorOrder | undefined> {
	const { rows } = await sql<VisitorOrder>`
		select visitor_id as "visitorId", placed_at as "placedAt" from orders
		where id = ${orderId} and visitor_id is not null for no key update`.execute(db)
	const [order] = rows
	if (!order) return undefined
	const { rows: credits } = await sql`select from attributions where order_id = ${orderId} limit 1`.execute(db)
	return { ...order, isAttributed: credits.length > 0 }
}

/** What brought a visitor since an instant, up to another, at most the latest thousand. */
export async function touchesOf(db: Db, visitorId: string, { from, to }: { from: Date; to: Date }): Promise<Touch[]> {
	const { rows } = await sql<Touch>`
		select id, kind, source, at, share_link_id as "shareLinkId", placement_id as "placementId", campaign_id as "campaignId", fault
		from touches where visitor_id = ${visitorId}::uuid and at >= ${from} and at <= ${to}
		order by at desc, id desc limit ${MOST_TOUCHES}`.execute(db)
	return rows
}

/** An order whose visitor is known, with what brought that visitor until then, and what it was frozen with. */
export interface AttributedOrder {
	orderId: number
	placedAt: Date
	totalMinor: number
	touches: Touch[]
	frozen: FrozenCredit[]
}

type TouchRow = [number, Touch['kind'], string, number, number | null, number | null, number | null, Touch['fault']]
type FrozenRow = [
	FrozenCredit['model'],
	number,
	number,
	number | null,
	string,
	number | null,
	number | null,
	number | null,
]

/* Rows within rows come without their names: of a million orders those are most of what is written and read. */

const touchFrom = (row: TouchRow): Touch => {
	const [id, kind, source, at, shareLinkId, placementId, campaignId, fault] = row
	return { id, kind, source, at: new Date(at), shareLinkId, placementId, campaignId, fault }
}

const frozenFrom = (row: FrozenRow): FrozenCredit => {
	const [model, part, parts, touchId, source, shareLinkId, placementId, campaignId] = row
	return { model, part, parts, touchId, source, shareLinkId, placementId, campaignId }
}

/** The next orders after one and up to another, placed until an instant, whose visitors are known, in order; their touches as `touchesOf` gives them, `days` back. */
export async function nextAttributed(
	db: Db,
	{ after, upTo, limit, days, until }: { after: number; upTo: number; limit: number; days: number; until: Date },
): Promise<AttributedOrder[]> {
	type Row = Omit<AttributedOrder, 'touches' | 'frozen'> & { touches: TouchRow[] | null; frozen: FrozenRow[] | null }
	const { rows } = await sql<Row>`
		select o.id as "orderId", o.placed_at as "placedAt", o.total_minor as "totalMinor",
			(select json_agg(json_build_array(t.id, t.kind, t.source, floor(extract(epoch from t.at) * 1000), t.share_link_id,
					t.placement_id, t.campaign_id, t.fault))
				from (select id, kind, source, at, share_link_id, placement_id, campaign_id, fault from touches
					where visitor_id = o.visitor_id and at <= o.placed_at and at >= o.placed_at - make_interval(hours => ${24 * days}::int)
					order by at desc, id desc limit ${MOST_TOUCHES}) t) as touches,
			(select json_agg(json_build_array(a.model, a.part, a.parts, a.touch_id, a.source, a.share_link_id, a.placement_id,
					a.campaign_id)) from attributions a where a.order_id = o.id) as frozen
		from orders o where o.id > ${after} and o.id <= ${upTo} and o.visitor_id is not null and o.placed_at <= ${until}
		order by o.id limit ${limit}`.execute(db)
	return rows.map((row) => ({
		...row,
		touches: row.touches?.map(touchFrom) ?? [],
		frozen: row.frozen?.map(frozenFrom) ?? [],
	}))
}

/** The order with as many before it as behind, and the last, of those whose visitors are known; 0 where there are none. */
export async function halvesOfAttributed(db: Db): Promise<{ half: number; last: number }> {
	const { rows } = await sql<{ half: number; last: number }>`
		select coalesce(percentile_disc(0.5) within group (order by id), 0) as half, coalesce(max(id), 0) as last
		from orders where visitor_id is not null`.execute(db)
	return rows[0] ?? { half: 0, last: 0 }
}

/** Freezes what led to an order, and says its last source on it; one bought in a group came by that. */
export async function insertCredits(db: Db, orderId: number, credits: readonly Credit[]): Promise<void> {
	const rows = credits.map(({ model, part, parts, touch }) => ({
		...{ order_id: orderId, model, part, parts, touch_id: touch.id, source: touch.source, clicked_at: touch.at },
		...{ campaign_id: touch.campaignId, share_link_id: touch.shareLinkId, placement_id: touch.placementId },
	}))
	if (rows.length === 0) return
	await db
		.insertInto('attributions')
		.values(rows)
		.onConflict((conflict) => conflict.columns(['order_id', 'model', 'part']).doNothing())
		.execute()
	const last = credits.find(({ model }) => model === 'LAST_NON_DIRECT_30D')
	if (!last) return
	await db
		.updateTable('orders')
		.set({ last_touch: last.touch.source })
		.where('id', '=', orderId)
		.where('last_touch', '<>', 'group_buy')
		.execute()
}

/** What led to an order, by every model, as it was frozen. */
export async function creditsOfOrder(db: Db, orderId: number): Promise<ToldCredit[]> {
	const { rows } = await sql<ToldCredit>`
		select a.model, a.source, a.clicked_at as "clickedAt", a.part, a.parts, coalesce(c.name, p.label, s.code) as name
		from attributions a left join ad_campaigns c on c.id = a.campaign_id left join placements p on p.id = a.placement_id
		left join share_links s on s.id = a.share_link_id
		where a.order_id = ${orderId} order by a.model, a.part`.execute(db)
	return rows
}
