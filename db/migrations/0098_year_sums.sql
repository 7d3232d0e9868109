-- What a year's indicators of the trade (X04, X06) sum, by store and channel for each month of it: a month's figure adds twelve
-- of these where it would read a year's orders. Kept from the rows by the count itself; `summed_months` says which months stand here.
create table trade_sums (
	period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	indicator_code text not null references indicators,
	store_id bigint not null references enterprises on delete cascade,
	-- '' where the indicator's rows are not told apart.
	name text not null,
	rows bigint not null check (rows > 0),
	num bigint not null,
	den bigint not null,
	primary key (period, indicator_code, store_id, name)
);

create table summed_months (
	period text primary key check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	-- Since when it was marked as changed when it was summed; null where it was not. A month with another mark is summed anew.
	mark timestamptz
);
