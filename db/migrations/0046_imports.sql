-- Files taken in by enterprises in three steps: parsed and staged line by line, looked at, applied as one
-- (docs/decisions/0046-imports-in-stages.md).
create table import_runs (
	id bigint generated always as identity primary key,
	enterprise_id bigint not null references enterprises,
	account_id bigint references accounts on delete set null,
	kind text not null check (kind in ('stock', 'rates', 'products')),
	-- In the private store, until the run is over.
	file text,
	file_name text not null check (length(file_name) between 1 and 120),
	state text not null default 'RECEIVED' check (state in ('RECEIVED', 'STAGED', 'APPLYING', 'APPLIED', 'REFUSED', 'DROPPED')),
	-- Why the file as a whole cannot be read.
	refusal jsonb check ((state = 'REFUSED') = (refusal is not null)),
	-- Lines of the file, those staged so far, those of them with faults.
	line_count integer check (line_count >= 0),
	staged_count integer not null default 0 check (staged_count >= 0),
	fault_count integer not null default 0 check (fault_count >= 0),
	-- Heads of columns that nobody knows.
	ignored text[] not null default '{}',
	-- Rows of ours that the file made or changed.
	change_count integer check (change_count >= 0),
	created_at timestamptz not null,
	ended_at timestamptz,
	check (staged_count <= coalesce(line_count, 0)),
	check ((state in ('APPLIED', 'REFUSED', 'DROPPED')) = (ended_at is not null)),
	check (state not in ('STAGED', 'APPLYING', 'APPLIED') or staged_count = line_count)
);
create index import_runs_enterprise on import_runs (enterprise_id, id desc);
create index import_runs_waiting on import_runs (id) where state in ('RECEIVED', 'APPLYING');

create table import_rows (
	run_id bigint not null references import_runs on delete cascade,
	-- As a spreadsheet counts: the head is line 1.
	line integer not null check (line > 1),
	cells jsonb not null,
	-- What is to be done, or null where something is wrong.
	change jsonb,
	faults jsonb not null default '[]',
	primary key (run_id, line),
	check ((change is null) = (faults <> '[]'::jsonb))
);
create index import_rows_faulty on import_rows (run_id, line) where change is null;
