create extension if not exists btree_gist;

-- One ledger of everything that can run out: stock, a room type's night, a session's seats, a shared guide, a quota.
-- The last CHECK is the last wall: no code path, however wrong, can oversell.
create table capacity (
	id bigint generated always as identity primary key,
	kind text not null check (kind in ('stock', 'harvest', 'night', 'session', 'shared', 'quota')),
	total integer not null check (total >= 0),
	held integer not null default 0 check (held >= 0),
	sold integer not null default 0 check (sold >= 0),
	check (held + sold <= total)
);
-- Counters change often and no index covers them: leave room on the page for cheap updates.
alter table capacity set (fillfactor = 70);

create table product_variants (
	id bigint generated always as identity primary key,
	listing_id bigint not null references listings on delete cascade,
	sku text not null,
	name_zh text not null,
	name_en text not null,
	price_minor integer not null check (price_minor > 0 and price_minor <= 99999999),
	weight_g integer not null check (weight_g > 0),
	temperature_class text not null default 'ambient' check (temperature_class in ('ambient', 'chilled', 'frozen')),
	-- Many variants may share one row (a box of two and a single draw on the same stock): `capacity_units` each.
	capacity_id bigint not null references capacity,
	capacity_units integer not null default 1 check (capacity_units > 0),
	-- Never sold online: kept for the farm gate.
	safety_stock integer not null default 0 check (safety_stock >= 0),
	position smallint not null default 0,
	active boolean not null default true,
	unique (listing_id, sku)
);

create table room_types (
	id bigint generated always as identity primary key,
	listing_id bigint not null references listings on delete cascade,
	name_zh text not null,
	name_en text not null,
	beds_zh text not null default '',
	beds_en text not null default '',
	total_units integer not null check (total_units > 0),
	base_occupancy smallint not null check (base_occupancy > 0),
	max_occupancy smallint not null,
	position smallint not null default 0,
	active boolean not null default true,
	check (max_occupancy >= base_occupancy)
);
create index room_types_listing on room_types (listing_id);

-- Nights that can be booked, with what restricts them. No row: not on sale.
create table room_nights (
	room_type_id bigint not null references room_types on delete cascade,
	night date not null,
	capacity_id bigint not null unique references capacity,
	stop_sell boolean not null default false,
	min_stay_arrival smallint check (min_stay_arrival > 0),
	min_stay_through smallint check (min_stay_through > 0),
	max_stay smallint check (max_stay > 0),
	closed_to_arrival boolean not null default false,
	closed_to_departure boolean not null default false,
	primary key (room_type_id, night)
);

create table rate_plans (
	id bigint generated always as identity primary key,
	room_type_id bigint not null references room_types on delete cascade,
	name_zh text not null,
	name_en text not null,
	-- Price of a night by ISO weekday, Monday first, for the base occupancy.
	base_minor integer[] not null check (cardinality(base_minor) = 7 and 0 < all (base_minor)),
	extra_adult_minor integer not null default 0 check (extra_adult_minor >= 0),
	-- Child bands: [{"upToAge": 5, "priceMinor": 0}, …] in rising age; a child above the last band is an adult.
	child_bands jsonb not null default '[]',
	-- Length of stay: [{"nights": 3, "discountBp": 500}, …] in rising nights; the last that fits applies.
	stay_discounts jsonb not null default '[]',
	min_advance_days smallint not null default 0 check (min_advance_days >= 0),
	max_advance_days smallint not null default 365 check (max_advance_days > 0),
	same_day_cutoff time not null default '20:00',
	position smallint not null default 0,
	active boolean not null default true
);
create index rate_plans_room_type on rate_plans (room_type_id);
create table rate_seasons (
	id bigint generated always as identity primary key,
	rate_plan_id bigint not null references rate_plans on delete cascade,
	name_zh text not null,
	name_en text not null,
	days daterange not null check (not isempty(days) and lower_inc(days) and not upper_inc(days)),
	price_minor integer[] not null check (cardinality(price_minor) = 7 and 0 < all (price_minor)),
	constraint rate_seasons_one_a_day exclude using gist (rate_plan_id with =, days with &&)
);
create table rate_overrides (
	rate_plan_id bigint not null references rate_plans on delete cascade,
	night date not null,
	price_minor integer not null check (price_minor > 0),
	primary key (rate_plan_id, night)
);

-- Rooms with a door number, given to a booking late; nobody sleeps twice in one bed.
create table room_units (
	id bigint generated always as identity primary key,
	room_type_id bigint not null references room_types on delete cascade,
	name text not null,
	unique (room_type_id, name)
);

create table unit_types (
	id bigint generated always as identity primary key,
	listing_id bigint not null references listings on delete cascade,
	code text not null,
	name_zh text not null,
	name_en text not null,
	price_minor integer not null check (price_minor >= 0),
	capacity_weight smallint not null default 1 check (capacity_weight >= 0),
	position smallint not null default 0,
	unique (listing_id, code)
);
-- Sessions of an experience. Instants; the wall-clock time shown is that of the listing's zone.
create table sessions (
	id bigint generated always as identity primary key,
	listing_id bigint not null references listings on delete cascade,
	starts_at timestamptz not null,
	ends_at timestamptz not null check (ends_at > starts_at),
	cutoff_at timestamptz not null check (cutoff_at <= starts_at),
	capacity_id bigint not null unique references capacity,
	min_to_run integer not null default 0 check (min_to_run >= 0),
	status text not null default 'open' check (status in ('open', 'closed', 'called_off')),
	unique (listing_id, starts_at)
);
-- A guide or a vehicle that several sessions draw on.
create table session_resources (
	session_id bigint not null references sessions on delete cascade,
	capacity_id bigint not null references capacity,
	units_per_guest integer not null check (units_per_guest > 0),
	primary key (session_id, capacity_id)
);

create table package_components (
	id bigint generated always as identity primary key,
	package_listing_id bigint not null references listings on delete cascade,
	position smallint not null,
	kind text not null check (kind in ('product', 'stay', 'experience')),
	variant_id bigint references product_variants,
	rate_plan_id bigint references rate_plans,
	nights smallint check (nights > 0),
	listing_id bigint not null references listings,
	unit_type_id bigint references unit_types,
	day_offset smallint not null default 0 check (day_offset >= 0),
	qty smallint not null default 1 check (qty > 0),
	unique (package_listing_id, position),
	check ((kind = 'product') = (variant_id is not null)),
	check ((kind = 'stay') = (rate_plan_id is not null and nights is not null)),
	check ((kind = 'experience') = (unit_type_id is not null))
);
