-- The name of a listing's place stands in its title as a whole: all tokens are made anew.
update listing_search set is_stale = true;
