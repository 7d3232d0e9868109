/** Each names the rows that break a rule of money: all must give none. */
export const MONEY_RULES: Readonly<Record<string, string>> = {
	'an order costs what its parts cost, a part what its lines cost': `
		select o.number from orders o join seller_orders s on s.order_id = o.id join lateral (
			select coalesce(sum(l.paid_minor), 0) as paid from order_lines l where l.seller_order_id = s.id) l on true
		group by o.id having sum(s.total_minor) <> o.total_minor or bool_or(l.paid <> s.total_minor)`,
	// What was called off before a payment on arrival was never paid for; what pays for nothing goes back on no line.
	'captured is what the lines of the order cost, beside what pays for nothing and goes back': `
		select o.number from orders o
		left join lateral (select sum(captured_minor) as sum from payments where order_id = o.id and state = 'SUCCEEDED') p on true
		left join lateral (select sum(r.amount_minor) as sum from refunds r where r.order_id = o.id
			and not exists (select from refund_lines x where x.refund_id = r.id)) extra on true
		left join lateral (select sum(l.paid_minor) as sum from order_lines l join seller_orders s on s.id = l.seller_order_id
			where s.order_id = o.id and (o.payment_method <> 'ON_ARRIVAL' or l.cancelled_at is null or l.cancelled_at > o.paid_at)) l on true
		where coalesce(p.sum, 0) - coalesce(extra.sum, 0) <> case when o.paid_at is null then 0 else coalesce(l.sum, 0) end`,
	'a line got back what its refunds say, and no more than was paid for it': `
		select l.id from order_lines l left join lateral (
			select coalesce(sum(amount_minor), 0) as sum from refund_lines where order_line_id = l.id) r on true
		where r.sum <> l.refunded_minor or r.sum > l.paid_minor`,
	'a payment gave back what its refunds say, and no more than came in': `
		select p.id from payments p left join lateral (
			select coalesce(sum(amount_minor), 0) as sum from refunds where payment_id = p.id) r on true
		where r.sum <> p.refunded_minor or r.sum > p.captured_minor`,
	'a refund is the sum of its lines': `
		select r.id from refunds r join (select refund_id, sum(amount_minor) as sum from refund_lines group by 1) x on x.refund_id = r.id
		where x.sum <> r.amount_minor`,
	'nobody paid for nothing: a cancelled line went back, less the fee of its quote and what its changes had cost its buyer': `
		select l.id from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		where l.state = 'CANCELLED' and o.paid_at is not null and o.payment_method <> 'ON_ARRIVAL'
			and l.paid_minor - l.refunded_minor - case when l.cancelled_by = 'buyer' then l.change_fee_minor else 0 end <> coalesce((select max((d ->> 'feeMinor')::int) from cancellation_quotes q,
				jsonb_array_elements(q.plan) d where q.order_id = o.id and q.used_at is not null and (d ->> 'lineId')::bigint = l.id), 0)`,
	'no money is without an order that was paid or that gives it back': `
		select p.id from payments p join orders o on o.id = p.order_id
		where p.captured_minor > 0 and o.paid_at is null and p.refunded_minor <> p.captured_minor`,
	'no order is paid without money': `
		select o.number from orders o where o.paid_at is not null and o.total_minor > 0
			and not exists (select from payments p where p.order_id = o.id and p.state = 'SUCCEEDED')`,
	'a transfer is used once, where it says': `
		select t.id from bank_transfers t where t.state in ('APPLIED', 'RETURNED') and t.order_id is not null and t.payment_id is null
		union all
		select p.id from payments p where p.provider = 'bank_transfer' and p.captured_minor > coalesce((
			select sum(amount_minor) from bank_transfers t where t.order_id = p.order_id), 0)`,
}

/** The same of the books. An entry above 0 is a debit. */
export const LEDGER_RULES: Readonly<Record<string, string>> = {
	'a transaction of the books sums to zero': `
		select transaction_id from ledger_entries group by transaction_id, currency having sum(amount_minor) <> 0`,
	'a paid order is in the books, an unpaid one is not': `
		select o.number from orders o where (o.paid_at is not null) <>
			exists (select from ledger_transactions t where t.key = 'order-paid:' || o.id)`,
	'the difference of a change is in the books when it was paid': `
		select c.id from order_changes c where (c.state = 'DONE' and exists (select from payments p where p.change_id = c.id
			and p.state = 'SUCCEEDED')) <> exists (select from ledger_transactions t where t.key = 'change-paid:' || c.id)`,
	'a refund is in the books when it is owed, and again when it has arrived': `
		select r.id from refunds r where not exists (select from ledger_transactions t where t.key = 'refund:' || r.id)
			or (r.state = 'DONE') <> exists (select from ledger_transactions t where t.key = 'refund-settled:' || r.id)`,
	'what is due of a line is its paid share less commission less refunds': `
		select l.id from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		join lateral (select sum(amount_minor) as sum from ledger_entries e where e.order_line_id = l.id) e on e.sum is not null
		left join lateral (select coalesce(sum(x.amount_minor), 0) as owed from refund_lines x join refunds r on r.id = x.refund_id
			where x.order_line_id = l.id and r.state <> 'DONE') x on true
		where -e.sum <> case when o.payment_method = 'ON_ARRIVAL' then -x.owed else l.paid_minor - l.refunded_minor end`,
	'what is released is payable and nothing of it pending, what is not released is the reverse': `
		select l.id from order_lines l join ledger_entries e on e.order_line_id = l.id
		group by l.id having coalesce(sum(e.amount_minor) filter (where e.account =
			case when l.released_at is null then 'seller_payable' else 'seller_pending' end), 0) <> 0`,
	'payable falls by what was paid out and not taken back, and by nothing else': `
		select coalesce(a.enterprise_id, b.enterprise_id) from (
			select enterprise_id, sum(amount_minor) as sum from ledger_entries where account = 'seller_payable' and order_line_id is null group by 1) a
		full join (select enterprise_id, sum(p.amount_minor - coalesce((select sum(r.amount_minor) from payout_reversals r
				where r.payout_id = p.id and r.state = 'DONE'), 0)) as sum from payouts p where state <> 'FAILED' group by 1) b using (enterprise_id)
		where coalesce(a.sum, 0) <> coalesce(b.sum, 0)`,
	'owed to buyers is what is on its way to them': `
		select owed.sum from (select coalesce(-sum(amount_minor), 0) as sum from ledger_entries where account = 'refunds_owed') owed,
			(select coalesce(sum(amount_minor - covered_minor), 0) as sum from refunds where state <> 'DONE') open where owed.sum <> open.sum`,
	'in transit to sellers is what was ordered and has not arrived': `
		select a.sum from (select coalesce(-sum(amount_minor), 0) as sum from ledger_entries where account = 'payouts_in_transit') a,
			(select coalesce(sum(amount_minor), 0) as sum from payouts where state in ('PENDING', 'SENT')) b where a.sum <> b.sum`,
	'the bank has what came by transfer, less what went out from it': `
		select book.sum from (select coalesce(sum(amount_minor), 0) as sum from ledger_entries where account = 'bank') book, (
			select (select coalesce(sum(captured_minor), 0) from payments where provider = 'bank_transfer' and state = 'SUCCEEDED')
				- (select coalesce(sum(r.amount_minor - r.covered_minor), 0) from refunds r join payments p on p.id = r.payment_id
					where r.state = 'DONE' and r.route = 'EXTERNAL' and p.provider <> 'on_arrival')
				- (select coalesce(sum(amount_minor), 0) from payouts where state = 'PAID' and carrier = 'bank_file') as sum) truth
		where book.sum <> truth.sum`,
}
