-- Figures that belong to an observation and are not indicators themselves: gmv beside the orders, goods and services
-- beside the sales, how many stores are behind it and the share of the largest. Money in CNY, shares 0-1.
alter table observations add column companions jsonb not null default '{}';

-- Months whose index must be computed again because an observation in its reach changed.
create table stale_indexes (
	period text primary key check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	since timestamptz not null
);

-- What was believed of a cell and when, replaced rows included.
create index observations_history on observations (region_code, indicator_code, period, kind, id);
