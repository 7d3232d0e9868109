-- What guests who are staying have brought to their room (docs/decisions/0076-to-the-room.md): the stay it is brought to, or the room whose printed code they scanned.
alter table shipments add column room_line_id bigint references order_lines;
alter table shipments add column room_placement_id bigint references placements on delete set null;
alter table shipments add constraint shipments_room check (
	(room_line_id is null and room_placement_id is null) or (method = 'COLLECT_AT_STAY' and num_nonnulls(room_line_id, room_placement_id) <= 1));
create index shipments_room on shipments (seller_order_id)
	where delivered_at is null and (room_line_id is not null or room_placement_id is not null);
