-- A typhoon, a closed road, an epidemic: over an area and local dates, both included. While it is not lifted the buyers it
-- hits cancel and move free of charge.
create table disruptions (
	id bigint generated always as identity primary key,
	kind text not null check (kind in ('TYPHOON', 'ROAD', 'EPIDEMIC')),
	region_code text not null references regions,
	from_date date not null,
	to_date date not null check (to_date >= from_date),
	note_zh text not null default '',
	note_en text not null default '',
	created_by bigint not null references accounts,
	created_at timestamptz not null,
	lifted_at timestamptz check (lifted_at >= created_at),
	-- Everything it hits is to be cancelled: orders up to `done_order_id` have been.
	cancels_all boolean not null default false,
	done_order_id bigint not null default 0,
	cancelled_at timestamptz
);
create index disruptions_active on disruptions (region_code) where lifted_at is null;
create index disruptions_to_apply on disruptions (id) where cancels_all and cancelled_at is null and lifted_at is null;
create index order_lines_live_stays on order_lines (check_in, check_out) where kind = 'STAY' and state in ('REQUESTED', 'CONFIRMED');
