-- Listings that may be paid for on arrival; their seller says so. Goods never are.
alter table listings add column pay_on_arrival boolean not null default false;
alter table listings add constraint listings_pay_on_arrival check (not pay_on_arrival or kind in ('stay', 'experience'));

-- Confirmed while its money is still to come (on arrival); null for an order that is confirmed by being paid.
alter table orders add column confirmed_at timestamptz;
alter table orders add constraint orders_confirmed_on_arrival check (confirmed_at is null or payment_method = 'ON_ARRIVAL');
create index orders_confirmed on orders (confirmed_at) where confirmed_at is not null and paid_at is null;

-- Why a person must look at a payment; null once one has.
alter table payments add column attention text;
-- Cards only: the buyer disputes the charge at the bank. OPEN and LOST freeze what sellers get of it.
alter table payments add column dispute_id text unique;
alter table payments add column dispute_state text check (dispute_state in ('OPEN', 'WON', 'LOST'));
alter table payments add column disputed_minor integer check (disputed_minor >= 0);
alter table payments add constraint payments_dispute_whole check ((dispute_id is null) = (dispute_state is null));
create index payments_attention on payments (created_at) where attention is not null;

-- Accounts of the platform that bank transfers go to, one for each currency; the hold is the buyer's time to transfer.
create table transfer_accounts (
	currency text primary key check (currency ~ '^[A-Z]{3}$'),
	holder text not null,
	bank text not null,
	account_number text not null,
	hold_hours integer not null default 48 check (hold_hours between 1 and 240),
	is_demo boolean not null default false,
	active boolean not null default true
);

-- Money that came to the account, as an operator or a statement told it. One row of the bank, once.
create table bank_transfers (
	id uuid primary key,
	bank_reference text not null unique check (length(bank_reference) between 1 and 80),
	received_on date not null,
	amount_minor integer not null check (amount_minor > 0),
	currency text not null check (currency ~ '^[A-Z]{3}$'),
	-- What the payer wrote; the order's number stands in it.
	remittance text not null default '',
	-- Masked: never a whole account number.
	payer text not null default '',
	evidence text not null default '',
	order_id bigint references orders,
	-- UNMATCHED: no order is named. HELD: part of a sum. APPLIED: the order is paid with it. RETURNED: on its way back.
	state text not null check (state in ('UNMATCHED', 'HELD', 'APPLIED', 'RETURNED')),
	payment_id uuid references payments,
	recorded_by text not null,
	recorded_at timestamptz not null,
	check (state <> 'UNMATCHED' or order_id is null),
	check (state not in ('APPLIED', 'RETURNED') or payment_id is not null or order_id is null)
);
create index bank_transfers_order on bank_transfers (order_id);
create index bank_transfers_open on bank_transfers (recorded_at) where state in ('UNMATCHED', 'HELD');

-- What the provider has and we do not, or otherwise than we: found by the reconciler, one row for each object.
create table provider_differences (
	object_id text primary key,
	kind text not null check (kind in ('unknown-payment', 'unknown-refund', 'wrong-amount')),
	amount_minor integer not null,
	currency text not null,
	found_at timestamptz not null,
	resolved_at timestamptz
);
