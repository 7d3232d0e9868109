-- What the orders of a month sum, kept by the count of figures from the rows: a figure of a month, of 90 days or of a year adds
-- these where it would read the orders again. `summed_months` says which months stand here.

-- L02, X04 and X06 by store; `name` is the kind of line (L02) or the channel (X06), else ''. Of L02 num is what came in less what went
-- back, den what came in; of X04 and X06 num is of what is new, den of all.
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

-- Valid orders of a day in the market's zone by store, and of them those that something social led to last; what was paid for sales in them.
create table trade_days (
	period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	day date not null,
	store_id bigint not null references enterprises on delete cascade,
	orders integer not null check (orders > 0),
	social_orders integer not null check (social_orders between 0 and orders),
	paid_minor bigint not null check (paid_minor >= 0),
	social_minor bigint not null check (social_minor between 0 and paid_minor),
	primary key (day, store_id)
);
create index trade_days_period on trade_days (period);

-- How many valid orders were of just these stores: one of two villages is one of their township.
create table order_sets (
	period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	store_ids bigint[] not null,
	orders integer not null check (orders > 0),
	primary key (period, store_ids)
);

create table summed_months (
	period text primary key check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	-- Since when it was marked as changed when it was summed; null where it was not. A month with another mark is summed anew.
	mark timestamptz
);
