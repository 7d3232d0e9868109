-- The bank of a card says of a payment that it was fraud, before anybody disputes it. While one is OPEN nothing of its order is
-- packed or sent and no seller's money of it is released; a person decides.
create table fraud_warnings (
	id bigint generated always as identity primary key,
	provider text not null,
	provider_id text not null unique,
	payment_id uuid not null references payments,
	-- The provider's word: 'made_with_stolen_card', 'card_never_received' …
	fraud_type text not null,
	-- By the provider: neither disputed yet nor refunded whole.
	is_actionable boolean not null,
	warned_at timestamptz not null,
	looked_at timestamptz not null,
	state text not null default 'OPEN' check (state in ('OPEN', 'LET_GO_ON', 'CANCELLED')),
	decided_by text,
	decided_at timestamptz,
	-- Why, in the words of who decided; may be empty.
	words text not null default '',
	check ((state = 'OPEN') = (decided_at is null)),
	check ((decided_at is null) = (decided_by is null))
);
create index fraud_warnings_payment on fraud_warnings (payment_id);
create index fraud_warnings_open on fraud_warnings (warned_at) where state = 'OPEN';
create index fraud_warnings_decided on fraud_warnings (decided_at desc) where state <> 'OPEN';
