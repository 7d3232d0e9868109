-- Who waits for seats of a session that is sold out, served in this order as seats come back.
create table waiting_entries (
	id bigint generated always as identity primary key,
	session_id bigint not null references sessions on delete cascade,
	email text not null check (email like '%_@_%' and length(email) <= 254),
	language text not null default 'zh' check (language in ('zh', 'en')),
	seats integer not null check (seats between 1 and 99),
	state text not null default 'WAITING' check (state in ('WAITING', 'OFFERED', 'TAKEN', 'LAPSED', 'LEFT')),
	joined_at timestamptz not null,
	offer_until timestamptz,
	check (state <> 'OFFERED' or offer_until is not null)
);
create index waiting_entries_queue on waiting_entries (session_id, id) where state = 'WAITING';
create index waiting_entries_offers on waiting_entries (offer_until) where state = 'OFFERED';
create unique index waiting_entries_once on waiting_entries (session_id, lower(email)) where state in ('WAITING', 'OFFERED');

-- Units kept for an offer while it is OFFERED: part of `held`, as a hold is.
create table waiting_holds (
	entry_id bigint not null references waiting_entries on delete cascade,
	capacity_id bigint not null references capacity,
	qty integer not null check (qty > 0),
	primary key (entry_id, capacity_id)
);
create index waiting_holds_capacity on waiting_holds (capacity_id);

-- A line that is bought with the seats of an offer.
alter table cart_lines add column waiting_entry_id bigint references waiting_entries on delete set null;
