-- Search is answered from slim rows of its own: one for each listing, kept by triggers whoever writes, so that no answer
-- shows what was taken off the shelf. Its tokens are made by the market (index-listings), which `is_stale` asks for.
create extension if not exists pg_trgm;
create extension if not exists cube;

-- How good what is sold is by its trade's own grading; null is not graded.
alter table listings add column grade text check (grade in ('top', 'first', 'second'));

drop index listings_search;
alter table listings drop column search_vector, drop column search_text;

create table listing_search (
	listing_id bigint primary key references listings on delete cascade,
	-- Published, of a verified enterprise.
	shown boolean not null,
	kind text not null,
	category_code text not null,
	brand_id bigint,
	grade text,
	from_minor integer not null,
	popularity integer not null,
	first_listed_on date not null,
	-- Where it is, as a point of the unit sphere: the nearest come first out of the index.
	spot cube,
	-- Its region and those above it, the widest first, and what it may carry: 'origin', 'instant', 'on_arrival'.
	regions text[] not null default '{}',
	marks text[] not null default '{}',
	vector tsvector not null default '',
	words text not null default '',
	-- 0: among the most popular, 1: among the next, 2: the rest. A question that the few answer never asks the many.
	tier smallint not null default 2,
	-- 0: in the small sample, 1: in the large one, 2: in none. Counts over many are estimated from them.
	sample smallint not null default 2,
	is_stale boolean not null default true
);
-- The tokens lie beside the row: a search reads them in the index alone.
alter table listing_search set (toast_tuple_target = 128);
create index listing_search_stale on listing_search (listing_id) where is_stale;
create index listing_search_all on listing_search using gin (vector) where shown;
create index listing_search_first on listing_search using gin (vector) where shown and tier = 0;
create index listing_search_next on listing_search using gin (vector) where shown and tier <= 1;
create index listing_search_small on listing_search (listing_id) where shown and sample = 0;
create index listing_search_large on listing_search (listing_id) where shown and sample <= 1;
create index listing_search_popular on listing_search (popularity desc, listing_id) where shown;
create index listing_search_price on listing_search (from_minor, listing_id) where shown;
create index listing_search_new on listing_search (first_listed_on desc, listing_id desc) where shown;
create index listing_search_spot on listing_search using gist (spot) where shown;

-- Brands, parks, enterprises and places by name.
create table name_search (
	subject text not null check (subject in ('brand', 'park', 'enterprise', 'place')),
	key text not null,
	name_zh text not null,
	name_en text not null,
	shown boolean not null,
	weight integer not null,
	vector tsvector not null default '',
	is_stale boolean not null default true,
	primary key (subject, key)
);
create index name_search_stale on name_search (subject, key) where is_stale;
create index name_search_all on name_search using gin (vector) where shown;
create index name_search_weight on name_search (weight desc, key) where shown;

-- Words that a mistyped one may have meant, and in how many listings they were seen.
create table search_words (
	word text primary key,
	listings integer not null
);
create index search_words_alike on search_words using gin (word gin_trgm_ops);

-- How many are shown and how many of them each sample has, as last ranked.
create table search_extent (
	only_row boolean primary key default true check (only_row),
	shown integer not null,
	small integer not null,
	large integer not null
);
insert into search_extent (shown, small, large) values (0, 0, 0);

create function spot_of(lon double precision, lat double precision) returns cube language sql immutable as $$
	select case when lon is not null and lat is not null then cube(array[
		cos(radians(lat)) * cos(radians(lon)), cos(radians(lat)) * sin(radians(lon)), sin(radians(lat))]) end
$$;

create function keep_listing_search() returns trigger language plpgsql as $$
begin
	insert into listing_search as s (listing_id, shown, kind, category_code, brand_id, grade, from_minor, popularity, first_listed_on, spot)
	values (new.id, new.status = 'published' and exists (select from enterprises e where e.id = new.enterprise_id and e.status = 'verified'),
		new.kind, new.category_code, new.brand_id, new.grade, new.from_minor, new.popularity, new.first_listed_on, spot_of(new.lon, new.lat))
	on conflict (listing_id) do update set shown = excluded.shown, kind = excluded.kind, category_code = excluded.category_code,
		brand_id = excluded.brand_id, grade = excluded.grade, from_minor = excluded.from_minor, popularity = excluded.popularity,
		first_listed_on = excluded.first_listed_on, spot = excluded.spot,
		is_stale = s.is_stale or (old.title_zh, old.title_en, old.summary_zh, old.summary_en, old.kind, old.category_code, old.region_code,
				old.enterprise_id, old.brand_id, old.grade, old.booking_mode, old.pay_on_arrival)
			is distinct from (new.title_zh, new.title_en, new.summary_zh, new.summary_en, new.kind, new.category_code, new.region_code,
				new.enterprise_id, new.brand_id, new.grade, new.booking_mode, new.pay_on_arrival);
	return null;
end $$;
create trigger listings_search after insert or update of slug, kind, enterprise_id, region_code, category_code, brand_id, title_zh,
	title_en, summary_zh, summary_en, status, from_minor, popularity, first_listed_on, lon, lat, grade, booking_mode, pay_on_arrival
	on listings for each row execute function keep_listing_search();

create function keep_name_search() returns trigger language plpgsql as $$
declare
	subject_name text := tg_argv[0];
	key_name text := case when tg_argv[0] = 'place' then to_jsonb(new) ->> 'code' else to_jsonb(new) ->> 'slug' end;
begin
	if subject_name = 'place' and to_jsonb(new) ->> 'level' = 'province' then return null; end if;
	insert into name_search (subject, key, name_zh, name_en, shown, weight) values (subject_name, key_name, new.name_zh, new.name_en,
		subject_name <> 'enterprise' or to_jsonb(new) ->> 'status' = 'verified',
		case subject_name when 'brand' then 60 when 'park' then 50 when 'enterprise' then (to_jsonb(new) ->> 'size_class')::integer
			else case to_jsonb(new) ->> 'level' when 'city' then 100 when 'county' then 90 when 'township' then 40 else 10 end end)
	on conflict (subject, key) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, shown = excluded.shown,
		weight = excluded.weight, is_stale = true;
	return null;
end $$;
create trigger brands_names after insert or update of name_zh, name_en on brands
	for each row execute function keep_name_search('brand');
create trigger parks_names after insert or update of name_zh, name_en on parks
	for each row execute function keep_name_search('park');
create trigger enterprises_names after insert or update of name_zh, name_en, status, size_class on enterprises
	for each row execute function keep_name_search('enterprise');
create trigger regions_names after insert or update of name_zh, name_en on regions
	for each row execute function keep_name_search('place');

-- What a listing is found by stands in other rows too.
create function keep_search_of_enterprise() returns trigger language plpgsql as $$
begin
	update listing_search s set shown = l.status = 'published' and new.status = 'verified',
		is_stale = s.is_stale or (old.name_zh, old.name_en) is distinct from (new.name_zh, new.name_en)
	from listings l where l.id = s.listing_id and l.enterprise_id = new.id;
	return null;
end $$;
create trigger enterprises_search after update of name_zh, name_en, status on enterprises
	for each row execute function keep_search_of_enterprise();

create function keep_search_of_names() returns trigger language plpgsql as $$
begin
	case tg_table_name
		when 'brands' then update listing_search set is_stale = true where brand_id = new.id;
		when 'categories' then update listing_search set is_stale = true where category_code = new.code;
		else update listing_search s set is_stale = true from listings l join region_ancestors a on a.region_code = l.region_code
			where a.ancestor_code = new.code and l.id = s.listing_id;
	end case;
	return null;
end $$;
create trigger brands_search after update of name_zh, name_en, slug, is_origin_mark on brands
	for each row execute function keep_search_of_names();
create trigger categories_search after update of name_zh, name_en on categories
	for each row execute function keep_search_of_names();
create trigger regions_search after update of name_zh, name_en on regions
	for each row execute function keep_search_of_names();

-- A market that is there already.
insert into listing_search (listing_id, shown, kind, category_code, brand_id, from_minor, popularity, first_listed_on, spot)
	select l.id, l.status = 'published' and e.status = 'verified', l.kind, l.category_code, l.brand_id, l.from_minor, l.popularity,
		l.first_listed_on, spot_of(l.lon, l.lat)
	from listings l join enterprises e on e.id = l.enterprise_id;
update brands set name_zh = name_zh;
update parks set name_zh = name_zh;
update enterprises set name_zh = name_zh;
update regions set name_zh = name_zh;
