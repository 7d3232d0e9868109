-- What nobody can book at present is not found either: an experience without a seat in any session to come, a package that needs
-- one of it (docs/decisions/0071-nothing-left-to-book.md). Kept by the clock, for it changes by what is sold and by time alone;
-- `shown` says it together with what listings and their sellers say, so that every index of the market follows.
alter table listing_search add column is_spent boolean not null default false;

create or replace function keep_listing_search() returns trigger language plpgsql security definer as $$
begin
	insert into listing_search as s (listing_id, shown, kind, category_code, brand_id, grade, from_minor, popularity, first_listed_on, spot)
	values (new.id, new.status = 'published' and exists (select from enterprises e where e.id = new.enterprise_id and e.status = 'verified'),
		new.kind, new.category_code, new.brand_id, new.grade, new.from_minor, new.popularity, new.first_listed_on, spot_of(new.lon, new.lat))
	on conflict (listing_id) do update set shown = excluded.shown and not s.is_spent, kind = excluded.kind,
		category_code = excluded.category_code, brand_id = excluded.brand_id, grade = excluded.grade, from_minor = excluded.from_minor,
		popularity = excluded.popularity, first_listed_on = excluded.first_listed_on, spot = excluded.spot,
		vector = case when price_step(s.from_minor) = price_step(excluded.from_minor) or s.vector = '' then s.vector
			else ts_delete(s.vector, '=p:' || price_step(s.from_minor)) || format('''=p:%s''', price_step(excluded.from_minor))::tsvector end,
		is_stale = s.is_stale or (old.title_zh, old.title_en, old.summary_zh, old.summary_en, old.kind, old.category_code, old.region_code,
				old.enterprise_id, old.brand_id, old.grade, old.booking_mode, old.pay_on_arrival)
			is distinct from (new.title_zh, new.title_en, new.summary_zh, new.summary_en, new.kind, new.category_code, new.region_code,
				new.enterprise_id, new.brand_id, new.grade, new.booking_mode, new.pay_on_arrival);
	return null;
end $$;

create or replace function keep_search_of_enterprise() returns trigger language plpgsql security definer as $$
begin
	update listing_search s set shown = l.status = 'published' and new.status = 'verified' and not s.is_spent,
		is_stale = s.is_stale or (old.name_zh, old.name_en) is distinct from (new.name_zh, new.name_en)
	from listings l where l.id = s.listing_id and l.enterprise_id = new.id;
	return null;
end $$;
