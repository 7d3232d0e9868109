-- Listings that somebody wants to find again: an account's, or a visitor's by the basket of their cookie.
create table favourites (
	id bigint generated always as identity primary key,
	account_id bigint references accounts on delete cascade,
	cart_id uuid references carts on delete cascade,
	listing_id bigint not null references listings on delete cascade,
	added_at timestamptz not null,
	check ((account_id is null) <> (cart_id is null))
);
create unique index favourites_of_account on favourites (account_id, listing_id) where account_id is not null;
create unique index favourites_of_cart on favourites (cart_id, listing_id) where cart_id is not null;
create index favourites_listing on favourites (listing_id);

-- A line laid aside: it is not in the basket, is not priced with it, and nothing is held for it.
alter table cart_lines add column saved_at timestamptz;

-- The link by which companions read an order's plan, without prices and phone numbers. Its key is signed and bears the version:
-- another version, or none, and the old link opens nothing.
create table itinerary_links (
	order_id bigint primary key references orders on delete cascade,
	version integer not null check (version > 0),
	made_at timestamptz not null,
	revoked_at timestamptz
);
