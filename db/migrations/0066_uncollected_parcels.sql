-- A parcel that nobody fetched goes back, and its money by itself (docs/decisions/0066-not-collected.md).
alter table parcel_pick_ups
	-- Kept to its end and sent back; null while it waits, was fetched or went on.
	add column went_back_at timestamptz,
	-- What was paid for it is settled.
	add column settled_at timestamptz,
	add check (settled_at is null or went_back_at is not null);
create index parcel_pick_ups_unsettled on parcel_pick_ups (went_back_at) where went_back_at is not null and settled_at is null;

-- What went back before is settled by the same rule: nobody gave its money back yet.
update parcel_pick_ups k set went_back_at = e.event_time
from shipments p, lateral (
	select t.event_time from tracking_events t where t.shipment_id = p.id and t.raw_code = 'kept-to-the-end'
	order by t.event_time desc limit 1
) e where p.id = k.shipment_id and p.state in ('RETURNING', 'RETURNED') and k.ended_at is not null and k.collected_by is null;
