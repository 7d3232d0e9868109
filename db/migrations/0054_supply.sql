-- Farms that deliver to a co-operative or a lead enterprise: their dated shares, what they pledged and delivered, what they are
-- owed and were paid (docs/decisions/0054-supply-of-member-farms.md). Amounts are whole grams, money is fen.
create table supply_farms (
	id bigint generated always as identity primary key,
	enterprise_id bigint not null references enterprises,
	name_zh text not null check (length(name_zh) between 1 and 60),
	name_en text not null check (length(name_en) between 1 and 80),
	region_code text not null references regions,
	-- Households that live of it, and people who work there.
	households smallint not null default 1 check (households between 1 and 999),
	workers smallint not null default 1 check (workers between 0 and 9999),
	joined_on date not null,
	-- The last day on which it is a member.
	left_on date check (left_on >= joined_on),
	-- Of the link under which it reads its own statements; null: none was given.
	token_hash text unique,
	added_at timestamptz not null,
	unique (enterprise_id, name_zh)
);

-- Who has which part of the surplus from a day on, in basis points: all of one day together are the whole.
create table farm_shares (
	enterprise_id bigint not null references enterprises,
	from_on date not null,
	farm_id bigint not null references supply_farms,
	share_bp integer not null check (share_bp between 0 and 10000),
	primary key (enterprise_id, from_on, farm_id)
);
create index farm_shares_farm on farm_shares (farm_id);

create table supply_seasons (
	id bigint generated always as identity primary key,
	enterprise_id bigint not null references enterprises,
	name_zh text not null check (length(name_zh) between 1 and 60),
	name_en text not null check (length(name_en) between 1 and 80),
	from_on date not null,
	to_on date not null check (to_on >= from_on),
	-- By the shares of its last day, or by what each delivered.
	split_by text not null check (split_by in ('SHARES', 'SUPPLY')),
	surplus_minor bigint check (surplus_minor >= 0),
	closed_at timestamptz,
	closed_by text,
	check ((closed_at is null) = (surplus_minor is null) and (closed_at is null) = (closed_by is null)),
	unique (enterprise_id, name_zh)
);

-- What a farm means to deliver in a season, and at what price a kilogram.
create table supply_pledges (
	season_id bigint not null references supply_seasons,
	farm_id bigint not null references supply_farms,
	amount_g bigint not null check (amount_g > 0),
	price_minor integer not null check (price_minor >= 0),
	pledged_at timestamptz not null,
	primary key (season_id, farm_id)
);

create table supply_deliveries (
	id bigint generated always as identity primary key,
	season_id bigint not null references supply_seasons,
	farm_id bigint not null references supply_farms,
	lot_id bigint not null references lots,
	amount_g bigint not null check (amount_g > 0),
	price_minor integer not null check (price_minor >= 0),
	-- To the fen, half a fen up.
	owed_minor bigint not null check (owed_minor = floor((amount_g::numeric * price_minor * 2 + 1000) / 2000)),
	recorded_at timestamptz not null,
	recorded_by text not null,
	unique (lot_id, farm_id)
);
create index supply_deliveries_season on supply_deliveries (season_id, farm_id);
create index supply_deliveries_farm on supply_deliveries (farm_id);

-- Each farm's part of a season's surplus, written when it is closed.
create table surplus_parts (
	season_id bigint not null references supply_seasons,
	farm_id bigint not null references supply_farms,
	-- Basis points, or grams, as the season is split.
	weight bigint not null check (weight >= 0),
	part_minor bigint not null check (part_minor >= 0),
	primary key (season_id, farm_id)
);

create table farm_payments (
	id bigint generated always as identity primary key,
	season_id bigint not null references supply_seasons,
	farm_id bigint not null references supply_farms,
	paid_on date not null,
	amount_minor bigint not null check (amount_minor > 0),
	note text not null default '' check (length(note) <= 200),
	-- The same form sent twice is one payment.
	idempotency_key uuid not null unique,
	recorded_at timestamptz not null,
	recorded_by text not null
);
create index farm_payments_season on farm_payments (season_id, farm_id);

do $$
declare
	kept text;
begin
	foreach kept in array array['supply_deliveries', 'surplus_parts', 'farm_payments'] loop
		execute format('create trigger %1$s_append_only before update or delete on %1$s
			for each row execute function refuse_change()', kept);
	end loop;
end $$;

create function check_supply_sums() returns trigger language plpgsql security definer as $$
begin
	case tg_table_name
		when 'farm_shares' then
			if (select sum(s.share_bp) from farm_shares s where s.enterprise_id = new.enterprise_id and s.from_on = new.from_on) <> 10000 then
				raise exception 'shares from % on are not the whole', new.from_on using errcode = 'check_violation';
			end if;
		when 'supply_deliveries' then
			if (select sum(d.amount_g) from supply_deliveries d where d.lot_id = new.lot_id)
					<> (select l.amount_g from lots l where l.id = new.lot_id) then
				raise exception 'lot % is not what its farms delivered', new.lot_id using errcode = 'check_violation';
			end if;
		else
			if (select sum(p.part_minor) from surplus_parts p where p.season_id = new.season_id)
					<> (select s.surplus_minor from supply_seasons s where s.id = new.season_id) then
				raise exception 'parts of season % are not its surplus', new.season_id using errcode = 'check_violation';
			end if;
	end case;
	return null;
end $$;
create constraint trigger farm_shares_whole after insert on farm_shares
	deferrable initially deferred for each row execute function check_supply_sums();
create constraint trigger supply_deliveries_whole after insert on supply_deliveries
	deferrable initially deferred for each row execute function check_supply_sums();
create constraint trigger surplus_parts_whole after insert on surplus_parts
	deferrable initially deferred for each row execute function check_supply_sums();

-- The story of a lot names the farms it was gathered from.
create trigger supply_deliveries_shown_added after insert on supply_deliveries referencing new table as changed
	for each statement execute function note_page_change();
create trigger supply_farms_shown_changed after update on supply_farms referencing new table as changed
	for each statement execute function note_page_change();
