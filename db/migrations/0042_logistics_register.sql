-- What a node can do with goods. Temperature classes: those it can keep.
alter table logistics_nodes
	add column operator_name text not null default '',
	add column opening_hours text not null default '',
	add column handling_minutes integer not null default 30 check (handling_minutes between 0 and 2880),
	add column temperature_classes text[] not null default '{ambient}'
		check (temperature_classes <@ '{ambient,chilled,frozen}' and cardinality(temperature_classes) > 0);

-- A ride from one node to another at one time of day, on some weekdays, by clocks of the market's zone.
create table scheduled_runs (
	id bigint generated always as identity primary key,
	from_node_id bigint not null references logistics_nodes,
	to_node_id bigint not null references logistics_nodes check (to_node_id <> from_node_id),
	-- Bits, Monday the lowest.
	weekdays smallint not null check (weekdays between 1 and 127),
	departs_at time not null,
	ride_minutes integer not null check (ride_minutes between 1 and 2880),
	-- Goods must be ready so long before it leaves.
	cutoff_minutes integer not null default 15 check (cutoff_minutes between 0 and 1440),
	operator_name text not null,
	vehicle text not null check (vehicle in ('TRUCK', 'VAN', 'BUS', 'MOTORBIKE', 'BOAT')),
	temperature_classes text[] not null
		check (temperature_classes <@ '{ambient,chilled,frozen}' and cardinality(temperature_classes) > 0),
	capacity_kg integer not null check (capacity_kg between 1 and 100000),
	-- What one departure costs, in fen.
	cost_minor bigint not null default 0 check (cost_minor between 0 and 100000000),
	valid_from date not null,
	-- The last day it leaves.
	valid_to date check (valid_to >= valid_from),
	is_demo boolean not null default false
);
create index scheduled_runs_from on scheduled_runs (from_node_id);
create index scheduled_runs_to on scheduled_runs (to_node_id);
