-- What a person is told, once: `dedupe_key` names the fact and the person. `params` are facts, never prose; words are made when it is read.
create table notices (
	id bigint generated always as identity primary key,
	dedupe_key text not null unique,
	kind text not null,
	audience text not null check (audience in ('BUYER', 'SELLER', 'ADMINISTRATOR')),
	-- null for a guest, who is reached at the address of the order.
	account_id bigint references accounts on delete cascade,
	order_id bigint references orders,
	enterprise_id bigint references enterprises,
	language text not null check (language in ('zh', 'en')),
	params jsonb not null,
	-- Where it leads to: a path of this site.
	link text not null check (link ~ '^/[^/\\]'),
	created_at timestamptz not null,
	read_at timestamptz,
	check (account_id is not null or (order_id is not null and audience = 'BUYER')),
	check ((audience = 'SELLER') = (enterprise_id is not null))
);
create index notices_account on notices (account_id, audience, id desc) where account_id is not null;
create index notices_unread on notices (account_id, audience) where read_at is null and account_id is not null;
create index notices_order on notices (order_id) where order_id is not null;

-- How a notice travels. Written with it, sent after the commit; the same `message_id` at every try.
create table messages (
	id bigint generated always as identity primary key,
	notice_id bigint not null references notices on delete cascade,
	channel text not null check (channel in ('MAIL', 'SMS')),
	-- KEPT: this site has nothing to send it with, it can be read here only.
	state text not null default 'QUEUED' check (state in ('QUEUED', 'SENT', 'KEPT', 'FAILED')),
	message_id text not null unique,
	attempts integer not null default 0 check (attempts >= 0),
	next_try_at timestamptz not null,
	locked_until timestamptz,
	provider_id text,
	settled_at timestamptz,
	-- A code of the service; never an address.
	last_error text,
	unique (notice_id, channel),
	check ((state = 'QUEUED') = (settled_at is null))
);
create index messages_queued on messages (next_try_at) where state = 'QUEUED';

-- What an account does not want by mail; it is still told on the site.
create table muted_notices (
	account_id bigint not null references accounts on delete cascade,
	topic text not null check (topic in ('PARCEL_STEPS')),
	primary key (account_id, topic)
);
