create table payments (
	id uuid primary key default gen_random_uuid(),
	order_id bigint not null references orders,
	provider text not null,
	amount_minor integer not null check (amount_minor > 0),
	currency text not null check (currency ~ '^[A-Z]{3}$'),
	state text not null default 'CREATED' check (state in (
		'CREATED', 'SUBMITTED', 'REQUIRES_ACTION', 'PROCESSING', 'SUCCEEDED', 'FAILED', 'CANCELED', 'EXPIRED')),
	-- Written before the provider is called; the call is rebuilt from this row alone.
	idempotency_key text not null unique,
	request jsonb not null,
	submitted_at timestamptz,
	session_id text,
	session_url text,
	session_expires_at timestamptz,
	intent_id text,
	charge_id text,
	method text,
	captured_minor integer not null default 0 check (captured_minor >= 0 and captured_minor <= amount_minor),
	refunded_minor integer not null default 0 check (refunded_minor >= 0 and refunded_minor <= captured_minor),
	refund_deadline timestamptz,
	checked_at timestamptz,
	created_at timestamptz not null,
	unique (provider, session_id),
	unique (provider, intent_id)
);
create unique index payments_one_open on payments (order_id)
	where state in ('CREATED', 'SUBMITTED', 'REQUIRES_ACTION', 'PROCESSING');
create index payments_order on payments (order_id);
create index payments_open on payments (created_at)
	where state in ('CREATED', 'SUBMITTED', 'REQUIRES_ACTION', 'PROCESSING');

create table refunds (
	id uuid primary key default gen_random_uuid(),
	payment_id uuid not null references payments,
	order_id bigint not null references orders,
	amount_minor integer not null check (amount_minor > 0),
	state text not null default 'CREATED' check (state in ('CREATED', 'IN_TRANSIT', 'DONE', 'FAILED')),
	reason text not null,
	idempotency_key text not null unique,
	provider_refund_id text unique,
	created_at timestamptz not null,
	settled_at timestamptz,
	check ((state = 'DONE') = (settled_at is not null))
);
create index refunds_order on refunds (order_id);
create index refunds_open on refunds (created_at) where state in ('CREATED', 'IN_TRANSIT');
create index refunds_settled on refunds (settled_at) where settled_at is not null;

create table refund_lines (
	refund_id uuid not null references refunds,
	order_line_id bigint not null references order_lines,
	amount_minor integer not null check (amount_minor > 0),
	primary key (refund_id, order_line_id)
);
create index refund_lines_line on refund_lines (order_line_id);

-- Webhooks as they came: stored, answered, then worked off. A hint to look, never the truth itself.
create table provider_events (
	provider text not null,
	event_id text not null,
	type text not null,
	object_id text,
	payload jsonb not null,
	received_at timestamptz not null,
	processed_at timestamptz,
	attempts integer not null default 0,
	next_try_at timestamptz not null,
	last_error text,
	primary key (provider, event_id)
);
create index provider_events_open on provider_events (next_try_at) where processed_at is null;

-- What happened, written in the transaction in which it happened.
create table outbox_events (
	id bigint generated always as identity primary key,
	topic text not null,
	dedupe_key text not null unique,
	payload jsonb not null,
	created_at timestamptz not null,
	distributed_at timestamptz
);
create index outbox_events_open on outbox_events (id) where distributed_at is null;
-- One row for each deed that answers an event: each is tried until done, none holds up another.
create table outbox_deliveries (
	event_id bigint not null references outbox_events,
	deed text not null,
	available_at timestamptz not null,
	attempts integer not null default 0,
	locked_until timestamptz,
	done_at timestamptz,
	dead_at timestamptz,
	last_error text,
	primary key (event_id, deed)
);
create index outbox_deliveries_open on outbox_deliveries (available_at) where done_at is null and dead_at is null;

-- Clock-driven jobs: when each last ran to its end, and who runs it now.
create table job_runs (
	job text primary key,
	locked_until timestamptz,
	started_at timestamptz,
	finished_at timestamptz,
	last_error text
);

-- Idempotency of API writes: same key and body, same answer.
create table request_keys (
	scope text not null,
	key text not null,
	request_hash text not null,
	status integer,
	body jsonb,
	created_at timestamptz not null,
	primary key (scope, key)
);
