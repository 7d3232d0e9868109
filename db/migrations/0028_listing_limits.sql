-- Pieces, rooms, tickets or packages of a listing that one visitor keeps unpaid at most; null: as many as the market's limits allow.
alter table listings add column most_per_visitor integer check (most_per_visitor > 0);
