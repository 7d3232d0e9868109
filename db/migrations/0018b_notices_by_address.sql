-- Someone with neither account nor order: reached at an address they gave, for as long as the notice is kept.
alter table notices add column address text check (length(address) <= 254);
-- What the key in their link is made of ('waiting:12'); the key itself is in no row.
alter table notices add column key_subject text;
alter table notices drop constraint notices_check;
alter table notices add constraint notices_has_reader
	check (account_id is not null or (audience = 'BUYER' and (order_id is not null or address is not null)));
