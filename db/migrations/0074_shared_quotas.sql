-- A quota of the ledger that several listings of one enterprise draw on, as its office keeps it: under a name that only the
-- office sees. One that has ended is drawn on no longer; what was sold keeps its part.
create table shared_quotas (
	capacity_id bigint primary key references capacity,
	enterprise_id bigint not null references enterprises,
	name text not null check (char_length(name) between 1 and 60),
	created_at timestamptz not null,
	ended_at timestamptz
);
create index shared_quotas_running on shared_quotas (enterprise_id) where ended_at is null;
