-- Counts read the regions and marks of a thousand rows: those stay in the row, only tokens and words lie beside it. Rows written
-- before are written anew by the indexer, which 0032c has asked for.
alter table listing_search alter column regions set storage main, alter column marks set storage main;
