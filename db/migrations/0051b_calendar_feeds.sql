-- Calendars that other programs read at an address nobody guesses: nights of a room type, or the sessions at an enterprise's gate.
create table calendar_exports (
	-- The address's last part is worked out from it and the server's secret.
	id uuid primary key,
	enterprise_id bigint not null references enterprises,
	-- Null: the sessions of the enterprise.
	room_type_id bigint references room_types on delete cascade,
	token_hash text not null unique,
	created_at timestamptz not null,
	revoked_at timestamptz
);
create unique index calendar_exports_live on calendar_exports (enterprise_id, coalesce(room_type_id, 0)) where revoked_at is null;

-- Calendars of other sites that block nights of a room type, one room for each event.
create table calendar_feeds (
	id bigint generated always as identity primary key,
	enterprise_id bigint not null references enterprises,
	room_type_id bigint not null references room_types on delete cascade,
	name text not null check (length(name) between 1 and 60),
	url text not null check (length(url) between 9 and 1000),
	etag text check (length(etag) <= 300),
	added_at timestamptz not null,
	tried_at timestamptz,
	-- The last time it answered, changed or not.
	fetched_at timestamptz,
	-- Why the last try failed; null while it answers.
	failure text check (length(failure) <= 40),
	events integer not null default 0,
	-- Silent for too long: since then its listing is booked by request.
	silent_since timestamptz,
	-- Its silence turned a listing that was booked at once to requests: its voice turns it back.
	turned_listing boolean not null default false,
	removed_at timestamptz
);
create index calendar_feeds_due on calendar_feeds (tried_at nulls first) where removed_at is null;
create index calendar_feeds_room on calendar_feeds (room_type_id) where removed_at is null;

alter table room_blocks
	-- The feed that says so, and the event in it.
	add column feed_id bigint references calendar_feeds,
	add column feed_uid text check ((feed_uid is null) = (feed_id is null));
create index room_blocks_feed on room_blocks (feed_id) where feed_id is not null and unblocked_at is null;

-- A night sold here and there: somebody has to be told, moved or refunded by a person.
create table overbooking_cases (
	id bigint generated always as identity primary key,
	enterprise_id bigint not null references enterprises,
	room_type_id bigint not null references room_types,
	feed_id bigint not null references calendar_feeds,
	feed_uid text not null,
	first_night date not null,
	last_night date not null check (last_night >= first_night),
	state text not null default 'OPEN' check (state in ('OPEN', 'REASSIGNED', 'RELOCATED', 'CANCELLED_BY_HOST', 'GONE')),
	opened_at timestamptz not null,
	closed_at timestamptz,
	closed_by text,
	check ((state = 'OPEN') = (closed_at is null))
);
create unique index overbooking_cases_open on overbooking_cases (feed_id, feed_uid) where state = 'OPEN';
create index overbooking_cases_enterprise on overbooking_cases (enterprise_id, id desc);
