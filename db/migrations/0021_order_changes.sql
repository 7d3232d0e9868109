-- A change of what is bought (a stay's dates, a session, an address): as it was shown, used by its id once until `valid_until`,
-- itself included. What costs more keeps the new beside the old until its difference is paid.
create table order_changes (
	id bigint generated always as identity primary key,
	quote_id uuid not null unique,
	order_id bigint not null references orders,
	-- The seller who asked; null for the buyer.
	enterprise_id bigint references enterprises,
	actor text not null,
	kind text not null check (kind in ('DATES', 'SESSION', 'ADDRESS')),
	state text not null default 'QUOTED' check (state in ('QUOTED', 'AWAITING_PAYMENT', 'DONE', 'LAPSED')),
	-- What was wished, and each line with what becomes of it: dates, price, what it takes of the ledger.
	plan jsonb not null,
	fee_minor integer not null check (fee_minor >= 0),
	due_minor integer not null check (due_minor >= 0),
	back_minor integer not null check (back_minor >= 0),
	created_at timestamptz not null,
	valid_until timestamptz not null check (valid_until >= created_at),
	used_at timestamptz,
	done_at timestamptz,
	-- The hold group that keeps the new while its difference is awaited.
	checkout_id uuid unique references checkouts,
	check ((state = 'QUOTED') = (used_at is null)),
	check ((state = 'DONE') = (done_at is not null)),
	check (used_at <= valid_until)
);
create index order_changes_order on order_changes (order_id);
create unique index order_changes_one_waiting on order_changes (order_id) where state = 'AWAITING_PAYMENT';

-- The payment of a change's difference; null for the payment of the order itself.
alter table payments add column change_id bigint references order_changes;
create index payments_change on payments (change_id) where change_id is not null;

-- Of `paid_minor`: what changes added by a payment of their own, and the fees for changes, which are the seller's to keep.
alter table order_lines add column change_paid_minor integer not null default 0 check (change_paid_minor >= 0);
alter table order_lines add column change_fee_minor integer not null default 0 check (change_fee_minor >= 0);
-- Of `refunded_minor`: what changes made cheaper. Of `commission_minor`: what is on what changes added.
alter table order_lines add column change_back_minor integer not null default 0 check (change_back_minor >= 0);
alter table order_lines add column change_commission_minor integer not null default 0;
-- What the platform bore of the price as it was sold; null while `price_details` still says it.
alter table order_lines add column sold_platform_minor integer check (sold_platform_minor >= 0);
