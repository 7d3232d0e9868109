-- The shape of a region for maps: outer rings of degrees, [[[lon, lat], …], …].
create table region_outlines (
	region_code text primary key references regions on delete cascade,
	rings jsonb not null check (jsonb_typeof(rings) = 'array'),
	source text not null
);

-- Search pages change when listings are indexed, a moment after they are written.
create trigger listing_search_shown_changed after update on listing_search referencing new table as changed
	for each statement execute function note_page_change();
create trigger name_search_shown_changed after update on name_search referencing new table as changed
	for each statement execute function note_page_change();
create trigger region_outlines_shown_added after insert on region_outlines referencing new table as changed
	for each statement execute function note_page_change();
