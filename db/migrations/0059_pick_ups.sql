-- A parcel that waits at a delivery point or station: with which code it is handed out, and until when it is kept
-- (docs/decisions/0059-over-the-counter.md). One row a parcel; it stays when the parcel is gone.
create table parcel_pick_ups (
	shipment_id bigint primary key references shipments,
	node_id bigint not null references logistics_nodes,
	code text not null check (code ~ '^[0-9]{6}$'),
	waits_since timestamptz not null,
	-- The last instant it is kept; then it goes back to its sender.
	keep_until timestamptz not null check (keep_until > waits_since),
	-- Reminders that were due so far.
	reminded smallint not null default 0 check (reminded between 0 and 2),
	-- Wrong codes since the last right one or the end of the last lock.
	wrong_tries smallint not null default 0 check (wrong_tries between 0 and 5),
	locked_until timestamptz,
	-- It waits no longer.
	ended_at timestamptz,
	-- Who came for it, once it was handed out.
	collected_by text check (collected_by in ('RECEIVER', 'OTHER')),
	check (collected_by is null or ended_at is not null)
);
create index parcel_pick_ups_waiting on parcel_pick_ups (node_id) where ended_at is null;
create index parcel_pick_ups_due on parcel_pick_ups (keep_until) where ended_at is null;

-- What waits already waits from now on; its code is drawn by the database alone this once.
insert into parcel_pick_ups (shipment_id, node_id, code, waits_since, keep_until)
select p.id, e.node_id, lpad((('x' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 7))::bit(28)::int % 1000000)::text, 6, '0'), now(),
	((now() at time zone 'Asia/Shanghai')::date + 1 + case when p.temperature_class = 'ambient' then 7 else 2 end)::timestamp at time zone 'Asia/Shanghai'
from shipments p cross join lateral (
	select t.node_id from tracking_events t join logistics_nodes n on n.id = t.node_id and n.kind in ('DELIVERY_POINT', 'STATION')
	where t.shipment_id = p.id and t.status = 'AVAILABLE_FOR_PICKUP' order by t.event_time desc, t.id desc limit 1
) e where p.state = 'AVAILABLE_FOR_PICKUP';
