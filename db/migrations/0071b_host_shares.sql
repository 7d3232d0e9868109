-- What a host earns of another enterprise's sale that its printed code brought (docs/decisions/0068b-the-hosts-share.md).
create table host_shares (
	order_line_id bigint primary key references order_lines,
	placement_id bigint not null references placements,
	host_id bigint not null references enterprises,
	seller_id bigint not null references enterprises,
	rate_bp integer not null check (rate_bp between 0 and 5000),
	currency text not null,
	-- What is posted of it by now: what it was sold for, less all that came back, at the rate.
	amount_minor integer not null check (amount_minor >= 0),
	-- How often it was posted: the first time, and whenever something came back.
	postings integer not null default 1 check (postings > 0),
	first_at timestamptz not null,
	changed_at timestamptz not null,
	check (host_id <> seller_id)
);
create index host_shares_host on host_shares (host_id, first_at desc);
create index host_shares_seller on host_shares (seller_id, first_at desc);
create index host_shares_placement on host_shares (placement_id);
