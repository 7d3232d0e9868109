-- What brings people, and what of it led to which order (docs/decisions/0061-the-loop.md).

-- A browser whose visitor agreed to be remembered, until so long at most.
create table visitors (
	id uuid primary key,
	agreed_at timestamptz not null,
	until timestamptz not null check (until > agreed_at)
);
create index visitors_until on visitors (until);

-- Without a visitor it is a count and nobody's; `key` lets one who agrees later own the touch that brought them.
alter table touches alter column visitor_id drop not null;
alter table touches add column key uuid unique;
alter table touches add column listing_id bigint references listings on delete set null;
-- The first of a visitor: kept as a fact, so that figures stay when the visitor is forgotten.
alter table touches add column is_first boolean not null default false;
alter table touches add column fault text check (fault in ('BOT', 'SELF', 'REPEATED'));
-- A hash that is another one every day, and is emptied two days later.
alter table touches add column device text;
-- Whose click id came along; never the id itself.
alter table touches add column platform text;
create index touches_device on touches (device, at) where device is not null;
create index touches_share on touches (share_link_id, at) where share_link_id is not null;
create index touches_placement on touches (placement_id, at) where placement_id is not null;
create index touches_at on touches (at);

-- The sharer's own browser, so that their own clicks do not count.
alter table share_links add column visitor_id uuid;
create index share_links_account on share_links (account_id, created_at desc) where account_id is not null;
create index share_links_made on share_links (created_at);

alter table placements add column purpose text not null default 'table'
	check (purpose in ('table', 'trail', 'box', 'room_key', 'hoarding'));
alter table placements add column closed_at timestamptz;
-- A printed advertisement is a campaign's.
alter table placements add column campaign_id bigint references ad_campaigns;
create index placements_enterprise on placements (enterprise_id);

-- utm_campaign of a campaign's links; what is left of its revenue before the advertising; what it is for.
alter table ad_campaigns add column tag text unique check (tag ~ '^[a-z0-9][a-z0-9-]{2,39}$');
alter table ad_campaigns add column margin_bp integer not null default 3000 check (margin_bp between 0 and 10000);
alter table ad_campaigns add column listing_id bigint references listings on delete set null;

-- An order by a model is one credit, or the linear model's parts of one; with what it is credited to, for a touch may be erased.
alter table attributions drop constraint attributions_pkey;
alter table attributions drop constraint attributions_model_check;
alter table attributions drop constraint attributions_touch_id_fkey;
alter table attributions add column part smallint not null default 1;
alter table attributions add column parts smallint not null default 1 check (part between 1 and parts);
alter table attributions add column share_link_id bigint references share_links;
alter table attributions add column placement_id bigint references placements;
alter table attributions add check (model in ('LAST_NON_DIRECT_30D', 'AD_LAST_CLICK_15D', 'ONSITE_VISIT_180D', 'FIRST_TOUCH', 'LINEAR'));
alter table attributions add check (model = 'LINEAR' or parts = 1);
alter table attributions add primary key (order_id, model, part);
alter table attributions add foreign key (touch_id) references touches on delete set null;
create index attributions_touch on attributions (touch_id) where touch_id is not null;
create index attributions_share on attributions (share_link_id, model) where share_link_id is not null;
create index attributions_placement on attributions (placement_id, model) where placement_id is not null;
update attributions a set share_link_id = t.share_link_id, placement_id = t.placement_id from touches t where t.id = a.touch_id;

create index orders_visitor on orders (visitor_id) where visitor_id is not null;
create index share_links_visitor on share_links (visitor_id) where visitor_id is not null;

-- Stands for the buyer in figures: the same for all orders of one phone or account, drawn at random, drawn anew at an erasure.
alter table orders add column buyer_ref uuid;
create index orders_buyer_ref on orders (buyer_ref, paid_at) where buyer_ref is not null;
create index orders_buyer_phone on orders (buyer_phone);
update orders o set buyer_ref = known.ref
	from (select buyer_phone, gen_random_uuid() as ref from orders where paid_at is not null group by buyer_phone) known
	where known.buyer_phone = o.buyer_phone and o.paid_at is not null;

-- What a sharer earns by an order; one order rewards one sharer.
create table rewards (
	id bigint generated always as identity primary key,
	order_id bigint not null unique references orders,
	share_link_id bigint not null references share_links,
	account_id bigint references accounts on delete set null,
	rate_bp integer not null check (rate_bp between 0 and 5000),
	currency text not null,
	amount_minor integer not null check (amount_minor >= 0),
	-- What was paid out of it, as a coupon.
	paid_minor integer not null default 0 check (paid_minor >= 0),
	coupon_id bigint references coupons,
	state text not null default 'PENDING' check (state in ('PENDING', 'FROZEN', 'AVAILABLE', 'PAID', 'REVERSED')),
	created_at timestamptz not null,
	frozen_at timestamptz,
	available_at timestamptz,
	paid_at timestamptz,
	check ((state = 'REVERSED') <= (amount_minor = 0))
);
create index rewards_account on rewards (account_id, created_at desc) where account_id is not null;
create index rewards_share on rewards (share_link_id);
create index rewards_waiting on rewards (id) where state in ('PENDING', 'FROZEN');
