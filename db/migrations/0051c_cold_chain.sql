-- How warm it was in a crate, by its logger. Never changed: the same reading again is the same row.
create table cold_readings (
	crate_id bigint not null references crates,
	at timestamptz not null,
	celsius numeric(4, 1) not null check (celsius between -80 and 80),
	device text not null default '' check (length(device) <= 40),
	recorded_at timestamptz not null,
	primary key (crate_id, at)
);

-- A stretch of half an hour or more outside the limits of the crate's class, with the parcels that were in it.
create table cold_breaches (
	id bigint generated always as identity primary key,
	crate_id bigint not null references crates,
	temperature_class text not null check (temperature_class in ('chilled', 'frozen')),
	began_at timestamptz not null,
	ended_at timestamptz not null check (ended_at > began_at),
	-- The warmest of it, or of a chilled crate that froze the coldest.
	worst_celsius numeric(4, 1) not null,
	state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
	opened_at timestamptz not null,
	closed_at timestamptz,
	closed_by text,
	-- What was done about it.
	answer text check (length(answer) between 1 and 400),
	check ((state = 'CLOSED') = (num_nonnulls(closed_at, closed_by, answer) = 3))
);
create index cold_breaches_crate on cold_breaches (crate_id, began_at);
create index cold_breaches_open on cold_breaches (id) where state = 'OPEN';

create table cold_breach_parcels (
	breach_id bigint not null references cold_breaches,
	shipment_id bigint not null references shipments,
	primary key (breach_id, shipment_id)
);
create index cold_breach_parcels_shipment on cold_breach_parcels (shipment_id);
