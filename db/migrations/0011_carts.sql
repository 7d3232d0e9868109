-- Orders of a cart that wait for their money are shown on its page; a removed cart finds its checkouts.
create index checkouts_cart on checkouts (cart_id) where cart_id is not null;
