-- The shape of a region for maps: outer rings of degrees, [[[lon, lat], …], …].
create table region_outlines (
	region_code text primary key references regions on delete cascade,
	rings jsonb not null check (jsonb_typeof(rings) = 'array'),
	source text not null
);
