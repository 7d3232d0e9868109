-- How a stay or an experience is booked: at once, or by a request that its host answers first.
alter table listings add column booking_mode text not null default 'instant' check (booking_mode in ('instant', 'request'));

-- When a line was called off by its host, by time or with its session: said once, so that it is ended once.
alter table order_lines add column called_off_at timestamptz;

-- Rooms that the host keeps back for a night: a night's total is the rooms there are less these.
create table room_blocks (
	id bigint generated always as identity primary key,
	room_type_id bigint not null,
	night date not null,
	units integer not null check (units > 0),
	reason text not null check (length(reason) between 1 and 200),
	actor text not null,
	blocked_at timestamptz not null,
	unblocked_at timestamptz check (unblocked_at >= blocked_at),
	foreign key (room_type_id, night) references room_nights on delete cascade
);
create index room_blocks_live on room_blocks (room_type_id, night) where unblocked_at is null;
