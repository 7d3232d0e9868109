-- Files of figures that administrators of a region send: read and looked at, then applied as one or not at all.
create table figure_files (
	id bigint generated always as identity primary key,
	-- Of the administrator who sent it: what it may name lies in or below.
	region_code text not null references regions,
	file_name text not null check (length(file_name) between 1 and 120),
	-- Of the bytes, by which the same file is known again.
	checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
	-- Its lines as they were read, in the private store until it is over.
	file text,
	state text not null default 'STAGED' check (state in ('STAGED', 'APPLIED', 'DROPPED')),
	line_count integer not null check (line_count > 0),
	fault_count integer not null check (fault_count between 0 and line_count),
	doubt_count integer not null check (doubt_count between 0 and line_count),
	-- Sum of the values of the good lines: to be held against that of the sender.
	control_sum double precision not null,
	-- The first lines that are faulty, in doubt and good, to be shown.
	preview jsonb not null,
	-- Figures that it changed.
	change_count integer check (change_count >= 0),
	created_at timestamptz not null,
	ended_at timestamptz,
	check ((state = 'STAGED') = (ended_at is null)),
	check ((state = 'STAGED') = (file is not null)),
	check ((state = 'APPLIED') = (change_count is not null))
);
create unique index figure_files_applied on figure_files (region_code, checksum) where state = 'APPLIED';
create index figure_files_region on figure_files (region_code, id desc);
