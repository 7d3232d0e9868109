-- The papers of enterprises that sell, followed until they end (docs/decisions/0058c-papers-that-end.md): the one of a kind that
-- is in force, and the next one while an administrator looks at it.
create table enterprise_papers (
	id bigint generated always as identity primary key,
	enterprise_id bigint not null references enterprises,
	kind text not null check (kind in ('BUSINESS_LICENCE', 'FOOD_TRADE', 'FOOD_PRODUCTION', 'LODGING', 'TRAVEL_AGENCY')),
	number text not null check (length(number) between 1 and 40),
	-- The last day on which it is good; null: it has no end.
	valid_to date,
	-- In the private store; null where none was kept.
	file text,
	state text not null check (state in ('SUBMITTED', 'IN_FORCE', 'RETURNED', 'REPLACED')),
	reasons_zh text not null default '',
	reasons_en text not null default '',
	handed_in_at timestamptz not null,
	decided_at timestamptz,
	check ((state = 'SUBMITTED') = (decided_at is null))
);
create unique index enterprise_papers_in_force on enterprise_papers (enterprise_id, kind) where state = 'IN_FORCE';
create unique index enterprise_papers_submitted on enterprise_papers (enterprise_id, kind) where state = 'SUBMITTED';
create index enterprise_papers_end on enterprise_papers (valid_to) where state = 'IN_FORCE' and valid_to is not null;

insert into enterprise_papers (enterprise_id, kind, number, valid_to, file, state, handed_in_at, decided_at)
	select g.enterprise_id, d.kind, d.number, d.valid_to, d.file, 'IN_FORCE', d.added_at, g.decided_at
	from registrations g join registration_documents d on d.registration_id = g.id where g.state = 'APPROVED';

-- Why an enterprise is suspended that is so by rule; such a one sells again once the reason is gone.
alter table enterprises add column suspended_for text check (suspended_for in ('PAPERS'));
alter table enterprises add constraint enterprises_suspended_for check (suspended_for is null or status = 'suspended');
