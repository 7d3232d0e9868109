-- Bookings that the seller answers first: paid, their units taken, and waiting for a yes until `answer_by`.
alter table order_lines drop constraint order_lines_state_check;
alter table order_lines add constraint order_lines_state_check check (state in (
	'AWAITING_PAYMENT', 'REQUESTED', 'PLACED', 'PACKED', 'SHIPPED', 'DELIVERED', 'CLOSED',
	'CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT', 'REDEEMED', 'NO_SHOW', 'CANCELLED', 'LAPSED'));
alter table order_lines add column answer_by timestamptz;
alter table order_lines add constraint order_lines_requested_has_end check (state <> 'REQUESTED' or answer_by is not null);
create index order_lines_answer_by on order_lines (answer_by) where state = 'REQUESTED';

-- How the buyer pays; ON_ARRIVAL is confirmed before any money came.
alter table orders add column payment_method text not null default 'ONLINE'
	check (payment_method in ('ONLINE', 'BANK_TRANSFER', 'ON_ARRIVAL'));

-- Money goes back the way it came, through the provider, or by hand with evidence.
alter table refunds add column route text not null default 'PROVIDER' check (route in ('PROVIDER', 'EXTERNAL'));
alter table refunds add column evidence jsonb;
alter table refunds add column failure text;
