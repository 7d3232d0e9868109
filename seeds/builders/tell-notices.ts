import { sql } from 'kysely'
import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { tellOrderPaid } from '#app/features/notifications/tell-order-paid.server.ts'
import { tellParcelMoved } from '#app/features/notifications/tell-parcel-moved.server.ts'
import { tellRefundSettled } from '#app/features/notifications/tell-refund.server.ts'
import type { Db } from '#db/client.ts'

const ORDERS_OF_BUYER = 6
const ORDERS_OF_SELLER = 6
/** What is older has been read. */
const READ_AFTER_HOURS = 36

interface ToldOrder {
	orderId: number
	paidAt: Date
}

/** The newest paid orders of the demo's buyer, and those of the demo's seller. */
async function ordersToTell(db: Db): Promise<ToldOrder[]> {
	const { rows } = await sql<ToldOrder>`
		select "orderId", "paidAt" from (
			(select o.id as "orderId", o.paid_at as "paidAt" from orders o join accounts a on a.id = o.account_id
				where a.email = 'buyer@demo.shanhai' and o.paid_at is not null order by o.paid_at desc, o.id limit ${ORDERS_OF_BUYER})
			union
			(select o.id, o.paid_at from orders o where o.paid_at is not null and exists (
				select from seller_orders s join enterprise_members m on m.enterprise_id = s.enterprise_id
					join accounts a on a.id = m.account_id where s.order_id = o.id and a.email = 'seller@demo.shanhai')
				order by o.paid_at desc, o.id limit ${ORDERS_OF_SELLER})) as told
		order by "paidAt", "orderId"`.execute(db)
	return rows
}

/** Parcels and refunds of these orders, as they stand, with the moment they came to stand so. */
async function movesOf(db: Db, orderIds: number[]) {
	const parcels = await sql<{ shipmentId: number; orderId: number; at: Date }>`
		select h.id as "shipmentId", s.order_id as "orderId", coalesce(h.delivered_at, h.picked_up_at) as at
		from shipments h join seller_orders s on s.id = h.seller_order_id
		where s.order_id = any(${orderIds}::bigint[]) and h.picked_up_at is not null order by at, h.id`.execute(db)
	const refunds = await sql<{ refundId: string; orderId: number; at: Date }>`
		select id as "refundId", order_id as "orderId", settled_at as at from refunds
		where order_id = any(${orderIds}::bigint[]) and settled_at is not null order by at, id`.execute(db)
	return { parcels: parcels.rows, refunds: refunds.rows }
}

/** As a demo's mails end: kept, under ids that are the same in each world of the same day. */
async function settle(db: Db, now: Date): Promise<void> {
	const readBefore = new Date(now.getTime() - READ_AFTER_HOURS * 3_600_000)
	await sql`update notices set read_at = created_at + interval '3 hours' where created_at < ${readBefore}`.execute(db)
	await sql`update messages m set state = 'KEPT', attempts = 1, settled_at = n.created_at, next_try_at = n.created_at,
			message_id = '<seed.' || m.id || '@shanhai.invalid>'
		from notices n where n.id = m.notice_id and m.state = 'QUEUED'`.execute(db)
}

/** Tells the demo's people of their newest orders, in order of time, by the deeds that tell them when the site runs. */
export async function tellNotices(db: Db, now: Date): Promise<void> {
	const tellerAt = (at: Date): Teller => ({ db, now: () => at, origin: 'http://localhost' })
	const orders = await ordersToTell(db)
	const { parcels, refunds } = await movesOf(
		db,
		orders.map(({ orderId }) => orderId),
	)
	const events = [
		...orders.map(({ orderId, paidAt: at }) => ({ at, tell: () => tellOrderPaid(tellerAt(at), { orderId }) })),
		...parcels.map(({ at, ...event }) => ({ at, tell: () => tellParcelMoved(tellerAt(at), event) })),
		...refunds.map(({ at, ...event }) => ({ at, tell: () => tellRefundSettled(tellerAt(at), event) })),
	].sort((a, b) => a.at.getTime() - b.at.getTime())
	for (const event of events) await event.tell()
	await settle(db, now)
}
