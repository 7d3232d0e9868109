create table training_providers (
	id bigint generated always as identity primary key,
	name_zh text not null,
	name_en text not null,
	is_demo boolean not null default false
);
create table training_sessions (
	id bigint generated always as identity primary key,
	provider_id bigint not null references training_providers,
	title_zh text not null,
	title_en text not null,
	region_code text not null references regions,
	held_on date not null,
	completed_at timestamptz,
	is_demo boolean not null default false
);
create index training_sessions_held on training_sessions (held_on);
create table training_enrolments (
	session_id bigint not null references training_sessions on delete cascade,
	-- One key a person, without the person: trainees need no account.
	person_key text not null,
	region_code text not null references regions,
	enterprise_id bigint references enterprises,
	attended boolean not null default false,
	pre_score real,
	post_score real,
	max_score real,
	primary key (session_id, person_key),
	check (max_score is null or (max_score > 0 and pre_score between 0 and max_score and post_score between 0 and max_score))
);
