-- Who wants to sell hands in who they are and their papers; an enterprise comes about when an administrator of its place
-- approves (docs/decisions/0050-people-of-an-enterprise.md).
create table registrations (
	id bigint generated always as identity primary key,
	account_id bigint references accounts on delete set null,
	state text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
	kind text check (kind in ('leading_firm', 'cooperative', 'family_farm', 'farmhouse', 'tour_operator', 'processor')),
	name_zh text not null default '' check (length(name_zh) <= 60),
	name_en text not null default '' check (length(name_en) <= 80),
	region_code text references regions,
	contact_name text not null default '' check (length(contact_name) <= 40),
	contact_phone text not null default '' check (length(contact_phone) <= 32),
	-- The unified social credit code; its check character is proved before it is written.
	credit_code text check (credit_code ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'),
	enterprise_id bigint unique references enterprises,
	-- Of the last look, in both languages.
	reasons_zh text not null default '',
	reasons_en text not null default '',
	started_at timestamptz not null,
	submitted_at timestamptz,
	decided_at timestamptz,
	decided_by text,
	check ((state = 'APPROVED') = (enterprise_id is not null)),
	check (state = 'DRAFT' or submitted_at is not null),
	check (state not in ('RETURNED', 'APPROVED') or (decided_at is not null and decided_by is not null)),
	check (state not in ('SUBMITTED', 'APPROVED')
		or (kind is not null and region_code is not null and credit_code is not null and name_zh <> '' and name_en <> ''))
);
create index registrations_account on registrations (account_id, id desc);
create index registrations_waiting on registrations (region_code, submitted_at) where state = 'SUBMITTED';
-- One business is registered once.
create unique index registrations_credit_code on registrations (credit_code) where state in ('SUBMITTED', 'APPROVED');

create table registration_documents (
	registration_id bigint not null references registrations on delete cascade,
	kind text not null check (kind in ('BUSINESS_LICENCE', 'FOOD_TRADE', 'FOOD_PRODUCTION', 'LODGING', 'TRAVEL_AGENCY')),
	number text not null check (length(number) between 1 and 40),
	-- null: it has no end.
	valid_to date,
	-- In the private store: nobody but who handed it in and who looks at it.
	file text not null unique,
	added_at timestamptz not null,
	primary key (registration_id, kind)
);
