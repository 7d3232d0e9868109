-- A word to the sellers that waits with the basket until it is ordered.
alter table carts add column note text not null default '' check (char_length(note) <= 500);
alter table carts add column noted_at timestamptz;
