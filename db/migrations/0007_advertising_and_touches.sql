create table ad_campaigns (
	id bigint generated always as identity primary key,
	enterprise_id bigint not null references enterprises,
	name text not null,
	channel text not null check (channel in ('search', 'social', 'short_video', 'live_stream', 'outdoor', 'on_platform')),
	starts_on date not null,
	ends_on date not null check (ends_on >= starts_on),
	budget_minor integer not null check (budget_minor >= 0),
	is_demo boolean not null default false
);
create index ad_campaigns_enterprise on ad_campaigns (enterprise_id);

create table ad_costs (
	campaign_id bigint not null references ad_campaigns on delete cascade,
	day date not null,
	amount_minor integer not null check (amount_minor >= 0),
	clicks integer not null default 0 check (clicks >= 0),
	primary key (campaign_id, day)
);
create index ad_costs_day on ad_costs (day);

create table share_links (
	id bigint generated always as identity primary key,
	code text not null unique,
	account_id bigint references accounts on delete set null,
	listing_id bigint references listings on delete cascade,
	channel text not null,
	created_at timestamptz not null
);

-- A printed QR at a table, a trail, a box.
create table placements (
	id bigint generated always as identity primary key,
	code text not null unique,
	enterprise_id bigint not null references enterprises on delete cascade,
	listing_id bigint references listings on delete set null,
	label text not null,
	created_at timestamptz not null
);

create table touches (
	id bigint generated always as identity primary key,
	visitor_id uuid not null,
	kind text not null check (kind in ('CLICK', 'QR_SCAN', 'ONSITE_VISIT', 'AD_CLICK')),
	share_link_id bigint references share_links,
	placement_id bigint references placements,
	campaign_id bigint references ad_campaigns,
	enterprise_id bigint references enterprises,
	source text not null default 'direct',
	at timestamptz not null
);
create index touches_visitor on touches (visitor_id, at desc);
create index touches_campaign on touches (campaign_id, at) where campaign_id is not null;

-- Frozen at placement; one row for an order and a model.
create table attributions (
	order_id bigint not null references orders,
	model text not null check (model in ('LAST_NON_DIRECT_30D', 'AD_LAST_CLICK_15D', 'ONSITE_VISIT_180D', 'FIRST_TOUCH')),
	touch_id bigint references touches,
	campaign_id bigint references ad_campaigns,
	source text not null,
	clicked_at timestamptz not null,
	primary key (order_id, model)
);
create index attributions_campaign on attributions (campaign_id, clicked_at) where campaign_id is not null;
