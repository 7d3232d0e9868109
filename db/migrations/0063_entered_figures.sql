-- What is said of a figure that somebody gave (docs/decisions/0063-figures-given-by-people.md): how far its source is to be
-- believed, what it rests on, and why it is in doubt although it was confirmed.
alter table observations
	add column source_kind text
		check (source_kind in ('official-statistics', 'operator-file', 'sample-survey', 'administrator-estimate')),
	add column note text not null default '' check (length(note) <= 1000),
	add column doubt text check (doubt in ('soft-range', 'break'));
