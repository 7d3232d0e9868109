-- What the nightly recount of the ledger found: empty while every counter equals its holds, offers and claims.
create table capacity_differences (
	id bigint generated always as identity primary key,
	capacity_id bigint not null references capacity,
	held integer not null,
	held_claims integer not null,
	sold integer not null,
	sold_claims integer not null,
	found_at timestamptz not null
);
create index capacity_differences_found on capacity_differences (found_at);
create index sessions_decision on sessions (cutoff_at) where status = 'open' and min_to_run > 0;
