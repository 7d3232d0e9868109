-- Gift orders (docs/decisions/0073-gift-orders.md): one person pays, another says where it goes, by a link and without an account.
create table gifts (
	order_id bigint primary key references orders on delete cascade,
	code text not null unique check (code ~ '^[a-z0-9]{6,20}$'),
	-- The greeting, as the giver wrote it.
	words text not null default '' check (length(words) <= 300),
	-- How far the shipping was paid for.
	region_code text not null references regions,
	accepted_at timestamptz,
	-- Not accepted in time: everything went back.
	ended_at timestamptz,
	check (accepted_at is null or ended_at is null)
);
create index gifts_open on gifts (order_id) where accepted_at is null and ended_at is null;

-- Where a gift goes: the only place that knows it, and never shown to whoever paid.
create table gift_receivers (
	order_id bigint primary key references gifts on delete cascade,
	-- Whoever accepted it while logged in.
	account_id bigint references accounts on delete set null,
	ship_to jsonb not null,
	given_at timestamptz not null,
	-- When the address was taken out: by its person, or long after the gift had come.
	forgotten_at timestamptz
);
create index gift_receivers_account on gift_receivers (account_id) where account_id is not null;
create index gift_receivers_known on gift_receivers (given_at) where forgotten_at is null;
