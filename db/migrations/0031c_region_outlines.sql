-- The shape of a region for maps: outer rings of degrees, [[[lon, lat], …], …].
create table region_outlines (
	region_code text primary key references regions on delete cascade,
	rings jsonb not null check (jsonb_typeof(rings) = 'array'),
	source text not null
);
create trigger region_outlines_shown_added after insert on region_outlines referencing new table as changed
	for each statement execute function note_page_change();
