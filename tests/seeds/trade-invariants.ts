import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Each counts the rows that break a rule of the trade: all must be 0. */
const RULES: Readonly<Record<string, string>> = {
	'an order costs what its parts cost': `select count(*) from orders o
		join (select order_id, sum(total_minor) as total from seller_orders group by 1) s on s.order_id = o.id
		where s.total <> o.total_minor`,
	'a part costs what its lines cost': `select count(*) from seller_orders s
		join (select seller_order_id, sum(paid_minor) as paid, coalesce(sum(paid_minor) filter (where kind = 'FEE'), 0) as fee
			from order_lines group by 1) l on l.seller_order_id = s.id
		where l.paid <> s.total_minor or l.fee <> s.shipping_minor`,
	'every order has parts and every part lines': `select count(*) from orders o where not exists (
		select from seller_orders s join order_lines l on l.seller_order_id = s.id where s.order_id = o.id)`,
	'a line costs its pieces less its discount': `select count(*) from order_lines
		where qty * unit_minor - discount_minor <> paid_minor`,
	'the commission is on the goods, rounded down line by line': `select count(*) from order_lines
		where commission_minor <> case when kind = 'FEE' then 0 else floor(paid_minor * commission_bp / 10000.0) end`,
	'a part’s commission is that of its lines': `select count(*) from seller_orders s
		where commission_minor <> (select sum(l.commission_minor) from order_lines l where l.seller_order_id = s.id)`,
	'a paid order was captured whole': `select count(*) from orders o join payments p on p.order_id = o.id
		where p.captured_minor <> case when o.paid_at is null then 0 else o.total_minor end`,
	'every order has one payment, but those whose money comes another way have none yet': `select count(*) from orders o
		where (select count(*) from payments p where p.order_id = o.id) <> case when o.payment_method = 'ONLINE' then 1 else 0 end`,
	'money that comes another way has not come': `select count(*) from orders
		where payment_method <> 'ONLINE' and (paid_at is not null or closed_at is not null)`,
	'an order awaits its transfer with its checkout held past now, its lines unpaid': `select count(*) from orders o
		join checkouts k on k.id = o.checkout_id join seller_orders s on s.order_id = o.id
		join order_lines l on l.seller_order_id = s.id, (select max(finished_at) as now from seed_runs) r
		where (o.payment_method = 'BANK_TRANSFER') <> (k.state = 'HELD')
			or (o.payment_method = 'BANK_TRANSFER') <> (l.state = 'AWAITING_PAYMENT')
			or (k.state = 'HELD' and k.hold_until <= r.now)`,
	'only what awaits its transfer is held, all of it': `select count(*) from (
			select o.checkout_id, (d->>'capacityId')::bigint as capacity_id, sum((d->>'qty')::int) as qty
			from orders o join seller_orders s on s.order_id = o.id join order_lines l on l.seller_order_id = s.id,
				jsonb_array_elements(l.price_details->'demand') d
			where o.payment_method = 'BANK_TRANSFER' group by 1, 2) wanted
		full join (select checkout_id, capacity_id, qty from holds where state = 'ACTIVE') kept using (checkout_id, capacity_id)
		where wanted.qty is distinct from kept.qty`,
	'a booking paid on arrival is confirmed and stands': `select count(*) from orders o
		join seller_orders s on s.order_id = o.id join order_lines l on l.seller_order_id = s.id
		where (o.payment_method = 'ON_ARRIVAL') <> (o.confirmed_at is not null)
			or (o.payment_method = 'ON_ARRIVAL' and (l.state <> 'CONFIRMED' or l.kind not in ('STAY', 'EXPERIENCE')))`,
	'who let go of an order online lost all of it, and nobody else': `select count(*) from orders o
		join seller_orders s on s.order_id = o.id join order_lines l on l.seller_order_id = s.id
		where (o.payment_method = 'ONLINE' and o.paid_at is null) <> (l.state = 'LAPSED')`,
	'a refund is the sum of its lines': `select count(*) from refunds r
		join (select refund_id, sum(amount_minor) as amount from refund_lines group by 1) l on l.refund_id = r.id
		where l.amount <> r.amount_minor`,
	'a line got back what its refunds say': `select count(*) from order_lines l
		left join (select order_line_id, sum(amount_minor) as amount from refund_lines group by 1) r on r.order_line_id = l.id
		where coalesce(r.amount, 0) <> l.refunded_minor`,
	'a payment gave back what its refunds say': `select count(*) from payments p
		left join (select payment_id, sum(amount_minor) as amount from refunds group by 1) r on r.payment_id = p.id
		where coalesce(r.amount, 0) <> p.refunded_minor`,
	'the ledger is its claims and its holds': `select count(*) from capacity c
		left join (select capacity_id, sum(qty) as qty from claims where state = 'TAKEN' group by 1) k on k.capacity_id = c.id
		left join (select capacity_id, sum(qty) as qty from holds where state = 'ACTIVE' group by 1) h on h.capacity_id = c.id
		where coalesce(k.qty, 0) <> c.sold or coalesce(h.qty, 0) <> c.held`,
	'only what is kept is taken': `select count(*) from claims k join order_lines l on l.id = k.order_line_id
		where (k.state = 'TAKEN') = (l.state in ('CANCELLED', 'LAPSED'))`,
	'nothing happens after now': `select count(*) from orders o, (select max(finished_at) as now from seed_runs) s
		where o.placed_at > s.now or o.paid_at > s.now`,
	'a line is called off by somebody or not at all': `select count(*) from order_lines
		where (state = 'CANCELLED') <> (cancelled_at is not null)`,
	'goods that left were sent, and others not': `select count(*) from order_lines
		where kind = 'GOODS' and (dispatched_at is not null) <> (state in ('SHIPPED', 'DELIVERED', 'CLOSED'))`,
	'who stayed has left before now, who is to come has not been served': `select count(*) from order_lines l,
			(select max(finished_at) as now from seed_runs) s
		where (l.state in ('CHECKED_OUT', 'REDEEMED') and l.served_at > s.now)
			or (l.state = 'CONFIRMED' and l.service_ends_at < s.now)`,
	'every stay and session has its voucher': `select count(*) from order_lines l left join vouchers v on v.order_line_id = l.id
		where (l.kind in ('STAY', 'EXPERIENCE') and l.state <> 'LAPSED') <> (v.id is not null)`,
	'a used voucher was scanned': `select count(*) from vouchers v
		left join (select voucher_id, sum(qty) as qty from redemptions group by 1) r on r.voucher_id = v.id
		where v.times_used <> coalesce(r.qty, 0)`,
	'a parcel stands where its last scan says': `select count(*) from shipments s left join lateral (
			select status from tracking_events e where e.shipment_id = s.id order by event_time desc, id desc limit 1) e on true
		where s.state <> coalesce(e.status, 'PENDING')`,
	'an order of goods says where to, of a gift its receiver': `select count(*) from orders o where o.ship_to is null
		and not exists (select from gift_receivers r where r.order_id = o.id) and exists (
		select from seller_orders s join order_lines l on l.seller_order_id = s.id where s.order_id = o.id and l.kind = 'GOODS')`,
	'every seller sits in a village': `select count(*) from enterprises e join regions r on r.code = e.region_code
		where r.level <> 'village'`,
	'no order is older than what it buys': `select count(*) from order_lines l join listings i on i.id = l.listing_id
		join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		where (o.placed_at at time zone 'Asia/Shanghai')::date < i.first_listed_on`,
}

/** The rules that some rows break, with how many. */
export async function brokenRules(db: Db): Promise<Record<string, number>> {
	const broken: Record<string, number> = {}
	for (const [rule, query] of Object.entries(RULES)) {
		const { rows } = await sql.raw<{ count: number }>(query).execute(db)
		if (rows[0]?.count !== 0) broken[rule] = rows[0]?.count ?? -1
	}
	return broken
}
