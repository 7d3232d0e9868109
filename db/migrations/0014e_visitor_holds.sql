-- How many unpaid orders a visitor keeps: each takes a place of its own, so that two at once cannot take the same.
alter table checkouts add column visitor text;
alter table checkouts add column visitor_slot smallint check (visitor_slot > 0);
create unique index checkouts_visitor_slot on checkouts (visitor, visitor_slot) where state = 'HELD' and visitor is not null;
