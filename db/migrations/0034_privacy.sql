-- Whose person was taken out: the row stays for the trade's sake and names nobody (docs/decisions/0034-persons-taken-out.md).
alter table accounts add column erased_at timestamptz;
alter table accounts add constraint accounts_erased_are_shut check (erased_at is null or disabled_at is not null);
alter table orders add column erased_at timestamptz;

-- A paper never changes, but for its buyer, once, into nobody.
create function keep_invoice() returns trigger language plpgsql as $$
declare
	nobody constant jsonb := '{"name": "已注销 · erased", "email": "erased@erased.invalid", "place": null, "addressLine": null}';
begin
	if tg_op = 'DELETE' or to_jsonb(new) - 'snapshot' <> to_jsonb(old) - 'snapshot'
		or new.snapshot - 'buyer' <> old.snapshot - 'buyer' or new.snapshot -> 'buyer' is distinct from nobody then
		raise exception 'invoices is append only' using errcode = 'restrict_violation';
	end if;
	return new;
end $$;
drop trigger invoices_append_only on invoices;
create trigger invoices_append_only before update or delete on invoices for each row execute function keep_invoice();

-- Where an account has things sent.
create table addresses (
	id bigint generated always as identity primary key,
	account_id bigint not null references accounts on delete cascade,
	-- The person's own word for it: home, mother's.
	label text not null default '' check (length(label) <= 40),
	name text not null check (length(name) between 1 and 80),
	phone text not null check (length(phone) between 5 and 32),
	-- Any place down to the village.
	region_code text not null references regions,
	line text not null check (length(line) between 2 and 200),
	is_default boolean not null default false,
	created_at timestamptz not null,
	changed_at timestamptz not null
);
create unique index addresses_one_default on addresses (account_id) where is_default;
create index addresses_account on addresses (account_id, id);
