-- Whose photos are refused while they are taken down: few among many.
create index reviews_hidden on reviews (id) where state = 'HIDDEN';
