-- What calling lines off would cost, as it was shown: used by id, once, until `valid_until`, itself included.
create table cancellation_quotes (
	id uuid primary key,
	order_id bigint not null references orders,
	-- The seller whose lines it is about when a seller asked; null for the buyer.
	enterprise_id bigint references enterprises,
	actor text not null,
	deed text not null check (deed in ('CANCEL', 'NO_SHOW', 'EARLY_DEPARTURE')),
	line_ids bigint[] not null check (cardinality(line_ids) > 0),
	-- Each line with its fee, refund and the rule that set it.
	plan jsonb not null,
	fee_minor integer not null check (fee_minor >= 0),
	refund_minor integer not null check (refund_minor >= 0),
	created_at timestamptz not null,
	valid_until timestamptz not null check (valid_until >= created_at),
	used_at timestamptz,
	-- What the one use answered: the same quote again is answered the same.
	answer jsonb,
	check ((used_at is null) = (answer is null)),
	check (used_at <= valid_until)
);
create index cancellation_quotes_order on cancellation_quotes (order_id);

-- Money due back on a line that goes on, each reason once.
create table refund_dues (
	key text primary key,
	order_line_id bigint not null references order_lines,
	asked_minor integer not null check (asked_minor > 0),
	-- At most what was left of the line's paid share.
	given_minor integer not null check (given_minor >= 0 and given_minor <= asked_minor),
	reason text not null,
	at timestamptz not null
);
create index refund_dues_line on refund_dues (order_line_id);

-- `sent_at`: when the provider was first asked under the key. `attempts`: asked in vain since.
alter table refunds add column sent_at timestamptz;
alter table refunds add column tried_at timestamptz;
alter table refunds add column next_try_at timestamptz;
alter table refunds add column attempts integer not null default 0 check (attempts >= 0);
-- What went back by hand is done only with its evidence.
alter table refunds add constraint refunds_external_has_evidence check (route <> 'EXTERNAL' or state <> 'DONE' or evidence is not null);
drop index refunds_open;
create index refunds_open on refunds (created_at) where state in ('CREATED', 'IN_TRANSIT', 'FAILED');
