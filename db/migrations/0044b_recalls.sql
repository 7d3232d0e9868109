-- Lots called back, with everything made of them (docs/decisions/0044-lots-and-trace.md).
create table recalls (
	id bigint generated always as identity primary key,
	-- Where it begins; what is made of it is called back too.
	lot_id bigint not null references lots,
	enterprise_id bigint not null references enterprises,
	state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
	hazard text not null check (hazard in ('RESIDUE', 'MICROBE', 'FOREIGN_BODY', 'ALLERGEN', 'LABEL', 'OTHER')),
	reason_zh text not null check (length(reason_zh) between 1 and 400),
	reason_en text not null check (length(reason_en) between 1 and 400),
	started_by text not null,
	started_at timestamptz not null,
	closed_by text,
	closed_at timestamptz,
	-- Counted at its end: orders told; grams that came back, were destroyed, and are kept for testing.
	told_orders integer check (told_orders >= 0),
	returned_g bigint check (returned_g >= 0),
	destroyed_g bigint check (destroyed_g >= 0),
	kept_g bigint check (kept_g >= 0),
	check ((state = 'CLOSED') = (closed_at is not null)),
	check ((state = 'CLOSED') = (num_nonnulls(closed_by, told_orders, returned_g, destroyed_g, kept_g) = 5))
);
create index recalls_lot on recalls (lot_id);
create index recalls_enterprise on recalls (enterprise_id, id desc);

create table recall_lots (
	recall_id bigint not null references recalls,
	lot_id bigint not null references lots,
	-- What was here when it began: on the shelf, and packed but not sent.
	left_g bigint not null check (left_g >= 0),
	primary key (recall_id, lot_id)
);
-- A lot is called back once.
create unique index recall_lots_lot on recall_lots (lot_id);

-- Units of stock that are not sold because they are of the lots: taken off the row's total.
create table recall_stock (
	recall_id bigint not null references recalls,
	capacity_id bigint not null references capacity,
	units integer not null check (units > 0),
	primary key (recall_id, capacity_id)
);

-- Whom it concerns: bought it, or sat at a table where it was.
create table recall_lines (
	recall_id bigint not null references recalls,
	order_line_id bigint not null references order_lines,
	order_id bigint not null references orders,
	via text not null check (via in ('LINE', 'SESSION', 'MEAL')),
	-- Packed and still here: its buyer gets everything back and nothing leaves.
	was_unsent boolean not null default false,
	told_at timestamptz,
	-- What is offered back for goods that were sent; taken once.
	offered_minor integer not null default 0 check (offered_minor >= 0),
	taken_at timestamptz,
	primary key (recall_id, order_line_id)
);
create index recall_lines_line on recall_lines (order_line_id);
create index recall_lines_order on recall_lines (order_id);

do $$
declare
	shown text;
begin
	foreach shown in array array['recalls', 'recall_lots'] loop
		execute format('create trigger %1$s_shown_added after insert on %1$s referencing new table as changed
			for each statement execute function note_page_change()', shown);
		execute format('create trigger %1$s_shown_changed after update on %1$s referencing new table as changed
			for each statement execute function note_page_change()', shown);
	end loop;
end $$;
