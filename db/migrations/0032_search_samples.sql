-- A ladder of samples: a search of which one tells too little is counted over the next, each some eight times the last, so that
-- no count visits more than some dozens of listings however many there are.
-- sample: 0 in the small one, 1 in the large, 2 in the wide, 3 in the widest, 4 in none.
alter table listing_search alter column sample set default 4;
alter table search_extent add column wide integer not null default 0, add column widest integer not null default 0;
create index listing_search_wide on listing_search using gin (vector) where shown and sample <= 2;
create index listing_search_widest on listing_search using gin (vector) where shown and sample <= 3;
