-- What a buyer holds against a delivered line (the units a paid line has taken of the ledger are in `claims`).
create table buyer_claims (
	id bigint generated always as identity primary key,
	kind text not null check (kind in ('QUALITY', 'RETURN', 'COLD_CHAIN_BREACH')),
	state text not null default 'OPEN' check (state in (
		'OPEN', 'APPROVED', 'SENT_BACK', 'RECEIVED', 'ESCALATED', 'ACCEPTED', 'REFUSED', 'DISMISSED', 'WITHDRAWN')),
	order_id bigint not null references orders,
	seller_order_id bigint not null references seller_orders,
	order_line_id bigint not null references order_lines,
	qty integer not null check (qty > 0),
	-- Returns: the goods are said to be faulty, so that shipping goes back too.
	is_faulty boolean not null default false,
	words text not null check (length(words) between 1 and 2000),
	asked_minor integer not null check (asked_minor >= 0),
	granted_minor integer check (granted_minor >= 0),
	answer text not null default '',
	decision text not null default '',
	carrier text,
	carrier_number text,
	opened_by text not null,
	opened_at timestamptz not null,
	moved_at timestamptz not null,
	-- Until when the one whose turn it is must move; a refusal may be taken further until then.
	due_at timestamptz,
	check ((state = 'ACCEPTED') = (granted_minor is not null)),
	check (state not in ('SENT_BACK', 'RECEIVED') or carrier_number is not null),
	check (kind = 'RETURN' or state not in ('APPROVED', 'SENT_BACK', 'RECEIVED'))
);
create unique index buyer_claims_one_open on buyer_claims (order_line_id)
	where state in ('OPEN', 'APPROVED', 'SENT_BACK', 'RECEIVED', 'ESCALATED');
create index buyer_claims_line on buyer_claims (order_line_id);
create index buyer_claims_order on buyer_claims (order_id);
create index buyer_claims_part on buyer_claims (seller_order_id);
create index buyer_claims_due on buyer_claims (due_at) where state in ('OPEN', 'APPROVED', 'SENT_BACK', 'RECEIVED');
create index buyer_claims_escalated on buyer_claims (moved_at) where state = 'ESCALATED';

create table claim_photos (
	id bigint generated always as identity primary key,
	claim_id bigint not null references buyer_claims,
	-- Unguessable; the file below the private folder bears it.
	name text not null unique,
	width integer not null check (width > 0),
	height integer not null check (height > 0),
	added_at timestamptz not null
);
create index claim_photos_claim on claim_photos (claim_id);

-- The last number given out to a seller in a year, by kind of paper. Raised in the transaction that writes the paper.
create table invoice_sequences (
	enterprise_id bigint not null references enterprises,
	kind text not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
	year smallint not null,
	last integer not null check (last > 0),
	primary key (enterprise_id, kind, year)
);

-- Invoices of seller orders and credit notes of refunds. The snapshot is all that is printed; nothing of it ever changes.
create table invoices (
	id bigint generated always as identity primary key,
	kind text not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
	number text not null unique,
	enterprise_id bigint not null references enterprises,
	order_id bigint not null references orders,
	seller_order_id bigint not null references seller_orders,
	year smallint not null,
	sequence integer not null check (sequence > 0),
	-- Credit notes: the invoice they take back from, when there was one, and the refund they are of.
	invoice_id bigint references invoices,
	refund_id uuid references refunds,
	amount_minor integer not null check (amount_minor >= 0),
	currency text not null check (currency ~ '^[A-Z]{3}$'),
	snapshot jsonb not null,
	issued_at timestamptz not null,
	unique (enterprise_id, kind, year, sequence),
	check ((kind = 'CREDIT_NOTE') = (refund_id is not null)),
	check (kind = 'CREDIT_NOTE' or invoice_id is null)
);
create unique index invoices_one_of_part on invoices (seller_order_id) where kind = 'INVOICE';
create unique index invoices_one_of_refund on invoices (seller_order_id, refund_id) where kind = 'CREDIT_NOTE';
create index invoices_order on invoices (order_id);
create trigger invoices_append_only before update or delete on invoices
	for each row execute function refuse_change();

-- Parts that were served lately are looked through for their invoice.
create index order_lines_served on order_lines (served_at) where served_at is not null;

-- Fapiao asked for. BLUE is the fapiao, RED takes one back in whole or in part (红冲); a BLUE taken back whole is in state RED.
create table fapiao (
	id bigint generated always as identity primary key,
	kind text not null default 'BLUE' check (kind in ('BLUE', 'RED')),
	state text not null default 'REQUESTED' check (state in ('REQUESTED', 'ISSUED', 'REJECTED', 'RED')),
	order_id bigint not null references orders,
	seller_order_id bigint not null references seller_orders,
	red_of bigint references fapiao,
	refund_id uuid references refunds,
	title_kind text not null check (title_kind in ('PERSONAL', 'COMPANY')),
	title text not null check (length(title) between 1 and 100),
	tax_number text check (tax_number ~ '^[0-9A-Z]{18}$'),
	email text not null,
	amount_minor integer not null check (amount_minor > 0),
	currency text not null check (currency ~ '^[A-Z]{3}$'),
	-- Written before an issuer is called; the call is made from this row alone.
	idempotency_key text not null unique,
	issuer text,
	submitted_at timestamptz,
	number text,
	link text,
	reason text not null default '',
	requested_at timestamptz not null,
	settled_at timestamptz,
	check ((title_kind = 'COMPANY') = (tax_number is not null)),
	check ((kind = 'RED') = (red_of is not null and refund_id is not null)),
	check (state not in ('ISSUED', 'RED') or number is not null),
	check ((state = 'REQUESTED') = (settled_at is null))
);
create unique index fapiao_one_of_part on fapiao (seller_order_id) where kind = 'BLUE' and state in ('REQUESTED', 'ISSUED');
create unique index fapiao_one_red_of_refund on fapiao (red_of, refund_id) where kind = 'RED';
create index fapiao_order on fapiao (order_id);
create index fapiao_open on fapiao (requested_at) where state = 'REQUESTED';
