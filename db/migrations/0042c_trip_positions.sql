-- Where vehicles were, kept for 72 hours. Five tables by turns, one for each day (UTC, days since 1970 modulo 5): a day that is
-- over is emptied at once, without a delete of millions of rows, before its turn comes again.
create table trip_positions (
	day_slot smallint not null check (day_slot between 0 and 4),
	trip_id bigint not null,
	at timestamptz not null,
	lon double precision not null check (lon between -180 and 180),
	lat double precision not null check (lat between -90 and 90),
	accuracy_m integer not null check (accuracy_m between 0 and 100),
	primary key (day_slot, trip_id, at)
) partition by list (day_slot);
create table trip_positions_0 partition of trip_positions for values in (0);
create table trip_positions_1 partition of trip_positions for values in (1);
create table trip_positions_2 partition of trip_positions for values in (2);
create table trip_positions_3 partition of trip_positions for values in (3);
create table trip_positions_4 partition of trip_positions for values in (4);
