-- What a carrier itself says of an event, in its own words; telephone numbers are left out of it before it is kept.
alter table tracking_events add column carrier_note text not null default '' check (length(carrier_note) <= 200);
