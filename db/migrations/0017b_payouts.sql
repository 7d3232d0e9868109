-- Where a seller is paid: the account number only sealed, its last digits to recognise it by.
create table seller_bank_accounts (
	enterprise_id bigint primary key references enterprises,
	holder text not null check (length(holder) between 1 and 120),
	bank text not null check (length(bank) between 1 and 120),
	number_sealed text not null,
	number_end text not null check (length(number_end) between 2 and 4),
	-- A payout failed by a fault of these details: nothing is paid until they are entered anew.
	blocked_reason text,
	changed_by text not null,
	changed_at timestamptz not null
);

-- One file a day. OPEN takes payouts, CLOSED never changes and is downloaded, SENT was handed to the bank.
create table payout_batches (
	id bigint generated always as identity primary key,
	day date not null,
	currency text not null check (currency ~ '^[A-Z]{3}$'),
	state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED', 'SENT')),
	opened_at timestamptz not null,
	closed_at timestamptz,
	sent_at timestamptz,
	sent_by text,
	unique (day, currency),
	check ((state = 'OPEN') = (closed_at is null)),
	check ((state = 'SENT') = (sent_at is not null))
);

create table payouts (
	id uuid primary key,
	enterprise_id bigint not null references enterprises,
	carrier text not null check (carrier in ('stripe', 'bank_file')),
	batch_id bigint references payout_batches,
	currency text not null check (currency ~ '^[A-Z]{3}$'),
	amount_minor bigint not null check (amount_minor > 0),
	state text not null default 'PENDING' check (state in ('PENDING', 'SENT', 'PAID', 'FAILED')),
	-- As they were when the payout was ordered.
	holder text not null,
	bank text not null,
	number_sealed text not null,
	number_end text not null,
	-- What the bank said: reference, day, who recorded it.
	evidence jsonb,
	failure text,
	created_at timestamptz not null,
	sent_at timestamptz,
	settled_at timestamptz,
	check ((carrier = 'bank_file') = (batch_id is not null)),
	check ((state in ('PAID', 'FAILED')) = (settled_at is not null)),
	check (state <> 'PAID' or evidence is not null),
	check ((state = 'FAILED') = (failure is not null))
);
-- A second run at the same time cannot pay again.
create unique index payouts_one_open on payouts (enterprise_id, currency) where state in ('PENDING', 'SENT');
create index payouts_enterprise on payouts (enterprise_id, created_at desc);
create index payouts_batch on payouts (batch_id);
