-- Monthly reports of a region: an edition keeps the figures it was drafted with, as the bytes that were hashed; its signatures are rows of their own.
create table report_editions (
	id bigint generated always as identity primary key,
	region_code text not null references regions,
	period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	edition integer not null check (edition > 0),
	-- Canonical JSON as text: jsonb would write the same figures in other bytes.
	snapshot text not null,
	snapshot_sha256 text not null,
	unique (region_code, period, edition),
	check (snapshot_sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex'))
);
create table report_signatures (
	edition_id bigint not null references report_editions,
	step text not null check (step in ('draft', 'reviewed', 'published')),
	account_id bigint not null references accounts,
	signed_at timestamptz not null,
	primary key (edition_id, step)
);
create index report_signatures_account on report_signatures (account_id);

create trigger report_editions_append_only before update or delete on report_editions
	for each row execute function refuse_change();
create trigger report_signatures_append_only before update or delete on report_signatures
	for each row execute function refuse_change();
