-- A mark whose authorisation has ended is off its listings until there is a new one (docs/decisions/0066c-marks-that-end.md).
alter table listings add column lapsed_brand_id bigint references brands;
create index listings_lapsed_mark on listings (lapsed_brand_id) where lapsed_brand_id is not null;
