create table carts (
	-- Unguessable, kept in the visitor's cookie.
	id uuid primary key default gen_random_uuid(),
	account_id bigint references accounts on delete set null,
	created_at timestamptz not null,
	touched_at timestamptz not null
);
create index carts_account on carts (account_id);

create table cart_lines (
	id bigint generated always as identity primary key,
	cart_id uuid not null references carts on delete cascade,
	kind text not null check (kind in ('product', 'stay', 'experience', 'package')),
	listing_id bigint not null references listings on delete cascade,
	qty integer not null default 1 check (qty between 1 and 9999),
	variant_id bigint references product_variants on delete cascade,
	rate_plan_id bigint references rate_plans on delete cascade,
	check_in date,
	check_out date,
	adults smallint check (adults between 1 and 99),
	child_ages smallint[] not null default '{}' check (0 <= all (child_ages) and 17 >= all (child_ages)),
	session_id bigint references sessions on delete cascade,
	-- Experiences: [{"unitTypeId": 1, "qty": 2}, …]
	units jsonb,
	starts_on date,
	-- Packages: {"<component position>": <session id>, …}
	choices jsonb,
	-- What the visitor saw when adding, to tell that a price changed.
	seen_minor integer not null check (seen_minor >= 0),
	added_at timestamptz not null,
	check ((kind = 'product') = (variant_id is not null)),
	check ((kind = 'stay') = (rate_plan_id is not null)),
	check (kind <> 'stay' or (check_in < check_out and adults is not null)),
	check ((kind = 'experience') = (session_id is not null)),
	check (kind <> 'experience' or jsonb_array_length(units) > 0),
	check ((kind = 'package') = (starts_on is not null))
);
create index cart_lines_cart on cart_lines (cart_id);

-- One submit of the checkout page: the hold group. The key and the hash make a repeated submit answer the same.
create table checkouts (
	id uuid primary key default gen_random_uuid(),
	idempotency_key text not null unique check (length(idempotency_key) between 8 and 200),
	request_hash text not null,
	cart_id uuid references carts on delete set null,
	account_id bigint references accounts on delete set null,
	state text not null default 'HELD' check (state in ('HELD', 'PAID', 'RELEASED', 'EXPIRED')),
	hold_until timestamptz not null,
	quote jsonb not null,
	quote_hash text not null,
	created_at timestamptz not null
);
create index checkouts_due on checkouts (hold_until) where state = 'HELD';
create index checkouts_account on checkouts (account_id);

create table holds (
	checkout_id uuid not null references checkouts on delete cascade,
	capacity_id bigint not null references capacity,
	qty integer not null check (qty > 0),
	state text not null default 'ACTIVE' check (state in ('ACTIVE', 'CONVERTED', 'RELEASED', 'EXPIRED')),
	expires_at timestamptz not null,
	primary key (checkout_id, capacity_id)
);
create index holds_active on holds (capacity_id, expires_at) where state = 'ACTIVE';

create table orders (
	id bigint generated always as identity primary key,
	number text not null unique,
	checkout_id uuid not null unique references checkouts,
	account_id bigint references accounts,
	-- SHA-256 of the token that lets a guest see the order.
	token_hash text not null,
	buyer_name text not null,
	buyer_phone text not null,
	buyer_email text not null,
	language text not null default 'zh' check (language in ('zh', 'en')),
	ship_to jsonb,
	note text not null default '',
	currency text not null check (currency ~ '^[A-Z]{3}$'),
	total_minor integer not null check (total_minor >= 0),
	placed_at timestamptz not null,
	paid_at timestamptz,
	-- When nothing of it was ever paid: the hold ran out or the buyer let go.
	closed_at timestamptz,
	-- Paid after the hold ran out and could not be had again: refunded in full.
	is_unfulfillable boolean not null default false,
	-- The last source before the order, frozen at placement (search, direct, chat_share, short_video, live_stream, group_buy, ad, qr, …).
	last_touch text not null default 'direct',
	visitor_id uuid,
	is_test boolean not null default false,
	flagged_at timestamptz,
	flag_reason text,
	check (paid_at is null or paid_at >= placed_at)
);
create index orders_account on orders (account_id, placed_at desc);
create index orders_paid on orders (paid_at) where paid_at is not null;

create table seller_orders (
	id bigint generated always as identity primary key,
	order_id bigint not null references orders,
	enterprise_id bigint not null references enterprises,
	-- What the buyer pays this seller: lines and shipping.
	total_minor integer not null check (total_minor >= 0),
	shipping_minor integer not null default 0 check (shipping_minor >= 0),
	commission_bp integer not null check (commission_bp between 0 and 5000),
	commission_minor integer not null check (commission_minor >= 0),
	unique (order_id, enterprise_id),
	check (shipping_minor <= total_minor)
);
create index seller_orders_enterprise on seller_orders (enterprise_id, id desc);

create table order_packages (
	id bigint generated always as identity primary key,
	order_id bigint not null references orders,
	listing_id bigint not null references listings,
	policy_code text not null,
	starts_on date not null,
	qty integer not null check (qty > 0)
);
create index order_packages_order on order_packages (order_id);

create table order_lines (
	id bigint generated always as identity primary key,
	seller_order_id bigint not null references seller_orders,
	kind text not null check (kind in ('GOODS', 'STAY', 'EXPERIENCE', 'FEE', 'DEPOSIT')),
	state text not null default 'AWAITING_PAYMENT' check (state in (
		'AWAITING_PAYMENT', 'PLACED', 'PACKED', 'SHIPPED', 'DELIVERED', 'CLOSED',
		'CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT', 'REDEEMED', 'NO_SHOW', 'CANCELLED', 'LAPSED')),
	listing_id bigint references listings,
	order_package_id bigint references order_packages,
	variant_id bigint references product_variants,
	rate_plan_id bigint references rate_plans,
	room_type_id bigint references room_types,
	check_in date,
	check_out date,
	adults smallint,
	child_ages smallint[] not null default '{}',
	session_id bigint references sessions,
	unit_type_id bigint references unit_types,
	-- As bought, in both languages: a later edit of the listing changes no receipt.
	title_zh text not null,
	title_en text not null,
	option_zh text not null default '',
	option_en text not null default '',
	qty integer not null check (qty > 0),
	unit_minor integer not null check (unit_minor >= 0),
	discount_minor integer not null default 0 check (discount_minor >= 0),
	paid_minor integer not null check (paid_minor >= 0),
	refunded_minor integer not null default 0 check (refunded_minor >= 0 and refunded_minor <= paid_minor),
	-- Nights with the rule that set each price, weights, shipping plan: what the quote showed.
	price_details jsonb not null default '{}',
	policy jsonb,
	-- Goods: promised dispatch. Stays and sessions: start of service.
	due_at timestamptz,
	service_ends_at timestamptz,
	dispatched_at timestamptz,
	qty_sent integer not null default 0 check (qty_sent >= 0),
	served_at timestamptz,
	cancelled_at timestamptz,
	cancelled_by text check (cancelled_by in ('buyer', 'seller', 'platform')),
	check ((cancelled_at is null) = (cancelled_by is null)),
	check (kind <> 'STAY' or (check_in < check_out and room_type_id is not null)),
	check (kind <> 'EXPERIENCE' or session_id is not null),
	check (kind <> 'GOODS' or variant_id is not null)
);
create index order_lines_seller_order on order_lines (seller_order_id);
create index order_lines_due on order_lines (due_at);
create index order_lines_session on order_lines (session_id) where session_id is not null;
create index order_lines_stay on order_lines (room_type_id, check_in) where kind = 'STAY';
create index order_lines_listing on order_lines (listing_id);

-- What a paid line takes of the ledger. sold = sum of what is TAKEN; a night's recount must agree.
create table claims (
	order_line_id bigint not null references order_lines,
	capacity_id bigint not null references capacity,
	qty integer not null check (qty > 0),
	state text not null default 'TAKEN' check (state in ('TAKEN', 'GIVEN_BACK')),
	primary key (order_line_id, capacity_id)
);
create index claims_capacity on claims (capacity_id) where state = 'TAKEN';

-- Late assignment of a door number.
create table unit_stays (
	order_line_id bigint not null references order_lines,
	room_unit_id bigint not null references room_units,
	nights daterange not null check (not isempty(nights)),
	primary key (order_line_id, room_unit_id),
	constraint unit_stays_no_overlap exclude using gist (room_unit_id with =, nights with &&)
);
