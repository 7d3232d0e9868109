-- The day on the fapiao, and what the tax platform gave out for it (a file below the private folder).
alter table fapiao add column issued_on date;
alter table fapiao add column file_name text unique;
alter table fapiao drop column link;
-- BLUE: the refunds that its amount leaves out already. What goes back later is taken back by a RED of its own.
alter table fapiao add column netted_refunds uuid[] not null default '{}';
-- What an issuer was asked, as it was asked: every try says the same.
alter table fapiao add column request jsonb;
alter table fapiao add constraint fapiao_request_check check ((submitted_at is null) = (request is null));
-- Taken back by the buyer, or nothing of the part was left, before it was issued.
alter table fapiao drop constraint fapiao_state_check;
alter table fapiao add constraint fapiao_state_check check (state in ('REQUESTED', 'ISSUED', 'REJECTED', 'WITHDRAWN', 'RED'));
alter table fapiao add constraint fapiao_number_check check (number ~ '^\d{20}$');
alter table fapiao add constraint fapiao_issued_on_check check ((number is null) = (issued_on is null));
alter table fapiao add constraint fapiao_red_states check (kind = 'BLUE' or state in ('REQUESTED', 'ISSUED'));
create unique index fapiao_number_once on fapiao (number) where number is not null;
create index fapiao_part on fapiao (seller_order_id, id);
