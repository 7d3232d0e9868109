-- What changed of what public pages show, for the caches of whole pages (docs/decisions/0031-whole-page-cache.md). Not logged:
-- after a crash every cache begins anew.
create unlogged table page_changes (
	-- Readers ask by snapshot: a transaction that commits late is not missed, as it would be by ids or instants.
	xid xid8 not null default pg_current_xact_id(),
	-- The row of stock that changed; null: anything may have.
	capacity_id bigint,
	at timestamptz not null default clock_timestamp()
);
create index page_changes_xid on page_changes (xid);
-- From a row of stock to the listings that show it.
create index product_variants_capacity on product_variants (capacity_id);
create index session_resources_capacity on session_resources (capacity_id);
create index listing_quotas_capacity on listing_quotas (capacity_id);

create function note_stock_change() returns trigger language plpgsql as $$
begin
	insert into page_changes (capacity_id) select id from changed;
	return null;
end $$;
create trigger capacity_shown_changed after update on capacity
	referencing new table as changed for each statement execute function note_stock_change();

create function note_page_change() returns trigger language plpgsql as $$
begin
	if exists (select from changed) then insert into page_changes default values; end if;
	return null;
end $$;

do $$
declare
	shown text;
begin
	foreach shown in array array[
		'enterprises', 'brands', 'brand_licences', 'parks', 'park_enterprises', 'categories', 'cancellation_policies', 'listings',
		'listing_pictures', 'listing_links', 'listing_quotas', 'product_variants', 'harvest_windows', 'room_types', 'room_nights',
		'room_blocks', 'rate_plans', 'rate_seasons', 'rate_overrides', 'unit_types', 'sessions', 'session_resources',
		'package_components', 'shipping_rates', 'promotions', 'disruptions'
	] loop
		execute format('create trigger %1$s_shown_added after insert on %1$s referencing new table as changed
			for each statement execute function note_page_change()', shown);
		execute format('create trigger %1$s_shown_changed after update on %1$s referencing new table as changed
			for each statement execute function note_page_change()', shown);
		execute format('create trigger %1$s_shown_removed after delete on %1$s referencing old table as changed
			for each statement execute function note_page_change()', shown);
	end loop;
end $$;
