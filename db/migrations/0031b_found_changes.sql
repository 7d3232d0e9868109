-- What a search finds changes when its tokens are made, later than what they were made of.
create trigger listing_search_shown_changed after update on listing_search referencing new table as changed
	for each statement execute function note_page_change();
create trigger name_search_shown_changed after update on name_search referencing new table as changed
	for each statement execute function note_page_change();
