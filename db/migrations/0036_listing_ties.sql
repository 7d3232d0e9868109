-- What stands near a listing and what its guests took home, worked out from places and order lines by the clock job
-- `tie-listings`: a page reads its few rows and counts nothing. What sellers say themselves stands in listing_links.
create table listing_ties (
	listing_id bigint not null references listings on delete cascade,
	relation text not null check (relation in ('near_stay', 'taken_home')),
	-- True on a stay's page: the other listing is near it. False: the other listing is the stay nearby, or what was taken home.
	is_incoming boolean not null,
	rank smallint not null check (rank > 0),
	other_id bigint not null references listings on delete cascade check (other_id <> listing_id),
	distance_m integer check (distance_m >= 0),
	-- Different buyers who bought both; never under the floor of domain/catalog/listing-ties.ts.
	buyers integer check (buyers > 0),
	primary key (listing_id, relation, is_incoming, rank),
	check ((relation = 'near_stay') = (distance_m is not null)),
	check ((relation = 'taken_home') = (buyers is not null))
);
create index listing_ties_other on listing_ties (other_id);
create trigger listing_ties_shown_added after insert on listing_ties referencing new table as changed
	for each statement execute function note_page_change();
create trigger listing_ties_shown_changed after update on listing_ties referencing new table as changed
	for each statement execute function note_page_change();
create trigger listing_ties_shown_removed after delete on listing_ties referencing old table as changed
	for each statement execute function note_page_change();
