-- What the orders of a day sum, kept by the count of figures from the rows, so that a new order has its own days read again and not
-- its month. What was kept by month is summed anew when it is asked for. Days are those of the market's zone.
drop table trade_sums, trade_days, order_sets, summed_months;

-- Of stores; `name` is the kind of line (L02) or the channel (X06), else ''. Of L02 num is what came in less what went back, den what
-- came in; of X04 and X06 num is of what is new, den of all; of L10 num is of lines due what was kept, den of all.
create table day_sums (
	day date not null,
	indicator_code text not null check (indicator_code in ('L02', 'L10', 'X04', 'X06')),
	store_id bigint not null references enterprises on delete cascade,
	name text not null,
	rows bigint not null check (rows > 0),
	num bigint not null,
	den bigint not null,
	primary key (day, indicator_code, store_id, name)
);

-- The same of L02, X04 and X06 by month: what a month or a year adds up.
create table trade_sums (
	period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	indicator_code text not null check (indicator_code in ('L02', 'X04', 'X06')),
	store_id bigint not null references enterprises on delete cascade,
	name text not null,
	rows bigint not null check (rows > 0),
	num bigint not null,
	den bigint not null,
	primary key (period, indicator_code, store_id, name)
);

-- Valid orders by store, and of them those that something social led to last; what was paid for sales in them.
create table trade_days (
	day date not null,
	store_id bigint not null references enterprises on delete cascade,
	orders integer not null check (orders > 0),
	social_orders integer not null check (social_orders between 0 and orders),
	paid_minor bigint not null check (paid_minor >= 0),
	social_minor bigint not null check (social_minor between 0 and paid_minor),
	primary key (day, store_id)
);

-- How many valid orders were of just these stores: one of two villages is one of their township.
create table order_sets (
	day date not null,
	store_ids bigint[] not null,
	orders integer not null check (orders > 0),
	primary key (day, store_ids)
);

-- Shipments that carriers took on (L03), by where they left from and by store.
create table sent_days (
	day date not null,
	region_code text not null references regions,
	store_id bigint not null references enterprises on delete cascade,
	rows bigint not null check (rows > 0),
	parcels bigint not null,
	primary key (day, region_code, store_id)
);

-- Parcels delivered into a region on a day; of those sent from it that were promised for the day, how many came in time.
create table parcel_days (
	day date not null,
	region_code text not null references regions,
	inbound bigint not null check (inbound >= 0),
	promised bigint not null check (promised >= 0),
	on_time bigint not null check (on_time between 0 and promised),
	primary key (day, region_code)
);

create index shipments_delivered on shipments (delivered_at) where delivered_at is not null;
create index shipments_promised on shipments (promised_by) where promised_by is not null;

-- Months whose every day was summed once; what changed since then stands in changed_days.
create table summed_months (
	period text primary key check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);

-- Days under which a row changed: only added to by the trade and taken from by the count, so that neither waits for the other. `is_left`
-- where something went from that day to another, or to none: its months must be counted again too.
create table changed_days (
	day date not null,
	is_left boolean not null default false
);

-- Dates that move without a word of it: the days they were and those they are.
create function note_due_day() returns trigger language plpgsql as $$
begin
	insert into changed_days (day, is_left)
	select (at at time zone 'Asia/Shanghai')::date, not bool_or(is_new)
	from (values (old.due_at, false), (new.due_at, true)) days(at, is_new) where at is not null group by 1;
	return null;
end $$;
create trigger order_lines_moved after update of due_at on order_lines for each row
	when (old.due_at is distinct from new.due_at) execute function note_due_day();

create function note_parcel_days() returns trigger language plpgsql as $$
begin
	insert into changed_days (day, is_left)
	select (at at time zone 'Asia/Shanghai')::date, not bool_or(is_new)
	from (values (old.picked_up_at, false), (old.delivered_at, false), (old.promised_by, false),
		(new.picked_up_at, true), (new.delivered_at, true), (new.promised_by, true)) days(at, is_new)
	where at is not null group by 1;
	return null;
end $$;
create trigger shipments_planned after insert on shipments for each row
	when (new.picked_up_at is not null or new.delivered_at is not null or new.promised_by is not null)
	execute function note_parcel_days();
create trigger shipments_moved
	after update of picked_up_at, delivered_at, promised_by, state, method, parcel_count, origin_region_code, destination_region_code
	on shipments for each row when (old is distinct from new) execute function note_parcel_days();
