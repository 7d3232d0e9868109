-- Pictures that people sent in. A row is there before its files are, and after them: what no row names can be told and thrown
-- away (docs/decisions/0033-pictures-reviews-questions.md).
create table uploaded_pictures (
	-- Of the content: files are NAME-WIDTH.avif and NAME-WIDTH.webp.
	name text primary key check (name ~ '^u[0-9a-f]{32}$'),
	width integer not null check (width > 0),
	height integer not null check (height > 0),
	blur text not null,
	-- When it was last sent in; nobody's picture is kept for a day all the same.
	kept_at timestamptz not null
);
create index uploaded_pictures_kept on uploaded_pictures (kept_at);
create index listing_pictures_name on listing_pictures (name);
create index listings_picture on listings (picture) where picture is not null;
