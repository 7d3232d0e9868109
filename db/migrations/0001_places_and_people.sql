-- Places: the division tree as published (12-digit codes in China), any depth. Nothing here knows a particular cluster.
create table regions (
	code text primary key check (code ~ '^[0-9]{12}$'),
	name_zh text not null,
	name_en text not null,
	level text not null check (level in ('province', 'city', 'county', 'township', 'village')),
	parent_code text references regions,
	-- Communities (居委会, 社区) are not administrative villages; the Taobao-village rule asks.
	village_kind text check (village_kind in ('village', 'committee')),
	lon double precision check (lon between -180 and 180),
	lat double precision check (lat between -90 and 90),
	-- false: the point is the centre of a wider outline or an illustration, good for a map dot only.
	point_is_surveyed boolean not null default false,
	check ((level = 'province') = (parent_code is null)),
	check ((level = 'village') = (village_kind is not null))
);
create index regions_parent on regions (parent_code);

-- Every pair of a region and a region above it, itself included: roll-ups join once, at any level.
create table region_ancestors (
	region_code text not null references regions on delete cascade,
	ancestor_code text not null references regions on delete cascade,
	ancestor_level text not null,
	primary key (region_code, ancestor_code)
);
create index region_ancestors_above on region_ancestors (ancestor_code, region_code);

-- Denominators of the indicators. `recorded_at` keeps what was believed when.
create table place_stats (
	region_code text not null references regions,
	period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	households integer check (households >= 0),
	population integer check (population >= 0),
	area_km2 double precision check (area_km2 > 0),
	source text not null,
	recorded_at timestamptz not null default now(),
	primary key (region_code, period, recorded_at)
);

create table accounts (
	id bigint generated always as identity primary key,
	email text not null unique check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
	name text not null check (length(name) between 1 and 80),
	phone text check (length(phone) <= 32),
	password_hash text not null,
	language text not null default 'zh' check (language in ('zh', 'en')),
	is_demo boolean not null default false,
	created_at timestamptz not null default now(),
	disabled_at timestamptz
);

-- Login sessions. Only the SHA-256 of the cookie's value is stored.
create table login_sessions (
	id_hash text primary key,
	account_id bigint not null references accounts on delete cascade,
	expires_at timestamptz not null,
	created_at timestamptz not null default now()
);
create index login_sessions_account on login_sessions (account_id);

-- An administrator of a region and all below it.
create table administrators (
	account_id bigint not null references accounts on delete cascade,
	region_code text not null references regions,
	role text not null check (role in ('administrator', 'analyst')),
	granted_at timestamptz not null default now(),
	primary key (account_id, region_code)
);

-- Rate limits: one token bucket a key. Unlogged: losing it in a crash costs nothing.
create unlogged table rate_buckets (
	key text primary key,
	tokens double precision not null,
	refilled_at timestamptz not null
);

-- Who did what, for people: logins, prices, refunds, roles. Append only.
create table audit_entries (
	id bigint generated always as identity primary key,
	at timestamptz not null,
	actor_kind text not null check (actor_kind in ('account', 'guest', 'system', 'provider')),
	actor_id text,
	action text not null,
	subject_kind text not null,
	subject_id text not null,
	details jsonb not null default '{}'
);
create index audit_entries_subject on audit_entries (subject_kind, subject_id, at);

-- One log of every state change of the trade.
create table state_changes (
	id bigint generated always as identity primary key,
	entity text not null,
	entity_id text not null,
	from_state text,
	to_state text not null,
	actor text not null,
	reason text,
	at timestamptz not null
);
create index state_changes_entity on state_changes (entity, entity_id, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception '% is append only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_entries_append_only before update or delete on audit_entries
	for each row execute function refuse_change();
create trigger state_changes_append_only before update or delete on state_changes
	for each row execute function refuse_change();
