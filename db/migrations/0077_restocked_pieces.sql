-- Goods of a parcel that came home are looked at once by their seller: how many of them are for sale again
-- (docs/decisions/0072-back-on-the-shelf.md). Null: not said yet.
alter table shipment_lines add column qty_restocked integer check (qty_restocked between 0 and qty);

-- What was home before has been counted on the shelf since.
update shipment_lines i set qty_restocked = 0 from shipments p where p.id = i.shipment_id and p.state = 'RETURNED';
