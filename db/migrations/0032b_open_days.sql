-- On which days a listing offers anything at all, whatever is left of it: one bit a day, so that searches for a Tuesday pass over
-- what is only there at weekends without asking its sessions. A bit that is set may be wrong, one that is not is true: whoever
-- changes what is offered sets all bits in the same transaction, and the market's indexer clears them anew.
create table listing_days (
	listing_id bigint primary key references listings on delete cascade,
	days bit(1024) not null default repeat('1', 1024)::bit(1024),
	is_stale boolean not null default true
);
create index listing_days_stale on listing_days (listing_id) where is_stale;
-- The day of the first bit.
alter table search_extent add column days_from date not null default current_date;

-- Locks the rows even of listings that are out of date already: an indexer that reads before this commits would miss it.
create function forget_days(changed bigint[]) returns void language sql as $$
	update listing_days d set days = repeat('1', 1024)::bit(1024), is_stale = true
	from (select listing_id from listing_days
		where listing_id = any (changed)
			or listing_id in (select package_listing_id from package_components where listing_id = any (changed))
		order by listing_id for no key update) l
	where d.listing_id = l.listing_id
$$;

create function forget_days_of_listings() returns trigger language plpgsql as $$
begin
	if tg_op = 'INSERT' then
		insert into listing_days (listing_id) select id from changed where kind <> 'product';
	else
		perform forget_days(array(select n.id from changed n join before o on o.id = n.id where n.time_zone <> o.time_zone));
	end if;
	return null;
end $$;
create trigger listings_days_added after insert on listings
	referencing new table as changed for each statement execute function forget_days_of_listings();
create trigger listings_days_changed after update on listings
	referencing old table as before new table as changed for each statement execute function forget_days_of_listings();

create function forget_days_of_offers() returns trigger language plpgsql as $$
begin
	case tg_table_name
		when 'room_nights' then
			perform forget_days(array(select distinct rt.listing_id from changed n join room_types rt on rt.id = n.room_type_id));
		when 'package_components' then
			perform forget_days(array(select distinct package_listing_id from changed));
		else
			perform forget_days(array(select distinct listing_id from changed));
	end case;
	return null;
end $$;
do $$
declare
	offered text;
begin
	foreach offered in array array['room_types', 'room_nights', 'sessions', 'package_components'] loop
		execute format('create trigger %1$s_days_added after insert on %1$s referencing new table as changed
			for each statement execute function forget_days_of_offers()', offered);
		execute format('create trigger %1$s_days_changed after update on %1$s referencing new table as changed
			for each statement execute function forget_days_of_offers()', offered);
		execute format('create trigger %1$s_days_removed after delete on %1$s referencing old table as changed
			for each statement execute function forget_days_of_offers()', offered);
	end loop;
end $$;

insert into listing_days (listing_id) select id from listings where kind <> 'product';
create index package_components_listing on package_components (listing_id);
