-- Guides and vehicles of an enterprise (docs/decisions/0056-guides-and-vehicles.md).
create table guides (
	id bigint generated always as identity primary key,
	enterprise_id bigint not null references enterprises,
	kind text not null check (kind in ('guide', 'vehicle')),
	name_zh text not null default '',
	name_en text not null default '',
	-- People it takes at once.
	guests integer not null check (guests between 1 and 1000),
	created_at timestamptz not null,
	check (name_zh <> '' or name_en <> '')
);
create index guides_enterprise on guides (enterprise_id);

-- The experiences whose sessions use it.
create table listing_guides (
	listing_id bigint not null references listings on delete cascade,
	guide_id bigint not null references guides on delete cascade,
	primary key (listing_id, guide_id)
);
create index listing_guides_guide on listing_guides (guide_id);

-- When it is out. Sessions of the very same hours go together and share its row of the ledger; in two places at once it never is.
create table guide_slots (
	capacity_id bigint primary key references capacity,
	guide_id bigint not null references guides on delete cascade,
	during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
	-- People that had places in its sessions before it was theirs: no claim on this row is kept for them.
	booked_before integer not null default 0 check (booked_before >= 0),
	-- No session needs it at these hours any more; what was sold keeps its part.
	released boolean not null default false,
	constraint guide_slots_one_place exclude using gist (guide_id with =, during with &&) where (not released)
);
create index guide_slots_guide on guide_slots (guide_id);
