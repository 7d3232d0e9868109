-- Where a region lies, as pages say it: county and township beside each other, and the trail from the province down to the
-- region itself. Kept by triggers, for every card and listing page reads it.
create table region_places (
	region_code text primary key references regions on delete cascade,
	place_zh text not null,
	place_en text not null,
	-- [{code, name, level}], the widest first.
	trail_zh json not null,
	trail_en json not null
);

create function place_regions(codes text[]) returns void language sql as $$
	insert into region_places (region_code, place_zh, place_en, trail_zh, trail_en)
	select r.code,
		coalesce(string_agg(coalesce(nullif(u.name_zh, ''), u.name_en), ' · ' order by u.code)
			filter (where u.level in ('county', 'township')), coalesce(nullif(r.name_zh, ''), r.name_en)),
		coalesce(string_agg(coalesce(nullif(u.name_en, ''), u.name_zh), ' · ' order by u.code)
			filter (where u.level in ('county', 'township')), coalesce(nullif(r.name_en, ''), r.name_zh)),
		coalesce(json_agg(json_build_object('code', u.code, 'name', coalesce(nullif(u.name_zh, ''), u.name_en), 'level', u.level)
			order by u.code) filter (where u.code is not null), '[]'),
		coalesce(json_agg(json_build_object('code', u.code, 'name', coalesce(nullif(u.name_en, ''), u.name_zh), 'level', u.level)
			order by u.code) filter (where u.code is not null), '[]')
	from regions r left join region_ancestors a on a.region_code = r.code left join regions u on u.code = a.ancestor_code
	where r.code = any(codes) group by r.code
	on conflict (region_code) do update set place_zh = excluded.place_zh, place_en = excluded.place_en,
		trail_zh = excluded.trail_zh, trail_en = excluded.trail_en
$$;

create function place_changed_regions() returns trigger language plpgsql as $$
begin
	perform place_regions(array(
		select c.code from changed c
		union select a.region_code from region_ancestors a join changed c on c.code = a.ancestor_code));
	return null;
end $$;

create function place_regions_of_ancestors() returns trigger language plpgsql as $$
begin
	perform place_regions(array(select distinct region_code from changed));
	return null;
end $$;

create trigger regions_placed_added after insert on regions referencing new table as changed
	for each statement execute function place_changed_regions();
create trigger regions_placed_changed after update on regions referencing new table as changed
	for each statement execute function place_changed_regions();
create trigger region_ancestors_placed_added after insert on region_ancestors referencing new table as changed
	for each statement execute function place_regions_of_ancestors();
create trigger region_ancestors_placed_changed after update on region_ancestors referencing new table as changed
	for each statement execute function place_regions_of_ancestors();
create trigger region_ancestors_placed_removed after delete on region_ancestors referencing old table as changed
	for each statement execute function place_regions_of_ancestors();

select place_regions(array(select code from regions));
