-- How sure a rank is (docs/decisions/0060-how-sure-a-rank-is.md): what was doubted and how often it was drawn stands with the run.
alter table index_runs add column robustness jsonb;

-- Where each place may stand: the middle 90 % of the draws. Null where it had no score in any of them.
create table index_intervals (
	run_id bigint not null references index_runs on delete cascade,
	region_code text not null references regions,
	rank_p5 double precision,
	rank_median double precision,
	rank_p95 double precision,
	score_p5 double precision,
	score_median double precision,
	score_p95 double precision,
	ranked_share double precision not null check (ranked_share between 0 and 1),
	-- Places of one group cannot be told apart.
	group_number integer check (group_number > 0),
	-- Share of the weight that rests on data of grade A or B.
	graded_share double precision not null check (graded_share between 0 and 1),
	primary key (run_id, region_code)
);

-- Which assumption is to blame for how much of the uncertainty (Sobol indices with 90 % intervals).
create table index_sensitivities (
	run_id bigint not null references index_runs on delete cascade,
	factor text not null,
	position smallint not null,
	first_order double precision not null,
	first_low double precision not null,
	first_high double precision not null,
	total double precision not null,
	total_low double precision not null,
	total_high double precision not null,
	primary key (run_id, factor)
);

-- Words beside the figures of the pentagon: the paper's Table 2 of a cluster, as its administrators tell it. A change is a new row.
create table cluster_notes (
	id bigint generated always as identity primary key,
	region_code text not null references regions,
	factor text not null check (factor in ('geography', 'leader', 'economy', 'government', 'network')),
	body_zh text not null check (length(body_zh) <= 2000),
	body_en text not null check (length(body_en) <= 2000),
	recorded_at timestamptz not null,
	superseded_at timestamptz check (superseded_at >= recorded_at)
);
create unique index cluster_notes_current on cluster_notes (region_code, factor) where superseded_at is null;
