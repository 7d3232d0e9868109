-- The registry: Table 1 of the paper, its label kept, our definition beside it.
create table indicators (
	code text primary key check (code ~ '^[A-Z][0-9]{2}$'),
	position smallint not null unique,
	slug text not null unique,
	level1 text not null,
	level2 text not null,
	source_label text not null,
	name_zh text not null,
	name_en text not null,
	slip_note text not null default '',
	definition text not null,
	formula text not null,
	unit text not null,
	direction smallint not null check (direction in (-1, 1)),
	index_form text not null,
	goalpost_min double precision not null,
	goalpost_max double precision not null check (goalpost_max > goalpost_min),
	goalpost_scale text not null check (goalpost_scale in ('lin', 'log10', 'log1p')),
	space_aggregation text not null,
	time_aggregation text not null,
	source_kind text not null check (source_kind in ('a', 'b', 'c')),
	frequency text not null,
	due_days integer not null,
	expires_days integer not null,
	range_hard text not null,
	range_soft text not null,
	min_n text not null,
	reference text not null,
	effective_weight double precision not null check (effective_weight between 0 and 1)
);

-- Bitemporal: a correction is a new row; the row it replaces keeps the moment it stopped being believed.
create table observations (
	id bigint generated always as identity primary key,
	indicator_code text not null references indicators,
	region_code text not null references regions,
	period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	-- null with a reason: missing is never 0.
	value double precision,
	num double precision,
	den double precision,
	n integer,
	missing_reason text,
	source text not null,
	kind text not null check (kind in ('computed', 'entered', 'imported')),
	status text not null check (status in ('preliminary', 'final', 'closed')),
	recorded_at timestamptz not null,
	-- The moment the next row for the same cell was recorded.
	superseded_at timestamptz check (superseded_at >= recorded_at),
	check ((value is null) = (missing_reason is not null))
);
create unique index observations_current on observations (indicator_code, region_code, period, kind) where superseded_at is null;
create index observations_region on observations (region_code, period) where superseded_at is null;
create index observations_series on observations (indicator_code, period) where superseded_at is null;

-- Months whose figures must be counted again because a row under them changed.
create table stale_months (
	period text primary key check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	since timestamptz not null
);

-- A run of the index: same method, snapshot, code and seed give the same bits.
create table index_runs (
	id bigint generated always as identity primary key,
	level text not null check (level in ('city', 'county', 'township', 'village')),
	scope_code text not null references regions,
	period text not null,
	methodology_version text not null,
	method jsonb not null,
	snapshot_hash text not null,
	code_version text not null,
	seed bigint not null,
	ran_at timestamptz not null,
	unique (level, scope_code, period, methodology_version, snapshot_hash)
);
create table index_scores (
	run_id bigint not null references index_runs on delete cascade,
	region_code text not null references regions,
	-- 'index', a first-level code, a second-level code or an indicator code.
	node text not null,
	score double precision,
	missing_reason text,
	weight double precision not null,
	contribution double precision,
	availability double precision not null check (availability between 0 and 1),
	rank integer check (rank > 0),
	primary key (run_id, region_code, node),
	check ((score is null) = (missing_reason is not null))
);

-- Figure 1 of the paper, and any other published table beside our own figures.
create table reference_values (
	source text not null,
	region_code text not null references regions,
	measure text not null,
	period text not null,
	value double precision not null,
	label text not null default '',
	primary key (source, region_code, measure, period)
);

-- What a world was seeded with; seeding again finds its name and changes nothing.
create table seed_runs (
	name text primary key,
	version text not null,
	finished_at timestamptz not null
);
