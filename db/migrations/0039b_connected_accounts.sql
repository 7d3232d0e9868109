-- A seller's account at the payment provider, as the provider tells it. Its key is written before the provider is asked to open it.
create table connected_accounts (
	enterprise_id bigint primary key references enterprises,
	idempotency_key text not null unique,
	-- null until the provider has answered.
	provider_id text unique,
	-- Whether money can be sent there: transfers go to an active one only.
	transfers text not null default 'inactive' check (transfers in ('active', 'pending', 'inactive')),
	is_submitted boolean not null default false,
	-- What the provider still asks for, by its names.
	due jsonb not null default '[]',
	disabled_reason text,
	opened_by text not null,
	opened_at timestamptz not null,
	looked_at timestamptz
);

insert into connected_accounts (enterprise_id, idempotency_key, provider_id, transfers, is_submitted, opened_by, opened_at, looked_at)
select enterprise_id, 'account:' || enterprise_id, stripe_account, 'active', true, changed_by, changed_at, changed_at
from seller_payout_ways where stripe_account is not null;
