create table enterprises (
	id bigint generated always as identity primary key,
	slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	kind text not null check (kind in ('leading_firm', 'cooperative', 'family_farm', 'farmhouse', 'tour_operator', 'processor')),
	name_zh text not null,
	name_en text not null,
	story_zh text not null default '',
	story_en text not null default '',
	region_code text not null references regions,
	lon double precision,
	lat double precision,
	founded_year smallint check (founded_year between 1800 and 2200),
	status text not null default 'draft' check (status in ('draft', 'pending', 'verified', 'suspended', 'closed')),
	-- The platform's commission in basis points (1/100 %) of what the buyer pays for the line.
	commission_bp integer not null default 500 check (commission_bp between 0 and 5000),
	phone text,
	picture text,
	size_class smallint not null default 1 check (size_class between 1 and 5),
	is_demo boolean not null default false,
	-- The store on this platform: L04 counts its age from here.
	opened_on date not null,
	closed_on date check (closed_on >= opened_on)
);
create index enterprises_region on enterprises (region_code);

create table enterprise_members (
	enterprise_id bigint not null references enterprises on delete cascade,
	account_id bigint not null references accounts on delete cascade,
	role text not null check (role in ('owner', 'manager', 'clerk', 'gate')),
	joined_at timestamptz not null default now(),
	primary key (enterprise_id, account_id)
);
create index enterprise_members_account on enterprise_members (account_id);

create table brands (
	id bigint generated always as identity primary key,
	slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	name_zh text not null,
	name_en text not null,
	-- As the source prints it, and how sure the reading of its name and place is.
	source_label text,
	name_reading text not null default 'sure' check (name_reading in ('sure', 'likely', 'uncertain')),
	region_code text not null references regions,
	region_reading text not null default 'sure' check (region_reading in ('sure', 'likely', 'uncertain')),
	product_zh text not null default '',
	product_en text not null default '',
	story_zh text not null default '',
	story_en text not null default '',
	note text not null default '',
	owner text,
	certificate_no text,
	expires_on date,
	is_origin_mark boolean not null default false,
	picture text
);

create table brand_licences (
	brand_id bigint not null references brands on delete cascade,
	enterprise_id bigint not null references enterprises on delete cascade,
	valid_from date not null,
	valid_to date check (valid_to > valid_from),
	primary key (brand_id, enterprise_id, valid_from)
);

-- Characteristic parks (特色园区).
create table parks (
	id bigint generated always as identity primary key,
	slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	name_zh text not null,
	name_en text not null,
	story_zh text not null default '',
	story_en text not null default '',
	region_code text not null references regions,
	kind text not null,
	picture text,
	is_demo boolean not null default false
);
create table park_enterprises (
	park_id bigint not null references parks on delete cascade,
	enterprise_id bigint not null references enterprises on delete cascade,
	primary key (park_id, enterprise_id)
);

create table categories (
	code text primary key,
	kind text not null check (kind in ('product', 'stay', 'experience', 'package')),
	name_zh text not null,
	name_en text not null,
	position smallint not null,
	unique (code, kind)
);

-- A version is never changed: a line bought under it keeps it.
create table cancellation_policies (
	code text not null,
	version integer not null check (version > 0),
	kind text not null check (kind in ('product', 'stay', 'experience', 'package')),
	terms jsonb not null,
	primary key (code, version)
);

create table listings (
	id bigint generated always as identity primary key,
	slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	kind text not null check (kind in ('product', 'stay', 'experience', 'package')),
	enterprise_id bigint not null references enterprises,
	region_code text not null references regions,
	category_code text not null,
	brand_id bigint references brands,
	title_zh text not null check (length(title_zh) between 1 and 120),
	title_en text not null check (length(title_en) between 1 and 160),
	summary_zh text not null default '',
	summary_en text not null default '',
	story_zh text not null default '',
	story_en text not null default '',
	status text not null default 'draft' check (status in ('draft', 'review', 'published', 'paused', 'withdrawn')),
	currency text not null default 'CNY' check (currency ~ '^[A-Z]{3}$'),
	-- The lowest price a visitor could pay today, kept by the writes that change prices: for lists and sorting only.
	from_minor integer not null default 0 check (from_minor >= 0),
	policy_code text,
	policy_version integer,
	-- Months 1-12 in which it is offered; null is all year.
	season_months smallint[] check (season_months <@ array[1,2,3,4,5,6,7,8,9,10,11,12]::smallint[]),
	perishable boolean not null default false,
	-- Stays: local times of the property. Experiences: minutes of a session and where to meet.
	check_in_time time,
	check_out_time time,
	time_zone text not null default 'Asia/Shanghai',
	session_minutes integer check (session_minutes > 0),
	meet_zh text,
	meet_en text,
	-- Packages: off the sum of the components, in basis points.
	package_discount_bp integer not null default 0 check (package_discount_bp between 0 and 9000),
	lon double precision,
	lat double precision,
	picture text,
	popularity integer not null default 0,
	search_vector tsvector not null default '',
	search_text text not null default '',
	published_at timestamptz,
	first_listed_on date not null,
	version integer not null default 1,
	foreign key (category_code, kind) references categories (code, kind),
	foreign key (policy_code, policy_version) references cancellation_policies (code, version),
	check (kind <> 'stay' or (check_in_time is not null and check_out_time is not null)),
	check (status <> 'published' or published_at is not null)
);
create index listings_search on listings using gin (search_vector);
create index listings_shelf on listings (kind, status, popularity desc, id);
create index listings_enterprise on listings (enterprise_id);
create index listings_region on listings (region_code);
create index listings_brand on listings (brand_id);
create index listings_category on listings (category_code, status);

create table listing_pictures (
	listing_id bigint not null references listings on delete cascade,
	position smallint not null,
	-- Base name; files are NAME-WIDTH.avif and NAME-WIDTH.webp below the files folder.
	name text not null,
	alt_zh text not null,
	alt_en text not null,
	width integer not null,
	height integer not null,
	blur text not null default '',
	primary key (listing_id, position)
);

-- What the paper's O2O idea hangs on: served at, grown at, made by, picked in, near, taken home.
create table listing_links (
	from_listing_id bigint not null references listings on delete cascade,
	to_listing_id bigint not null references listings on delete cascade,
	relation text not null check (relation in ('served_at', 'grown_at', 'made_by', 'picked_in', 'near_stay', 'taken_home')),
	primary key (from_listing_id, to_listing_id, relation),
	check (from_listing_id <> to_listing_id)
);
create index listing_links_to on listing_links (to_listing_id);
