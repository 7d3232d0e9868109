-- A gift that its receiver fetches at a delivery point (docs/decisions/0073-gift-orders.md): the code is theirs alone.
alter table gift_receivers
	-- The point where it is fetched; null: it is carried to the door.
	add column pick_up_node_id bigint references logistics_nodes,
	-- Where the code is sent beside the page of the gift; empty: nowhere.
	add column email text not null default '' check (length(email) <= 254),
	add column language text not null default 'zh' check (language in ('zh', 'en'));

-- What somebody without account and order was told is found again by what their link is opened with.
create index notices_by_key on notices (key_subject) where key_subject is not null;
