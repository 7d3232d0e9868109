-- Buying together (docs/decisions/0067-buying-together.md): an enterprise offers a variant of its goods at a lower price to groups
-- of a size; an offer is never changed, only ended.
create table group_offers (
	id bigint generated always as identity primary key,
	enterprise_id bigint not null references enterprises on delete cascade,
	variant_id bigint not null references product_variants on delete cascade,
	size smallint not null check (size between 2 and 50),
	price_minor integer not null check (price_minor > 0 and price_minor <= 99999999),
	-- So long a group gathers once its first member has paid.
	hours smallint not null default 24 check (hours between 1 and 72),
	-- Pieces at this price, of all groups together.
	capacity_id bigint not null unique references capacity,
	-- When groups may be opened; exactly at the end still.
	starts_at timestamptz not null,
	ends_at timestamptz not null check (ends_at > starts_at),
	ended_at timestamptz,
	created_at timestamptz not null
);
create unique index group_offers_one_of_variant on group_offers (variant_id) where ended_at is null;
create index group_offers_enterprise on group_offers (enterprise_id);

create table group_buys (
	id bigint generated always as identity primary key,
	code text not null unique check (code ~ '^[a-z0-9]{6,20}$'),
	offer_id bigint not null references group_offers on delete cascade,
	-- Its places: held at the checkout, sold with the payment, so that no place is given twice.
	capacity_id bigint not null unique references capacity,
	state text not null default 'OPEN' check (state in ('OPEN', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
	opened_at timestamptz not null,
	-- When the first member had paid, and when the time to gather is over; exactly then still counts.
	begun_at timestamptz,
	ends_at timestamptz,
	settled_at timestamptz,
	check ((begun_at is null) = (ends_at is null)),
	check (ends_at > begun_at),
	check ((state = 'OPEN') = (settled_at is null)),
	check (state in ('OPEN', 'CANCELLED') or begun_at is not null)
);
create index group_buys_offer on group_buys (offer_id);
create index group_buys_open on group_buys (coalesce(ends_at, opened_at)) where state = 'OPEN';

-- A place in a group is a line of an order; members are nothing but the orders that are paid.
alter table order_lines add column group_id bigint references group_buys;
create index order_lines_group on order_lines (group_id) where group_id is not null;
alter table cart_lines add column group_id bigint references group_buys on delete cascade;
-- A basket that is bought by itself, beside the one of a visitor.
alter table carts add column is_apart boolean not null default false;

-- WAITING is paid and leaves once its group is complete.
alter table order_lines drop constraint order_lines_state_check;
alter table order_lines add constraint order_lines_state_check check (state in (
	'AWAITING_PAYMENT', 'REQUESTED', 'WAITING', 'PLACED', 'PACKED', 'SHIPPED', 'DELIVERED', 'CLOSED',
	'CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT', 'REDEEMED', 'NO_SHOW', 'CANCELLED', 'LAPSED'));

do $$
declare
	shown text;
begin
	foreach shown in array array['group_offers'] loop
		execute format('create trigger %1$s_shown_added after insert on %1$s referencing new table as changed
			for each statement execute function note_page_change()', shown);
		execute format('create trigger %1$s_shown_changed after update on %1$s referencing new table as changed
			for each statement execute function note_page_change()', shown);
		execute format('create trigger %1$s_shown_removed after delete on %1$s referencing old table as changed
			for each statement execute function note_page_change()', shown);
	end loop;
end $$;
