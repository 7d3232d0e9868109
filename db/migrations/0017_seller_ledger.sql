-- Commission: the most specific rule in force wins; without one it is the default of the domain.
create table commission_rules (
	id bigint generated always as identity primary key,
	enterprise_id bigint references enterprises,
	kind text check (kind in ('product', 'stay', 'experience', 'package')),
	category_code text,
	-- Basis points (1/100 %) of what the thing was sold for.
	rate_bp integer not null check (rate_bp between 0 and 5000),
	valid_from timestamptz not null,
	valid_to timestamptz check (valid_to > valid_from),
	note text not null default '',
	foreign key (category_code, kind) references categories (code, kind),
	check (category_code is null or kind is not null),
	constraint commission_rules_one_at_a_time exclude using gist (
		coalesce(enterprise_id, 0) with =, coalesce(kind, '') with =, coalesce(category_code, '') with =,
		tstzrange(valid_from, valid_to) with &&)
);
create index commission_rules_enterprise on commission_rules (enterprise_id);

insert into commission_rules (enterprise_id, rate_bp, valid_from, note)
select id, commission_bp, '2000-01-01T00:00:00Z', 'agreed before rules were kept' from enterprises where commission_bp <> 500;
alter table enterprises drop column commission_bp;

-- What was agreed when the line was bought; null rule: the default.
alter table order_lines add column commission_rule_id bigint references commission_rules;
alter table order_lines add column commission_bp integer not null default 0 check (commission_bp between 0 and 5000);
alter table order_lines add column commission_minor integer not null default 0 check (commission_minor >= 0);
update order_lines l set commission_bp = s.commission_bp,
		commission_minor = floor(l.paid_minor::numeric * s.commission_bp / 10000)::int
	from seller_orders s where s.id = l.seller_order_id and l.kind <> 'FEE';
update seller_orders s set commission_minor = coalesce((select sum(commission_minor) from order_lines l where l.seller_order_id = s.id), 0);
alter table seller_orders drop column commission_bp;

-- When a line's money became the seller's to be paid out.
alter table order_lines add column released_at timestamptz;
create index order_lines_unreleased on order_lines (id)
	where released_at is null and state not in ('AWAITING_PAYMENT', 'LAPSED');

-- Double entry, append only. An amount above 0 is a debit, below 0 a credit; a transaction sums to zero in each currency.
create table ledger_accounts (
	code text primary key,
	side text not null check (side in ('asset', 'liability', 'income', 'expense')),
	is_per_seller boolean not null
);
insert into ledger_accounts (code, side, is_per_seller) values
	('provider_clearing', 'asset', false), ('bank', 'asset', false), ('seller_collected', 'asset', true),
	('seller_pending', 'liability', true), ('seller_payable', 'liability', true), ('payouts_in_transit', 'liability', false),
	('refunds_owed', 'liability', false), ('commission_deferred', 'liability', false), ('commission', 'income', false),
	('platform_discounts', 'expense', false), ('goodwill', 'expense', false), ('provider_fees', 'expense', false);

create table ledger_transactions (
	id bigint generated always as identity primary key,
	-- One business fact, once: 'order-paid:12', 'refund:<id>', 'release:<line>', 'payout:<id>'.
	key text not null unique,
	kind text not null,
	order_id bigint references orders,
	at timestamptz not null
);
create index ledger_transactions_at on ledger_transactions (at);
create index ledger_transactions_order on ledger_transactions (order_id);

create table ledger_entries (
	transaction_id bigint not null references ledger_transactions,
	position smallint not null,
	account text not null references ledger_accounts,
	enterprise_id bigint references enterprises,
	order_line_id bigint references order_lines,
	currency text not null check (currency ~ '^[A-Z]{3}$'),
	amount_minor bigint not null check (amount_minor <> 0),
	primary key (transaction_id, position),
	check ((account in ('seller_collected', 'seller_pending', 'seller_payable')) = (enterprise_id is not null))
);
create index ledger_entries_line on ledger_entries (order_line_id, account) where order_line_id is not null;
create index ledger_entries_seller on ledger_entries (enterprise_id, account, transaction_id) where enterprise_id is not null;
create index ledger_entries_account on ledger_entries (account, transaction_id);

create trigger ledger_transactions_append_only before update or delete on ledger_transactions
	for each row execute function refuse_change();
create trigger ledger_entries_append_only before update or delete on ledger_entries
	for each row execute function refuse_change();

create function check_ledger_sum() returns trigger language plpgsql as $$
begin
	if exists (select from ledger_entries where transaction_id = new.transaction_id group by currency having sum(amount_minor) <> 0) then
		raise exception 'ledger transaction % does not sum to zero', new.transaction_id using errcode = 'check_violation';
	end if;
	return null;
end $$;
create constraint trigger ledger_entries_sum_to_zero after insert on ledger_entries
	deferrable initially deferred for each row execute function check_ledger_sum();
