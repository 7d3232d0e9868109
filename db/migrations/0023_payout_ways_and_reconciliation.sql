-- How a seller is paid; without a row it is the bank's file. Each way keeps its own details.
create table seller_payout_ways (
	enterprise_id bigint primary key references enterprises,
	carrier text not null check (carrier in ('stripe', 'bank_file')),
	-- The seller's connected account; kept while the bank's file is chosen.
	stripe_account text check (stripe_account ~ '^acct_[A-Za-z0-9_]{1,80}$'),
	-- The provider refused this account: nothing is sent there until the way is chosen anew.
	blocked_reason text,
	changed_by text not null,
	changed_at timestamptz not null,
	check (carrier <> 'stripe' or stripe_account is not null)
);
create unique index seller_payout_ways_account on seller_payout_ways (stripe_account);

-- A payout by transfer goes to a connected account; its key is written before the provider is called.
alter table payouts alter column holder drop not null, alter column bank drop not null,
	alter column number_sealed drop not null, alter column number_end drop not null;
alter table payouts
	add column destination text,
	add column idempotency_key text unique,
	-- When the provider was first asked under the key, last asked, and is to be asked next.
	add column asked_at timestamptz,
	add column tried_at timestamptz,
	add column next_try_at timestamptz,
	add column attempts integer not null default 0,
	add column provider_id text unique;
alter table payouts add constraint payouts_bank_details check (
	carrier <> 'bank_file' or (holder is not null and bank is not null and number_sealed is not null and number_end is not null));
alter table payouts add constraint payouts_transfer_details check (
	carrier <> 'stripe' or (destination is not null and idempotency_key is not null));
alter table payouts add constraint payouts_transfer_paid check (carrier <> 'stripe' or state <> 'PAID' or provider_id is not null);
create index payouts_to_send on payouts (created_at) where carrier = 'stripe' and state in ('PENDING', 'SENT');

-- Part of a transfer that is taken back because its seller came to owe it.
create table payout_reversals (
	id uuid primary key,
	payout_id uuid not null references payouts,
	amount_minor bigint not null check (amount_minor > 0),
	state text not null default 'CREATED' check (state in ('CREATED', 'DONE', 'FAILED')),
	idempotency_key text not null unique,
	provider_id text unique,
	asked_at timestamptz,
	tried_at timestamptz,
	next_try_at timestamptz,
	attempts integer not null default 0,
	failure text,
	created_at timestamptz not null,
	settled_at timestamptz,
	check ((state = 'CREATED') = (settled_at is null)),
	check ((state = 'FAILED') = (failure is not null)),
	check (state <> 'DONE' or provider_id is not null)
);
create index payout_reversals_payout on payout_reversals (payout_id);
create unique index payout_reversals_one_open on payout_reversals (payout_id) where state = 'CREATED';

-- Never more is taken back of a transfer than it was.
create function check_reversals() returns trigger language plpgsql as $$
begin
	if (select sum(r.amount_minor) from payout_reversals r where r.payout_id = new.payout_id and r.state <> 'FAILED')
			> (select p.amount_minor from payouts p where p.id = new.payout_id) then
		raise exception 'more than the whole of payout % would be taken back', new.payout_id using errcode = 'check_violation';
	end if;
	return null;
end $$;
create constraint trigger payout_reversals_within after insert or update on payout_reversals
	deferrable initially deferred for each row execute function check_reversals();

-- What moved the platform's balance at the provider, as its own books say; a row is taken in once and never changes.
create table provider_movements (
	id text primary key,
	provider text not null,
	-- The provider's word: 'charge', 'refund', 'transfer', 'payout', 'adjustment' …
	type text not null,
	-- The object that moved it; null for the provider's own corrections.
	source_id text,
	currency text not null check (currency ~ '^[A-Z]{3}$'),
	-- Before the fee; below 0 when money left.
	amount_minor bigint not null,
	fee_minor bigint not null,
	created_at timestamptz not null,
	taken_in_at timestamptz not null
);
create index provider_movements_created on provider_movements (provider, created_at);
create index provider_movements_source on provider_movements (source_id) where source_id is not null;
create trigger provider_movements_append_only before update or delete on provider_movements
	for each row execute function refuse_change();

-- A difference has both sides' figures, and ends when it is gone or a person has dealt with it.
alter table provider_differences drop constraint provider_differences_kind_check;
alter table provider_differences alter column amount_minor type bigint;
alter table provider_differences
	add column subject text not null default 'payment' check (subject in ('payment', 'refund', 'transfer', 'balance', 'payable')),
	add column our_id text,
	add column ours_minor bigint,
	add column theirs_minor bigint,
	add column our_state text,
	add column their_state text,
	add column seen_at timestamptz,
	add column resolved_by text;
update provider_differences set seen_at = found_at, theirs_minor = amount_minor,
	subject = case kind when 'unknown-refund' then 'refund' else 'payment' end,
	resolved_by = case when resolved_at is not null then 'person' end;
alter table provider_differences alter column seen_at set not null, alter column subject drop default;
alter table provider_differences add constraint provider_differences_kind check (kind in (
	'unknown-payment', 'unknown-refund', 'unknown-transfer', 'missing-payment', 'missing-refund', 'missing-transfer',
	'wrong-amount', 'wrong-state', 'unposted-movement', 'missing-movement', 'wrong-day', 'wrong-payable'));
create index provider_differences_open on provider_differences (found_at) where resolved_at is null;
create index provider_differences_resolved on provider_differences (resolved_at desc) where resolved_at is not null;
