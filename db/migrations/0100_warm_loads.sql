-- What a ride did not keep cold: the class of the crate loaded onto it (chilled, frozen), null where all is well. Taken in as it
-- was scanned, because the crate is where it is; the keeper is warned and administrators are told.
alter table custody_scans add column unkept_class text check (unkept_class in ('chilled', 'frozen'));
drop index custody_scans_broken;
create index custody_scans_odd on custody_scans (recorded_at) where breaks_chain or unkept_class is not null;
