-- How a figure was counted, by the name and version of the way (docs/decisions/0051-the-roads-figures.md).
alter table observations add column method text not null default '' check (length(method) <= 80);

-- What is asked of a node: what was seen at it lately, and how long things stood there.
create index tracking_events_node on tracking_events (node_id, event_time) where node_id is not null;
create index custody_scans_node on custody_scans (node_id, scanned_at);
