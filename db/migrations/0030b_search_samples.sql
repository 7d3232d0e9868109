-- The samples are asked by tokens too: reading the tokens of each of their rows cost more than all else of a search.
-- Every listing has the token '=all', for counts without a question.
drop index listing_search_small;
drop index listing_search_large;
create index listing_search_small on listing_search using gin (vector) where shown and sample = 0;
create index listing_search_large on listing_search using gin (vector) where shown and sample <= 1;
update listing_search set is_stale = true;
