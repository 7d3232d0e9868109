-- Sessions by a rule (docs/decisions/0049-sessions-by-rule.md): the rule is kept as RFC 5545 writes it, in the listing's time zone, and
-- unfolded into rows of `sessions` up to a horizon, further every day.
create table session_rules (
	id bigint generated always as identity primary key,
	listing_id bigint not null references listings on delete cascade,
	-- 'FREQ=WEEKLY;INTERVAL=1;BYDAY=SA,SU;UNTIL=20261130'; its COUNT counts days.
	rrule text not null check (rrule like 'FREQ=WEEKLY;%' and length(rrule) <= 120),
	-- The first day of the rule, which is one of its weekdays.
	starts_on date not null,
	-- Times of day at which a session starts, each day.
	start_times time[] not null check (cardinality(start_times) between 1 and 8),
	-- Dates left out (EXDATE); they count for COUNT.
	left_out date[] not null default '{}' check (cardinality(left_out) <= 200),
	-- Windows of every year outside of which there is nothing, both days included: [{"from": "03-20", "to": "05-10"}]. None: all year.
	seasons jsonb not null default '[]' check (jsonb_typeof(seasons) = 'array' and jsonb_array_length(seasons) <= 4),
	minutes integer not null check (minutes between 10 and 1440),
	cutoff_minutes integer not null check (cutoff_minutes between 0 and 43200),
	seats integer not null check (seats between 1 and 10000),
	min_to_run integer not null default 0 check (min_to_run between 0 and seats),
	-- Sessions up to this local date, itself not included, have been made.
	unfolded_until date not null,
	created_at timestamptz not null,
	ended_at timestamptz check (ended_at >= created_at)
);
create index session_rules_listing on session_rules (listing_id);
create index session_rules_unfolding on session_rules (unfolded_until) where ended_at is null;

alter table sessions
	add column rule_id bigint references session_rules on delete set null,
	-- The instant its rule meant it for (RECURRENCE-ID), wherever it was moved since.
	add column rule_slot timestamptz,
	-- Changed by itself, it is no longer changed with its rule.
	add column follows_rule boolean not null default false,
	-- Called off by its host, not for want of guests.
	add column called_off_by_host boolean not null default false,
	add constraint sessions_following check (not follows_rule or rule_slot is not null);
create unique index sessions_rule_slot on sessions (rule_id, rule_slot);
