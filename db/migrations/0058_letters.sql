-- What a buyer and a seller say to each other about the seller's part of an order (docs/decisions/0058-letters.md). Who of the shop
-- wrote is in the log of states; a buyer is whoever opens the order.
create table letters (
	id bigint generated always as identity primary key,
	seller_order_id bigint not null references seller_orders,
	order_id bigint not null references orders,
	enterprise_id bigint not null references enterprises,
	side text not null check (side in ('BUYER', 'SELLER')),
	words text not null check (length(words) between 1 and 2000),
	language text not null check (language in ('zh', 'en')),
	state text not null default 'SHOWN' check (state in ('SHOWN', 'HIDDEN')),
	hidden_for text check (hidden_for in ('ADVERTISING', 'ABUSE', 'PRIVACY', 'OFF_TOPIC', 'ILLEGAL', 'NOT_GENUINE')),
	written_at timestamptz not null,
	-- When the other side opened it first.
	read_at timestamptz,
	-- Of the form it was sent with: the same again is not said twice.
	key uuid not null,
	check ((state = 'HIDDEN') = (hidden_for is not null)),
	unique (seller_order_id, side, key)
);
create index letters_thread on letters (seller_order_id, id);
create index letters_order on letters (order_id);
create index letters_enterprise on letters (enterprise_id, id desc);
create index letters_unread on letters (enterprise_id) where side = 'BUYER' and read_at is null;

alter table post_reports drop constraint post_reports_subject_check;
alter table post_reports add constraint post_reports_subject_check check (subject in ('review', 'reply', 'question', 'answer', 'letter'));
