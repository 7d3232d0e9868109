import { sql } from 'kysely'
import type { ShipTo } from '#app/domain/checkout/buyer-details.ts'
import { addHours } from '#app/domain/time/instant.ts'
import type { Db } from '#db/client.ts'
import { insertGift, shareGift, writeReceiver } from '#db/queries/gifts.ts'

const CODE = 'yandanggift'
const WORDS = '中秋快乐！这是我们自己挑的，尝尝看。'
/** So long after it was paid its receiver said where it goes. */
const ACCEPTED_AFTER_HOURS = 3

/** The newest order of the demo buyer that is nothing but goods sent by parcel, all of them sent. */
async function giveable(db: Db): Promise<{ orderId: number; paidAt: Date; shipTo: ShipTo } | undefined> {
	const { rows } = await sql<{ orderId: number; paidAt: Date; shipTo: ShipTo }>`
		select o.id as "orderId", o.paid_at as "paidAt", o.ship_to as "shipTo" from orders o join accounts a on a.id = o.account_id
		where a.email = 'buyer@demo.shanhai' and o.paid_at is not null and o.ship_to is not null
			and not exists (select from order_lines l join seller_orders s on s.id = l.seller_order_id where s.order_id = o.id
				and (l.kind not in ('GOODS', 'FEE') or l.group_id is not null or l.kind = 'GOODS' and l.dispatched_at is null))
			and not exists (select from shipments p join seller_orders s on s.id = p.seller_order_id where s.order_id = o.id
				and p.method <> 'PARCEL')
		order by o.paid_at desc, o.id limit 1`.execute(db)
	return rows[0]
}

/** A gift of the demo buyer that was accepted and sent: its giver sees that it came, and never where. */
export async function tellGift(db: Db): Promise<void> {
	const found = await giveable(db)
	if (!found) return
	const { orderId, paidAt, shipTo } = found
	const county = `${shipTo.regionCode.slice(0, 6)}000000`
	await insertGift(db, { orderId, code: CODE, words: WORDS, regionCode: county })
	await writeReceiver(db, {
		...{ orderId, at: addHours(paidAt, ACCEPTED_AFTER_HOURS) },
		by: { accountId: null, shipTo: { ...shipTo, name: '演示家人' }, nodeId: null, email: '', language: 'zh' },
	})
	await db.updateTable('orders').set({ ship_to: null }).where('id', '=', orderId).execute()
	await shareGift(db, orderId, paidAt)
}
