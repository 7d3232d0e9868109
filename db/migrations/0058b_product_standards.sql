-- The standard that a product says it keeps to, by its code: 'GB/T 14456.1-2017', 'DB33/T 548-2020', 'T/ZTIA 010-2021'
-- (docs/decisions/0058b-standards.md). Triggers of listings tell pages of a change.
alter table listings add column standard_code text check (length(standard_code) between 4 and 60);
