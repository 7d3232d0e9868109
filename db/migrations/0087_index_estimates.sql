-- Drawings of how sure ranks are (docs/decisions/0075-drawn-beside-the-site.md): how far each is, and whether somebody ended it. Who did stands in the audit trail.
create table index_estimates (
	id bigint generated always as identity primary key,
	run_id bigint not null references index_runs on delete cascade,
	-- Null: the intervals of all places. Else what moves the rank of this one.
	region_code text references regions,
	state text not null check (state in ('waiting', 'drawing', 'done', 'cancelled')),
	-- How often the index was made so far, and how often it is to be.
	done integer not null default 0 check (done >= 0),
	steps integer check (steps > 0),
	asked_at timestamptz not null,
	told_at timestamptz,
	ended_at timestamptz,
	-- The Sobol design of a place's estimate: its rows, runs and places.
	design jsonb,
	unique nulls not distinct (run_id, region_code)
);
create index index_estimates_open on index_estimates (asked_at) where state in ('waiting', 'drawing');

-- Which assumption moves the rank of one place how much (Sobol indices with 90 % intervals).
create table index_place_sensitivities (
	run_id bigint not null references index_runs on delete cascade,
	region_code text not null references regions,
	factor text not null,
	position smallint not null,
	first_order double precision not null,
	first_low double precision not null,
	first_high double precision not null,
	total double precision not null,
	total_low double precision not null,
	total_high double precision not null,
	primary key (run_id, region_code, factor)
);
