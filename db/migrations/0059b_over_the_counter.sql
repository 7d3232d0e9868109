-- Over a point's counter: goods that go back to their seller, and parcels that come for a household from anywhere
-- (docs/decisions/0059-over-the-counter.md).

-- Goods of an approved return that are handed in at a node. What became of it is what its latest event says.
create table return_parcels (
	id bigint generated always as identity primary key,
	number text not null unique check (number ~ '^RT[0-9]{13}$'),
	claim_id bigint not null unique references buyer_claims,
	made_at timestamptz not null
);

-- Its way: announced, handed in, passed on from node to node, received by its seller; or never handed in.
create table return_parcel_events (
	id bigint generated always as identity primary key,
	return_parcel_id bigint not null references return_parcels,
	at timestamptz not null,
	state text not null check (state in ('INFO_RECEIVED', 'PICKED_UP', 'IN_TRANSIT', 'DELIVERED', 'VOIDED')),
	node_id bigint references logistics_nodes,
	actor text not null,
	unique (return_parcel_id, state, at)
);
create index return_parcel_events_parcel on return_parcel_events (return_parcel_id, at);
create index return_parcel_events_node on return_parcel_events (node_id, at) where node_id is not null;
create trigger return_parcel_events_append_only before update or delete on return_parcel_events
	for each row execute function refuse_change();

-- A parcel of any carrier that waits at a node for someone of the village.
create table household_parcels (
	id bigint generated always as identity primary key,
	node_id bigint not null references logistics_nodes,
	carrier text not null check (length(carrier) between 1 and 40),
	carrier_number text not null check (carrier_number ~ '^[0-9A-Z-]{6,40}$'),
	-- Of the receiver, by the label; taken out thirty days after it is gone.
	name text not null check (length(name) <= 40),
	phone text not null check (phone ~ '^[0-9+]{0,20}$'),
	temperature_class text not null check (temperature_class in ('ambient', 'chilled', 'frozen')),
	code text not null check (code ~ '^[0-9]{6}$'),
	state text not null default 'WAITING' check (state in ('WAITING', 'COLLECTED', 'GOES_BACK', 'GIVEN_BACK')),
	registered_at timestamptz not null,
	registered_by text not null,
	keep_until timestamptz not null check (keep_until > registered_at),
	reminded smallint not null default 0 check (reminded between 0 and 2),
	wrong_tries smallint not null default 0 check (wrong_tries between 0 and 5),
	locked_until timestamptz,
	collected_by text check (collected_by in ('RECEIVER', 'OTHER')),
	ended_at timestamptz,
	check ((state in ('COLLECTED', 'GIVEN_BACK')) = (ended_at is not null)),
	check ((state = 'COLLECTED') = (collected_by is not null))
);
-- The same parcel is not registered twice at a node while it is there.
create unique index household_parcels_here on household_parcels (node_id, carrier_number) where ended_at is null;
create index household_parcels_node on household_parcels (node_id, registered_at);
create index household_parcels_due on household_parcels (keep_until) where state = 'WAITING';
create index household_parcels_kept on household_parcels (ended_at) where ended_at is not null and phone <> '';
