-- Carriers' numbers of many parcels from one file: its lines take effect one by one, each as the form of its parcel would.
alter table import_runs drop constraint import_runs_kind_check;
alter table import_runs add constraint import_runs_kind_check check (kind in ('stock', 'rates', 'products', 'ads', 'shipments'));
-- When a line took effect by itself; null of lines whose file takes effect as a whole.
alter table import_rows add column applied_at timestamptz;
alter table import_rows add constraint import_rows_applied check (applied_at is null or change is not null);
-- A carrier's number is looked for by itself: when it is entered, and when its carrier calls.
create index shipments_carrier_number on shipments (carrier_number) where carrier_number is not null;
