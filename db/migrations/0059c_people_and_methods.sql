-- Who works at an enterprise and by which processes, as figures of its place need it (docs/decisions/0059c-people-and-methods.md).
-- Nobody is named: a practitioner is an occupation, schooling and years.
create table practitioners (
	id bigint generated always as identity primary key,
	enterprise_id bigint not null references enterprises,
	role text not null check (role in ('operations', 'service', 'design', 'live', 'analysis', 'production', 'delivery', 'management')),
	education text not null check (education in ('none', 'primary', 'junior', 'senior', 'college', 'bachelor', 'postgraduate')),
	-- When they first worked in e-commerce, anywhere, and days away from it since.
	started_on date not null,
	gap_days integer not null default 0 check (gap_days between 0 and 36500),
	joined_on date not null,
	-- The first day on which they are no longer there.
	left_on date check (left_on >= joined_on),
	recorded_at timestamptz not null,
	recorded_by text not null,
	-- What was noted wrongly counts no more, and stays to be seen.
	struck_at timestamptz,
	check (started_on <= coalesce(left_on, started_on))
);
create index practitioners_enterprise on practitioners (enterprise_id) where struck_at is null;

-- Since when an enterprise works by a process that no other room of the platform sees.
create table process_uses (
	id bigint generated always as identity primary key,
	enterprise_id bigint not null references enterprises,
	process text not null check (process in ('presale', 'trace', 'grading', 'cold', 'processing', 'shared', 'sensors', 'certified')),
	first_on date not null,
	note text not null default '' check (length(note) <= 200),
	recorded_at timestamptz not null,
	recorded_by text not null,
	struck_at timestamptz
);
create unique index process_uses_once on process_uses (enterprise_id, process) where struck_at is null;

-- A delivery of a member farm that was noted wrongly: struck out by a row of its own, never changed. Its grams leave the lot.
create table supply_strikes (
	delivery_id bigint primary key references supply_deliveries,
	reason text not null check (length(reason) between 1 and 200),
	struck_at timestamptz not null,
	struck_by text not null
);
create trigger supply_strikes_append_only before update or delete on supply_strikes for each row execute function refuse_change();
create trigger supply_strikes_shown_added after insert on supply_strikes referencing new table as changed
	for each statement execute function note_page_change();

-- Plots of member farms, and from which of them a delivery came: safety intervals hold there as on one's own.
alter table plots add column farm_id bigint references supply_farms;
create index plots_farm on plots (farm_id) where farm_id is not null;
alter table supply_deliveries add column plot_id bigint references plots;
create index supply_deliveries_plot on supply_deliveries (plot_id) where plot_id is not null;
