-- The office in which sellers write what they sell (docs/decisions/0041-listings-are-written-in-place.md). A draft is a listing like
-- any other, in one language if need be; both are asked for before it goes to review.
alter table listings drop constraint listings_title_zh_check, drop constraint listings_title_en_check;
alter table listings add constraint listings_titles check (
	length(title_zh) <= 120 and length(title_en) <= 160 and (title_zh <> '' or title_en <> '')
	and (status = 'draft' or (title_zh <> '' and title_en <> '')));
-- Other sellers may put it into their packages.
alter table listings add column for_packages boolean not null default false;
-- Since when its words are other than those that were looked at; null: as they were looked at.
alter table listings add column words_changed_at timestamptz;
create index listings_words_changed on listings (words_changed_at) where words_changed_at is not null;

-- Packages that are there show that their sellers agreed.
update listings set for_packages = true where id in (
	select k.listing_id from package_components k join listings p on p.id = k.package_listing_id
		join listings l on l.id = k.listing_id where l.enterprise_id <> p.enterprise_id);

-- An administrator lets it publish without waiting for a look.
alter table enterprises add column is_trusted boolean not null default false;

-- Each time a listing was looked at before it went on the shelf; who asked and who decided is in state_changes.
create table listing_reviews (
	id bigint generated always as identity primary key,
	listing_id bigint not null references listings on delete cascade,
	state text not null default 'WAITING' check (state in ('WAITING', 'PASSED', 'RETURNED', 'TAKEN_BACK')),
	asked_at timestamptz not null,
	decided_at timestamptz,
	-- What the enterprise should mend, in both languages.
	reasons_zh text not null default '',
	reasons_en text not null default '',
	-- The points of the checklist that the administrator found wanting.
	wanting text[] not null default '{}',
	check ((state = 'WAITING') = (decided_at is null)),
	check (state <> 'RETURNED' or (reasons_zh <> '' and reasons_en <> ''))
);
create unique index listing_reviews_waiting on listing_reviews (listing_id) where state = 'WAITING';
create index listing_reviews_listing on listing_reviews (listing_id, id);

-- Pages show what is on the shelf: a draft that is being written changes none of them.
create function note_listing_change() returns trigger language plpgsql as $$
begin
	if tg_op = 'INSERT' then
		if exists (select from changed where status = 'published') then insert into page_changes default values; end if;
	elsif exists (select from changed c join before b using (id) where c.status = 'published' or b.status = 'published') then
		insert into page_changes default values;
	end if;
	return null;
end $$;
drop trigger listings_shown_added on listings;
drop trigger listings_shown_changed on listings;
create trigger listings_shown_added after insert on listings referencing new table as changed
	for each statement execute function note_listing_change();
create trigger listings_shown_changed after update on listings referencing old table as before new table as changed
	for each statement execute function note_listing_change();

create function note_found_change() returns trigger language plpgsql as $$
begin
	if exists (select from changed where shown) or exists (select from before where shown) then
		insert into page_changes default values;
	end if;
	return null;
end $$;
drop trigger listing_search_shown_changed on listing_search;
create trigger listing_search_shown_changed after update on listing_search referencing old table as before new table as changed
	for each statement execute function note_found_change();
