-- Who was asked to work for an enterprise. Whoever holds the link of the mail takes it, once, until it is over.
create table member_invitations (
	id bigint generated always as identity primary key,
	enterprise_id bigint not null references enterprises on delete cascade,
	email text not null check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
	role text not null check (role in ('owner', 'manager', 'clerk', 'gate')),
	language text not null check (language in ('zh', 'en')),
	state text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'WITHDRAWN')),
	invited_by bigint references accounts on delete set null,
	invited_at timestamptz not null,
	-- The last instant at which it can be taken.
	expires_at timestamptz not null check (expires_at > invited_at),
	account_id bigint references accounts on delete set null,
	answered_at timestamptz,
	check ((state = 'OPEN') = (answered_at is null))
);
create unique index member_invitations_open on member_invitations (enterprise_id, email) where state = 'OPEN';
create index member_invitations_enterprise on member_invitations (enterprise_id, invited_at desc);
