-- A link to a group that buys together: while it gathers the link leads to it, later to its listing.
alter table share_links add column group_id bigint references group_buys on delete set null;
create index share_links_group on share_links (group_id) where group_id is not null;
