-- What buyers say of what they had, and what visitors ask and sellers answer (docs/decisions/0033-pictures-reviews-questions.md).
create table reviews (
	id bigint generated always as identity primary key,
	-- One of a line that was fulfilled: nobody else reviews.
	order_line_id bigint not null unique references order_lines,
	order_id bigint not null references orders,
	listing_id bigint not null references listings,
	enterprise_id bigint not null references enterprises,
	stars smallint not null check (stars between 1 and 5),
	words text not null check (length(words) between 1 and 4000),
	language text not null check (language in ('zh', 'en')),
	-- As it is shown: '陈**'. The name itself is the order's.
	author text not null check (length(author) between 1 and 20),
	-- The month it is about, as its first day.
	served_in date not null,
	-- HELD waits for an administrator's look, HIDDEN had it.
	state text not null check (state in ('SHOWN', 'HELD', 'HIDDEN')),
	hidden_for text check ((state = 'HIDDEN') = (hidden_for is not null)),
	written_at timestamptz not null,
	edited_at timestamptz,
	reply text check (length(reply) between 1 and 2000),
	replied_at timestamptz,
	reply_state text check (reply_state in ('SHOWN', 'HELD', 'HIDDEN')),
	reply_hidden_for text check ((reply_state is not distinct from 'HIDDEN') = (reply_hidden_for is not null)),
	check ((reply is null) = (replied_at is null) and (reply is null) = (reply_state is null))
);
create index reviews_listing on reviews (listing_id, written_at desc, id desc) where state = 'SHOWN';
create index reviews_enterprise on reviews (enterprise_id, written_at desc, id desc);
create index reviews_order on reviews (order_id);
create index reviews_held on reviews (id) where state = 'HELD' or reply_state = 'HELD';

create table review_photos (
	review_id bigint not null references reviews on delete cascade,
	position smallint not null check (position between 0 and 5),
	name text not null,
	width integer not null,
	height integer not null,
	primary key (review_id, position)
);
create index review_photos_name on review_photos (name);

-- How many shown reviews of a listing have each mark: recounted behind its own lock by whatever changes one.
create table listing_ratings (
	listing_id bigint primary key references listings,
	ones integer not null default 0 check (ones >= 0),
	twos integer not null default 0 check (twos >= 0),
	threes integer not null default 0 check (threes >= 0),
	fours integer not null default 0 check (fours >= 0),
	fives integer not null default 0 check (fives >= 0)
);

-- Whom the market asked for a review: once for each line.
create table review_invitations (
	order_line_id bigint primary key references order_lines,
	invited_at timestamptz not null
);

create table questions (
	id bigint generated always as identity primary key,
	listing_id bigint not null references listings,
	enterprise_id bigint not null references enterprises,
	account_id bigint references accounts on delete set null,
	author text not null check (length(author) between 1 and 20),
	words text not null check (length(words) between 1 and 1000),
	language text not null check (language in ('zh', 'en')),
	state text not null check (state in ('SHOWN', 'HELD', 'HIDDEN')),
	hidden_for text check ((state = 'HIDDEN') = (hidden_for is not null)),
	asked_at timestamptz not null,
	answer text check (length(answer) between 1 and 2000),
	answered_at timestamptz,
	answer_state text check (answer_state in ('SHOWN', 'HELD', 'HIDDEN')),
	answer_hidden_for text check ((answer_state is not distinct from 'HIDDEN') = (answer_hidden_for is not null)),
	check ((answer is null) = (answered_at is null) and (answer is null) = (answer_state is null))
);
create index questions_listing on questions (listing_id, (answer_state = 'SHOWN') desc, asked_at desc, id desc) where state = 'SHOWN';
create index questions_enterprise on questions (enterprise_id, asked_at desc, id desc);
create index questions_held on questions (id) where state = 'HELD' or answer_state = 'HELD';

-- What somebody found wrong with a text of others; an administrator settles all that were made of it at once.
create table post_reports (
	id bigint generated always as identity primary key,
	subject text not null check (subject in ('review', 'reply', 'question', 'answer')),
	-- The review's or the question's.
	subject_id bigint not null,
	reason text not null check (reason in ('ADVERTISING', 'ABUSE', 'PRIVACY', 'OFF_TOPIC', 'ILLEGAL', 'NOT_GENUINE')),
	words text not null default '' check (length(words) <= 1000),
	-- 'account:12', or the hash of a visitor's address: the same one reports a text once.
	reporter text not null,
	reported_at timestamptz not null,
	settled_at timestamptz,
	unique (subject, subject_id, reporter)
);
create index post_reports_open on post_reports (subject, subject_id) where settled_at is null;

do $$
declare
	shown text;
begin
	foreach shown in array array['reviews', 'review_photos', 'listing_ratings', 'questions'] loop
		execute format('create trigger %1$s_shown_added after insert on %1$s referencing new table as changed
			for each statement execute function note_page_change()', shown);
		execute format('create trigger %1$s_shown_changed after update on %1$s referencing new table as changed
			for each statement execute function note_page_change()', shown);
		execute format('create trigger %1$s_shown_removed after delete on %1$s referencing old table as changed
			for each statement execute function note_page_change()', shown);
	end loop;
end $$;
-- Whom to ask for a review: lines in the order in which what they were bought for was over.
create index order_lines_fulfilled on order_lines (coalesce(service_ends_at, served_at))
	where state in ('DELIVERED', 'CLOSED', 'REDEEMED', 'CHECKED_IN', 'CHECKED_OUT');
