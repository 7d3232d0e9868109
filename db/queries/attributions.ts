import { sql } from 'kysely'
import type { ToldCredit } from '#app/domain/attribution/told-credit.ts'
import type { Credit } from '#app/domain/attribution/attribute.ts'
import type { Touch } from '#app/domain/attribution/touch.ts'
import type { Db } from '#db/client.ts'

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
		order by at desc, id desc limit 1000`.execute(db)
	return rows
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
