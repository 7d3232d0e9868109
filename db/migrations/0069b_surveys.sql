-- Waves of surveys: one questionnaire, asked of people of a region between two days; figures are made of all its sheets at once.
create table survey_waves (
	id bigint generated always as identity primary key,
	region_code text not null references regions,
	form text not null check (form in ('entrepreneurs', 'merchants', 'households')),
	title text not null check (length(title) between 1 and 100),
	fielded_from date not null,
	fielded_to date not null check (fielded_to >= fielded_from),
	-- How many people were asked, to tell how many answered.
	invited_count integer check (invited_count > 0),
	created_at timestamptz not null,
	-- When its figures were written last, and how many sheets they rest on.
	recorded_at timestamptz,
	recorded_count integer check (recorded_count > 0),
	check ((recorded_at is null) = (recorded_count is null))
);
create index survey_waves_region on survey_waves (region_code, id desc);

-- A sheet says what was answered, not by whom: the respondent is a number that only whoever asked can read.
create table survey_answers (
	wave_id bigint not null references survey_waves on delete cascade,
	respondent text not null check (length(respondent) between 1 and 40),
	region_code text not null references regions,
	weight double precision not null check (weight > 0),
	answers jsonb not null,
	entered_at timestamptz not null,
	primary key (wave_id, respondent)
);

-- What a figure or a wave rests on: scans and papers in the private store.
create table figure_evidence (
	id bigint generated always as identity primary key,
	region_code text not null references regions,
	wave_id bigint references survey_waves,
	indicator_code text references indicators,
	period text check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	name text not null check (length(name) between 1 and 120),
	file text not null,
	media_type text not null check (media_type in ('image/jpeg', 'application/pdf')),
	byte_count integer not null check (byte_count > 0),
	-- Of the bytes as they are kept.
	sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	added_at timestamptz not null,
	check (num_nonnulls(wave_id, indicator_code) = 1),
	check ((indicator_code is null) = (period is null))
);
create index figure_evidence_cell on figure_evidence (region_code, indicator_code, period);
create index figure_evidence_wave on figure_evidence (wave_id) where wave_id is not null;
