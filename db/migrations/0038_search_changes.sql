-- What changed of what searches find, listing by listing, for the market that each web process keeps in its memory
-- (docs/decisions/0038-market-in-memory.md). Logged, unlike page_changes: after a crash a process goes on from where it was.
create table search_changes (
	-- Readers ask by snapshot: a transaction that commits late is not missed, as it would be by ids or instants.
	xid xid8 not null default pg_current_xact_id(),
	-- null: what a category, a brand or a place is called.
	listing_id bigint,
	at timestamptz not null default clock_timestamp()
);
create index search_changes_xid on search_changes (xid);

create function note_search_change() returns trigger language plpgsql as $$
begin
	insert into search_changes (listing_id) values (coalesce(new.listing_id, old.listing_id));
	return null;
end $$;
create trigger listing_search_noted after insert or delete on listing_search
	for each row execute function note_search_change();
-- Not where a listing is ranked and sampled: that is how PostgreSQL searches, not what is found.
create trigger listing_search_change_noted after update of shown, kind, category_code, brand_id, grade, from_minor, popularity,
	first_listed_on, spot, regions, marks, vector, words on listing_search
	for each row when (old is distinct from new) execute function note_search_change();

create function note_day_changes() returns trigger language plpgsql as $$
begin
	insert into search_changes (listing_id) select listing_id from changed;
	return null;
end $$;
create trigger listing_days_noted after update on listing_days
	referencing new table as changed for each statement execute function note_day_changes();

create function note_name_change() returns trigger language plpgsql as $$
begin
	insert into search_changes (listing_id) values (null);
	return null;
end $$;
do $$
declare
	named text;
begin
	foreach named in array array['categories', 'brands', 'regions'] loop
		execute format('create trigger %1$s_names_noted after insert or update or delete on %1$s
			for each statement execute function note_name_change()', named);
	end loop;
end $$;
