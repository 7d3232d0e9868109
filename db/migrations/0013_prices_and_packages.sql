-- Booked late or early: [{"days": 3, "discountBp": 1000}, …]. Late: at most so many days before arrival; early: at least so
-- many. The greatest that fits applies, before the discount for the length of stay.
alter table rate_plans add column last_minute jsonb not null default '[]';
alter table rate_plans add column early_bird jsonb not null default '[]';

-- What parcels cost by temperature class and zone: a seller's own row, else the platform's (no enterprise).
create table shipping_rates (
	id bigint generated always as identity primary key,
	enterprise_id bigint references enterprises on delete cascade,
	temperature_class text not null check (temperature_class in ('ambient', 'chilled', 'frozen')),
	zone text not null check (zone in ('county', 'city', 'province', 'country')),
	-- False: nobody carries it there.
	carried boolean not null default true,
	first_weight_g integer not null default 1000 check (first_weight_g > 0),
	first_fee_minor integer not null default 0 check (first_fee_minor >= 0),
	-- The first fee of a parcel that its buyer fetches at a delivery point; null: only to the door.
	pick_up_fee_minor integer check (pick_up_fee_minor between 0 and first_fee_minor),
	step_weight_g integer not null default 1000 check (step_weight_g > 0),
	step_fee_minor integer not null default 0 check (step_fee_minor >= 0),
	free_over_minor integer check (free_over_minor >= 0),
	unique nulls not distinct (enterprise_id, temperature_class, zone)
);
insert into shipping_rates
	(temperature_class, zone, carried, first_fee_minor, pick_up_fee_minor, step_fee_minor, free_over_minor) values
	('ambient', 'county', true, 500, 300, 100, 6800), ('ambient', 'city', true, 600, 400, 150, 8800),
	('ambient', 'province', true, 800, 600, 200, 9900), ('ambient', 'country', true, 1200, 1000, 500, 16800),
	('chilled', 'county', true, 1000, 700, 300, 16800), ('chilled', 'city', true, 1500, 1200, 400, 19800),
	('chilled', 'province', true, 2500, 2200, 600, 29800), ('chilled', 'country', false, 0, null, 0, null),
	('frozen', 'county', true, 1200, null, 300, 16800), ('frozen', 'city', true, 1800, null, 400, 19800),
	('frozen', 'province', true, 2800, null, 700, 29800), ('frozen', 'country', false, 0, null, 0, null);

-- How many orders may use a coupon is a row of the ledger: it cannot be overdrawn, and comes back with what lapses.
create table coupons (
	id bigint generated always as identity primary key,
	code text not null unique check (code ~ '^[A-Z0-9]{4,20}$'),
	name_zh text not null,
	name_en text not null,
	funded_by text not null check (funded_by in ('platform', 'seller')),
	-- Off the things of this seller; null is of all.
	enterprise_id bigint references enterprises,
	amount_minor integer check (amount_minor > 0),
	discount_bp integer check (discount_bp between 1 and 9000),
	max_minor integer check (max_minor > 0),
	min_spend_minor integer not null default 0 check (min_spend_minor >= 0),
	starts_at timestamptz not null,
	ends_at timestamptz not null check (ends_at > starts_at),
	per_buyer integer check (per_buyer > 0),
	capacity_id bigint not null unique references capacity,
	ended_at timestamptz,
	check ((amount_minor is null) <> (discount_bp is null)),
	check (max_minor is null or discount_bp is not null),
	check (funded_by = 'platform' or enterprise_id is not null)
);
create index coupons_enterprise on coupons (enterprise_id);

-- Who used a coupon with which order; an order that lapsed counts no more.
create table coupon_uses (
	order_id bigint primary key references orders,
	coupon_id bigint not null references coupons,
	account_id bigint references accounts on delete set null,
	phone text not null,
	email text not null
);
create index coupon_uses_coupon on coupon_uses (coupon_id);

-- A share off one listing, or off all a seller has on its shelf, by itself while it lasts; a quota counts pieces, rooms, tickets.
create table promotions (
	id bigint generated always as identity primary key,
	name_zh text not null,
	name_en text not null,
	funded_by text not null default 'seller' check (funded_by in ('platform', 'seller')),
	enterprise_id bigint not null references enterprises,
	listing_id bigint references listings,
	discount_bp integer not null check (discount_bp between 1 and 9000),
	starts_at timestamptz not null,
	ends_at timestamptz not null check (ends_at > starts_at),
	capacity_id bigint unique references capacity,
	ended_at timestamptz
);
create index promotions_enterprise on promotions (enterprise_id, ends_at);

-- The code a visitor typed, right or wrong: it stays in its field.
alter table carts add column coupon_code text;

-- Goods of one seller and class may leave from several places: one parcel for each plan of the quote.
alter table shipments add column plan_key text not null default '';
alter table shipments drop constraint shipments_seller_order_id_temperature_class_key;
alter table shipments add constraint shipments_one_a_plan unique (seller_order_id, temperature_class, plan_key);
-- Where it waits: a delivery point, or the stay its buyer booked with it.
alter table shipments add column pick_up_node_id bigint references logistics_nodes;
alter table shipments add column stay_listing_id bigint references listings;

-- Components of one slot are alternatives: a buyer takes one of them. A share of the package's price is its own where given.
alter table package_components add column slot smallint check (slot > 0);
alter table package_components add column part_of_day text check (part_of_day in ('morning', 'afternoon', 'evening'));
alter table package_components add column share_bp integer check (share_bp between 0 and 10000);
alter table package_components add column share_minor integer check (share_minor >= 0);
alter table package_components add constraint package_components_one_share check (share_bp is null or share_minor is null);
alter table package_components add constraint package_components_part_of_day check (part_of_day is null or kind = 'experience');
