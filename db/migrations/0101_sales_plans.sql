-- What a merchant plans to sell of a variant in a month, filed before the month begins (codebook L09). A later plan stands beside
-- an earlier one: the last before the month counts. What was foreseen and advised when it was filed is kept, to be held against
-- what came.
create table sales_plans (
	id bigint generated always as identity primary key,
	enterprise_id bigint not null references enterprises on delete cascade,
	variant_id bigint not null references product_variants on delete cascade,
	month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	-- Pieces of the variant.
	qty integer not null check (qty between 0 and 1000000),
	-- Null where nothing could be foreseen. low and high are the tenth and the ninetieth of a hundred.
	advised integer check (advised >= 0),
	low integer check (low >= 0),
	middle integer check (middle >= low),
	high integer check (high >= middle),
	filed_at timestamptz not null
		check (filed_at < make_timestamptz(left(month, 4)::int, right(month, 2)::int, 1, 0, 0, 0, 'Asia/Shanghai')),
	filed_by text not null,
	unique (variant_id, month, filed_at)
);
create index sales_plans_month on sales_plans (month);
create index sales_plans_enterprise on sales_plans (enterprise_id, month);
