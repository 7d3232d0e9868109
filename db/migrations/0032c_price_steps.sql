-- Lists by price: each listing has a token of its step of price, some 15 % wide, so that the cheapest of a question are asked of
-- the index step by step instead of sorting all that match; a shelf of one kind is walked along an index of its own.
create function price_step(minor integer) returns integer language sql immutable as $$
	select greatest(0, least(63, floor(ln(greatest(minor, 1) / 100.0) * 6.8)))::integer
$$;
create index listing_search_kind_price on listing_search (kind, from_minor, listing_id) where shown;

create or replace function keep_listing_search() returns trigger language plpgsql as $$
begin
	insert into listing_search as s (listing_id, shown, kind, category_code, brand_id, grade, from_minor, popularity, first_listed_on, spot)
	values (new.id, new.status = 'published' and exists (select from enterprises e where e.id = new.enterprise_id and e.status = 'verified'),
		new.kind, new.category_code, new.brand_id, new.grade, new.from_minor, new.popularity, new.first_listed_on, spot_of(new.lon, new.lat))
	on conflict (listing_id) do update set shown = excluded.shown, kind = excluded.kind, category_code = excluded.category_code,
		brand_id = excluded.brand_id, grade = excluded.grade, from_minor = excluded.from_minor, popularity = excluded.popularity,
		first_listed_on = excluded.first_listed_on, spot = excluded.spot,
		vector = case when price_step(s.from_minor) = price_step(excluded.from_minor) or s.vector = '' then s.vector
			else ts_delete(s.vector, '=p:' || price_step(s.from_minor)) || format('''=p:%s''', price_step(excluded.from_minor))::tsvector end,
		is_stale = s.is_stale or (old.title_zh, old.title_en, old.summary_zh, old.summary_en, old.kind, old.category_code, old.region_code,
				old.enterprise_id, old.brand_id, old.grade, old.booking_mode, old.pay_on_arrival)
			is distinct from (new.title_zh, new.title_en, new.summary_zh, new.summary_en, new.kind, new.category_code, new.region_code,
				new.enterprise_id, new.brand_id, new.grade, new.booking_mode, new.pay_on_arrival);
	return null;
end $$;
update listing_search set is_stale = true;
