/** Each names the rows that break a rule of units and states: all must give none. */
export const UNIT_RULES: Readonly<Record<string, string>> = {
	'what stands has taken its units, what ended has given them back': `
		select l.id from order_lines l where
			(l.state in ('PLACED', 'REQUESTED', 'CONFIRMED', 'PACKED', 'SHIPPED', 'DELIVERED', 'CHECKED_IN', 'REDEEMED')
				and jsonb_array_length(coalesce(l.price_details -> 'demand', '[]')) > 0
				and not exists (select from claims c where c.order_line_id = l.id and c.state = 'TAKEN'))
			or (l.state in ('CANCELLED', 'LAPSED', 'AWAITING_PAYMENT')
				and exists (select from claims c where c.order_line_id = l.id and c.state = 'TAKEN'))`,
	'a checkout says what its order says': `
		select k.id from checkouts k left join orders o on o.checkout_id = k.id left join order_changes c on c.checkout_id = k.id
		where (o.id is null) = (c.id is null) or o.id is not null and k.state <> case
			when coalesce(o.paid_at, o.confirmed_at) is not null then 'PAID' when o.closed_at is null then 'HELD'
			when k.state = 'RELEASED' then 'RELEASED' else 'EXPIRED' end`,
	'the holds of a change say what it says': `
		select c.id from order_changes c join checkouts k on k.id = c.checkout_id where case c.state when 'AWAITING_PAYMENT' then k.state <> 'HELD'
			when 'DONE' then k.state <> 'PAID' else k.state not in ('RELEASED', 'EXPIRED') end`,
	'a line has taken what it is booked for: each night, or its session': `
		select l.id from order_lines l where l.state = 'CONFIRMED' and (
			(l.kind = 'STAY' and exists (select from generate_series(l.check_in, l.check_out - 1, interval '1 day') d
				where not exists (select from room_nights n join claims c on c.capacity_id = n.capacity_id and c.order_line_id = l.id
					and c.state = 'TAKEN' where n.room_type_id = l.room_type_id and n.night = d::date)))
			or (l.kind = 'EXPERIENCE' and not exists (select from sessions s join claims c on c.capacity_id = s.capacity_id
				and c.order_line_id = l.id and c.state = 'TAKEN' where s.id = l.session_id)))`,
	'a voucher says what its line is booked for': `
		select v.id from vouchers v join order_lines l on l.id = v.order_line_id where v.state = 'ISSUED' and l.state = 'CONFIRMED'
			and (v.session_id is distinct from l.session_id or v.valid_from >= l.due_at or v.valid_to < l.service_ends_at)`,
	'a voucher is taken as often as its line has tickets': `
		select v.id from vouchers v join order_lines l on l.id = v.order_line_id where l.kind = 'EXPERIENCE' and l.state = 'CONFIRMED'
			and v.times_total <> l.qty`,
	'holds end with their checkout': `
		select h.checkout_id from holds h join checkouts k on k.id = h.checkout_id where (h.state = 'ACTIVE') <> (k.state = 'HELD')`,
	'lines wait, stand or lapse with their order': `
		select l.id from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		where (l.state = 'AWAITING_PAYMENT') <> (coalesce(o.paid_at, o.confirmed_at, o.closed_at) is null)
			or (l.state = 'LAPSED') <> (o.paid_at is null and o.confirmed_at is null and o.closed_at is not null)`,
	'a door is given to stays that stand': `
		select u.order_line_id from unit_stays u join order_lines l on l.id = u.order_line_id where l.state in ('CANCELLED', 'LAPSED')`,
	'every stay and session that stands has its voucher, and what ended has none that opens': `
		select l.id from order_lines l left join vouchers v on v.order_line_id = l.id where l.kind in ('STAY', 'EXPERIENCE')
			and ((l.state = 'CONFIRMED' and (v.id is null or v.state = 'REVOKED'))
				or (l.state = 'CANCELLED' and v.id is not null and v.state <> 'REVOKED'))`,
	'goods that stand are in a parcel, once': `
		select l.id from order_lines l left join shipment_lines x on x.order_line_id = l.id
		where l.kind = 'GOODS' and l.state = 'PLACED' group by l.id having count(x.*) <> 1`,
}

/** The same of what others were told. */
export const NEWS_RULES: Readonly<Record<string, string>> = {
	'no event waits to be distributed, no deed of one is left undone': `
		select dedupe_key from outbox_events where distributed_at is null
		union all select e.dedupe_key || ' ' || d.deed || ': ' || coalesce(d.last_error, '')
			from outbox_deliveries d join outbox_events e on e.id = d.event_id where d.done_at is null`,
	'every paid order said so, once': `
		select o.number from orders o where (o.paid_at is not null) <>
			exists (select from outbox_events e where e.dedupe_key = 'order-paid:' || o.id)`,
	'every refund said so, and again when it had arrived': `
		select r.id from refunds r where not exists (select from outbox_events e where e.dedupe_key = 'refund-created:' || r.id)
			or (r.state = 'DONE') <> exists (select from outbox_events e where e.dedupe_key = 'refund-settled:' || r.id)`,
	'no news of the provider is left to be worked off': `select event_id from provider_events where processed_at is null`,
	'no message waits': `select message_id from messages where state = 'QUEUED'`,
	// Two payouts may be alike, and each is told: of them there are no more tellings than facts.
	'nobody is told the same twice': `
		select 'payout-moved ' || account_id from notices where kind = 'payout-moved' group by account_id
		having count(*) > (select count(*) from outbox_events where topic = 'payout-moved')
		union all
		select kind || ' ' || coalesce(account_id::text, order_id::text, address) from notices where kind <> 'payout-moved'
		group by kind, audience, account_id, address, order_id, enterprise_id, params, link having count(*) > 1`,
	'a buyer is told of every order that was paid': `
		select o.number from orders o where o.paid_at is not null and o.payment_method <> 'ON_ARRIVAL' and not exists (
			select from notices n where n.order_id = o.id and n.audience = 'BUYER' and n.kind in ('order-paid', 'order-paid-late'))`,
	'every refund that arrived, or that a bank paid, made its credit notes': `
		select r.id from refunds r join refund_lines x on x.refund_id = r.id join order_lines l on l.id = x.order_line_id
		where r.state in ('DONE', 'COVERED') and not exists (select from invoices i where i.refund_id = r.id and i.seller_order_id = l.seller_order_id)`,
	'what happened to a state is logged from the state it had': `
		select a.entity || ' ' || a.entity_id from (select entity, entity_id, from_state,
				lag(to_state) over (partition by entity, entity_id order by id) as was from state_changes) a
		where a.was is not null and a.from_state <> a.was`,
}

/** The same of what must be over when a market has come to rest. */
export const REST_RULES: Readonly<Record<string, string>> = {
	'no hold outlives its time': `select checkout_id from holds where state = 'ACTIVE' and expires_at < $now`,
	'no refund through the provider is under way, but those that wait for a bank to decide': `
		select id from refunds r where state not in ('DONE', 'COVERED') and route = 'PROVIDER' and not exists (
			select from payment_disputes d where d.payment_id = r.payment_id and d.status in ('NEEDS_ANSWER', 'UNDER_REVIEW'))`,
	'no payment page is open past its time': `select id from payments
		where state in ('CREATED', 'SUBMITTED', 'REQUIRES_ACTION', 'PROCESSING') and session_expires_at < $now`,
	'the provider has nothing that the books lack': `select object_id from provider_differences where resolved_at is null`,
	'the ledger was recounted without a difference': `select capacity_id from capacity_differences`,
}
