-- Who runs a node or a run, as English readers are told it; empty where nobody wrote it: then the name stands as it is.
alter table logistics_nodes add column operator_name_en text not null default '';
alter table scheduled_runs add column operator_name_en text not null default '';
