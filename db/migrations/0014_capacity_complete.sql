-- Pre-order: what a harvest will give is sold while its window is open; its units are a row of kind 'harvest'.
create table harvest_windows (
	id bigint generated always as identity primary key,
	capacity_id bigint not null unique references capacity,
	opens_at timestamptz not null,
	closes_at timestamptz not null check (closes_at > opens_at),
	-- Local dates of the farm, both included.
	harvest_from date not null,
	harvest_to date not null check (harvest_to >= harvest_from),
	-- From the last day of the harvest to the last parcel.
	ship_days smallint not null default 3 check (ship_days between 0 and 60)
);

-- Catch weight: sold by a nominal weight, weighed when packed. Paid is the price of the nominal weight and the tolerance.
alter table product_variants add column nominal_g integer check (nominal_g > 0);
alter table product_variants add column tolerance_bp integer check (tolerance_bp between 1 and 5000);
alter table product_variants add constraint product_variants_weighed check ((nominal_g is null) = (tolerance_bp is null));

-- What the scales said of a line of catch weight, all pieces together.
alter table order_lines add column weighed_g integer check (weighed_g > 0);
