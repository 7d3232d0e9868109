-- Where goods are sent when that is not the order's address: a change of it moves the parcels that are not packed yet, and
-- those alone. Null: the order's.
alter table order_lines add column ship_to jsonb;
alter table order_lines add constraint order_lines_goods_are_sent check (ship_to is null or kind = 'GOODS');
