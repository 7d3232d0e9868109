-- How often the page of a listing was opened: numbers by day of the market and by where visitors came from, nothing of who they
-- were (docs/decisions/0055-insights-explain-themselves.md).
create table listing_views (
	listing_id bigint not null references listings on delete cascade,
	day date not null,
	source text not null check (source in ('direct', 'market', 'outside')),
	views integer not null check (views > 0),
	primary key (listing_id, day, source)
);

-- What a month of an enterprise came to, for comparing it with others: kept apart from the rows, as the comparison needs
-- only months that are over. Money in fen; `den` is 1 where the figure is a sum.
create table enterprise_months (
	month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	figure text not null check (figure in ('sales', 'orders', 'conversion', 'occupancy', 'returning', 'reviews')),
	enterprise_id bigint not null references enterprises on delete cascade,
	num bigint not null,
	den bigint not null check (den > 0),
	primary key (month, figure, enterprise_id)
);
