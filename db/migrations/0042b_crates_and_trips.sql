-- One departure of a run.
create table trips (
	id bigint generated always as identity primary key,
	run_id bigint not null references scheduled_runs,
	from_node_id bigint not null references logistics_nodes,
	to_node_id bigint not null references logistics_nodes,
	service_date date not null,
	planned_departure timestamptz not null,
	planned_arrival timestamptz not null,
	state text not null default 'PLANNED' check (state in ('PLANNED', 'UNDER_WAY', 'ARRIVED')),
	departed_at timestamptz,
	arrived_at timestamptz check (arrived_at >= departed_at),
	is_demo boolean not null default false,
	unique (run_id, service_date)
);
create index trips_past on trips (from_node_id, to_node_id, departed_at) where arrived_at is not null;
create index trips_under_way on trips (id) where state = 'UNDER_WAY';

-- A box that holds parcels. It stands at a node, or travels with a trip.
create table crates (
	id bigint generated always as identity primary key,
	code text not null unique check (code ~ '^CR[0-9]{8}$'),
	temperature_class text not null check (temperature_class in ('ambient', 'chilled', 'frozen')),
	node_id bigint references logistics_nodes,
	trip_id bigint references trips,
	check ((node_id is null) <> (trip_id is null))
);
create index crates_node on crates (node_id) where node_id is not null;
create index crates_trip on crates (trip_id) where trip_id is not null;

-- Aggregation: which parcel was in which crate from when to when.
create table crate_parcels (
	id bigint generated always as identity primary key,
	crate_id bigint not null references crates,
	shipment_id bigint not null references shipments,
	packed_at timestamptz not null,
	unpacked_at timestamptz
);
create unique index crate_parcels_open on crate_parcels (shipment_id) where unpacked_at is null;
create index crate_parcels_crate on crate_parcels (crate_id) where unpacked_at is null;

-- Every scan, once: its id is made on the phone, so that one sent again is known.
create table custody_scans (
	scan_id uuid primary key,
	deed text not null check (deed in ('PACK', 'UNPACK', 'LOAD', 'DEPART', 'ARRIVE', 'RECEIVE')),
	node_id bigint not null references logistics_nodes,
	account_id bigint references accounts on delete set null,
	crate_id bigint references crates,
	trip_id bigint references trips,
	shipment_id bigint references shipments,
	scanned_at timestamptz not null,
	recorded_at timestamptz not null,
	-- How many parcels it moved.
	parcels integer not null,
	-- It was elsewhere by the books: taken in all the same, and told to administrators.
	breaks_chain boolean not null
);
create index custody_scans_broken on custody_scans (recorded_at) where breaks_chain;
