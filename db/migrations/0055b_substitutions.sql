-- Something else that a seller offers for goods it cannot send (docs/decisions/0055b-substitutes.md). The line takes the substitute's
-- units of the ledger from the offer on, so that a yes can always be kept.
create table substitutions (
	id bigint generated always as identity primary key,
	order_line_id bigint not null references order_lines,
	order_id bigint not null references orders,
	enterprise_id bigint not null references enterprises,
	variant_id bigint not null references product_variants,
	capacity_id bigint not null references capacity,
	-- Of the ledger's row, for all pieces of the line.
	units integer not null check (units > 0),
	state text not null default 'OFFERED' check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN')),
	-- Both as they were called at the offer: what it stands for, and what is offered.
	was jsonb not null,
	offered jsonb not null,
	-- What stays paid of the line when it is taken, and what goes back.
	stays_minor integer not null check (stays_minor >= 0),
	back_minor integer not null check (back_minor >= 0),
	words text not null default '' check (length(words) <= 500),
	actor text not null,
	offered_at timestamptz not null,
	-- The last instant to answer, itself included; then the line is called off.
	answer_until timestamptz not null check (answer_until > offered_at),
	ended_at timestamptz,
	check ((state = 'OFFERED') = (ended_at is null))
);
create unique index substitutions_one_open on substitutions (order_line_id) where state = 'OFFERED';
create index substitutions_order on substitutions (order_id);
create index substitutions_due on substitutions (answer_until) where state = 'OFFERED';
