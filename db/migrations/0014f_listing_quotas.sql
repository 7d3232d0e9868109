-- A quota that a listing draws on beside its own rows: a group's allotment, a cap over several listings.
create table listing_quotas (
	listing_id bigint not null references listings on delete cascade,
	capacity_id bigint not null references capacity,
	-- Of the quota with each piece, room, ticket or package.
	units integer not null default 1 check (units > 0),
	primary key (listing_id, capacity_id)
);
