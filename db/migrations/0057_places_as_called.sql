-- A county without townships has a stand-in for them in the statistical codes ("…直辖村级区划"). Nobody calls a place that:
-- where something is, is told without it.
create or replace function place_regions(codes text[]) returns void language sql as $$
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
	from regions r left join region_ancestors a on a.region_code = r.code
		left join regions u on u.code = a.ancestor_code and u.name_zh not like '%直辖%区划'
	where r.code = any(codes) group by r.code
	on conflict (region_code) do update set place_zh = excluded.place_zh, place_en = excluded.place_en,
		trail_zh = excluded.trail_zh, trail_en = excluded.trail_en
$$;

select place_regions(array(
	select a.region_code from region_ancestors a join regions u on u.code = a.ancestor_code
	where u.name_zh like '%直辖%区划'));
