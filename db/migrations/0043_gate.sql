-- Which key signed a voucher: a key is asked for as long as a voucher of it can be used. Before keys changed there was one.
alter table vouchers add column kid text;
update vouchers set kid = coalesce((select kid from voucher_keys order by created_at limit 1), 'k1');
alter table vouchers alter column kid set not null;
create index vouchers_site_end on vouchers (enterprise_id, valid_to);

-- A phone or tablet that lets guests of an enterprise in, with or without a signal.
create table gate_devices (
	id bigint generated always as identity primary key,
	enterprise_id bigint not null references enterprises,
	name text not null check (length(name) between 1 and 60),
	-- The code that makes a phone this device: used once, within minutes. SHA-256, base64url.
	code_hash text unique,
	code_until timestamptz,
	-- What the device says who it is with: SHA-256 of 32 random bytes, base64url.
	secret_hash text unique,
	added_at timestamptz not null,
	enrolled_at timestamptz,
	revoked_at timestamptz,
	seen_at timestamptz,
	-- When it last had nothing unsent and took the list of what is revoked.
	clean_at timestamptz,
	-- Scans it said it still keeps.
	waiting integer not null default 0 check (waiting >= 0),
	-- The server's clock less the device's, in milliseconds, when it last came.
	clock_offset_ms bigint not null default 0,
	check ((secret_hash is null) = (enrolled_at is null)),
	check ((clean_at is null) = (enrolled_at is null)),
	check ((code_hash is null) = (code_until is null))
);
create index gate_devices_site on gate_devices (enterprise_id);

-- scanned_at is the corrected instant: the device's clock plus clock_offset_ms.
alter table redemptions add column device_id bigint references gate_devices;
alter table redemptions add column clock_offset_ms bigint not null default 0;
alter table redemptions add column reason text;
alter table redemptions add column reversed_at timestamptz;
alter table redemptions drop constraint redemptions_state_check;
alter table redemptions add constraint redemptions_state_check check (state in (
	'PROVISIONAL', 'CONFIRMED', 'REJECTED_DUPLICATE', 'REJECTED_REVOKED', 'REJECTED_INVALID', 'REVERSED'));

-- A scan that a device let in and the books refuse: somebody looks at it; nobody is charged for it.
create table gate_cases (
	id bigint generated always as identity primary key,
	enterprise_id bigint not null references enterprises,
	voucher_id bigint not null references vouchers,
	redemption_id bigint not null unique references redemptions,
	kind text not null check (kind in ('DUPLICATE', 'REVOKED', 'INVALID')),
	state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
	opened_at timestamptz not null,
	closed_at timestamptz,
	closed_by bigint references accounts on delete set null,
	resolution text check (resolution in ('SAME_GUESTS', 'OTHER_GUESTS', 'OUR_MISTAKE', 'OTHER')),
	note text not null default '' check (length(note) <= 500),
	check ((state = 'CLOSED') = (closed_at is not null)),
	check ((state = 'CLOSED') = (resolution is not null))
);
create index gate_cases_site on gate_cases (enterprise_id, state, opened_at desc);
create index gate_cases_voucher on gate_cases (voucher_id) where state = 'OPEN';
