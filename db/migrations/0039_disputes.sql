-- The payer's bank disputes a card payment, as the provider tells it. payments.dispute_state says the latest of it in one word.
create table payment_disputes (
	id bigint generated always as identity primary key,
	provider text not null,
	provider_id text not null unique,
	payment_id uuid not null references payments,
	-- INQUIRY_…: the bank only asks, and no money has moved.
	status text not null check (status in ('INQUIRY_NEEDS_ANSWER', 'INQUIRY_UNDER_REVIEW', 'INQUIRY_CLOSED',
		'NEEDS_ANSWER', 'UNDER_REVIEW', 'WON', 'LOST', 'PREVENTED')),
	-- The provider's word: 'fraudulent', 'product_not_received' …
	reason text not null,
	amount_minor integer not null check (amount_minor > 0),
	currency text not null check (currency ~ '^[A-Z]{3}$'),
	opened_at timestamptz not null,
	-- Until when the bank takes an answer; null when it takes none.
	answer_by timestamptz,
	-- How often evidence was handed to the bank, also from the provider's own pages.
	submissions integer not null default 0 check (submissions >= 0),
	looked_at timestamptz not null,
	closed_at timestamptz
);
create index payment_disputes_payment on payment_disputes (payment_id);
create index payment_disputes_open on payment_disputes (answer_by) where closed_at is null;
create index payment_disputes_opened on payment_disputes (opened_at desc);

-- What we answer: written before the provider is asked to hand it over, so that every try says the same.
create table dispute_answers (
	id uuid primary key,
	dispute_id bigint not null references payment_disputes,
	-- Texts by the provider's names of fields; and what the paper shows.
	evidence jsonb not null,
	paper jsonb not null,
	state text not null default 'CREATED' check (state in ('CREATED', 'SENT', 'FAILED')),
	idempotency_key text not null unique,
	-- The paper at the provider.
	file_id text,
	failure text,
	written_by text not null,
	created_at timestamptz not null,
	settled_at timestamptz,
	check ((state = 'CREATED') = (settled_at is null)),
	check ((state = 'FAILED') = (failure is not null))
);
-- A bank takes one answer: another is written only when the provider refused the first.
create unique index dispute_answers_one on dispute_answers (dispute_id) where state <> 'FAILED';

insert into ledger_accounts (code, side, is_per_seller) values ('disputed', 'asset', false), ('dispute_losses', 'expense', false);
