-- Listings promoted inside the site (docs/decisions/0068-promoted-listings.md). Each is a campaign of its enterprise: what its
-- clicks cost are the campaign's costs, and its orders the campaign's orders.
create table promoted_listings (
	campaign_id bigint primary key references ad_campaigns on delete cascade,
	enterprise_id bigint not null references enterprises on delete cascade,
	listing_id bigint not null references listings on delete cascade,
	-- The most a click may cost; what it costs is decided by the next one.
	bid_minor integer not null check (bid_minor between 10 and 5000),
	day_budget_minor integer not null check (day_budget_minor >= bid_minor),
	budget_minor integer not null check (budget_minor >= day_budget_minor),
	-- Searches it is for, folded as searches are; none: any.
	words text[] not null default '{}' check (cardinality(words) <= 10),
	region_code text references regions,
	state text not null default 'RUNNING' check (state in ('RUNNING', 'PAUSED', 'ENDED')),
	moved_at timestamptz not null,
	-- The last wall: whatever charges, never more than was given.
	spent_minor integer not null default 0,
	constraint spent_minor_within_budget check (spent_minor between 0 and budget_minor)
);
create index promoted_listings_enterprise on promoted_listings (enterprise_id);
create index promoted_listings_running on promoted_listings (campaign_id) where state = 'RUNNING';
create index promoted_listings_listing on promoted_listings (listing_id);

create table promoted_days (
	campaign_id bigint not null references promoted_listings on delete cascade,
	day date not null,
	shown integer not null default 0 check (shown >= 0),
	charged integer not null default 0 check (charged >= 0),
	limit_minor integer not null,
	spent_minor integer not null default 0 check (spent_minor between 0 and limit_minor),
	primary key (campaign_id, day)
);

-- A click on the promoted place, with what it would cost by the auction it won; by whom is the touch's to say, and is forgotten there.
create table promoted_clicks (
	id bigint generated always as identity primary key,
	key uuid not null unique,
	campaign_id bigint not null references promoted_listings on delete cascade,
	price_minor integer not null check (price_minor > 0),
	at timestamptz not null,
	fate text not null default 'WAITING'
		check (fate in ('WAITING', 'CHARGED', 'BOT', 'SELF', 'REPEATED', 'OVER', 'BUDGET', 'BALANCE')),
	judged_at timestamptz,
	check ((fate = 'WAITING') = (judged_at is null))
);
create index promoted_clicks_waiting on promoted_clicks (campaign_id, id) where fate = 'WAITING';
create index promoted_clicks_charged on promoted_clicks (campaign_id, at) where fate = 'CHARGED';

insert into ledger_accounts (code, side, is_per_seller) values ('advertising', 'income', false);
