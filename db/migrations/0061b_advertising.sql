-- What advertisements cost comes in as files too.
alter table import_runs drop constraint import_runs_kind_check;
alter table import_runs add constraint import_runs_kind_check check (kind in ('stock', 'rates', 'products', 'ads'));
