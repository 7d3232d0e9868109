-- Lots: what was harvested or made at one time at one place, from what, and where it went (docs/decisions/0044-lots-and-trace.md).
-- Amounts are whole grams.
alter table categories
	-- Sold only with a promise certificate of the lot (MARA Order 2025 No. 4).
	add column certificate_required boolean not null default false;
alter table listings add column trace_required boolean not null default false;
alter table product_variants
	-- What is in the package; null: what it weighs.
	add column net_g integer check (net_g > 0),
	-- GTIN-14, shorter ones padded with zeros; the check digit is proved before it is written.
	add column gtin text unique check (gtin ~ '^[0-9]{14}$');

create table plots (
	id bigint generated always as identity primary key,
	enterprise_id bigint not null references enterprises,
	code text not null check (code ~ '^[A-Za-z0-9-]{1,20}$'),
	kind text not null check (kind in ('FIELD', 'ORCHARD', 'FOREST', 'SHED', 'POND', 'CAGE')),
	name_zh text not null check (length(name_zh) between 1 and 60),
	name_en text not null check (length(name_en) between 1 and 80),
	region_code text not null references regions,
	area_m2 integer check (area_m2 > 0),
	altitude_m integer check (altitude_m between -100 and 9000),
	lon double precision check (lon between -180 and 180),
	lat double precision check (lat between -90 and 90),
	created_at timestamptz not null,
	unique (enterprise_id, code),
	check ((lon is null) = (lat is null))
);

-- What was applied to a plot. Never changed: what was wrong is struck out by a later row.
create table plot_inputs (
	id bigint generated always as identity primary key,
	plot_id bigint not null references plots,
	kind text not null check (kind in ('PESTICIDE', 'FERTILISER', 'FEED', 'VETERINARY', 'DISINFECTANT', 'OTHER')),
	name text not null check (length(name) between 1 and 80),
	-- The number under which it is registered (农药登记证号).
	registration_no text check (length(registration_no) <= 40),
	dose text not null default '' check (length(dose) <= 80),
	applied_on date not null,
	-- Days from the application on in which nothing is harvested.
	safety_days smallint not null default 0 check (safety_days between 0 and 365),
	recorded_at timestamptz not null,
	recorded_by text not null,
	struck_at timestamptz,
	struck_for text check ((struck_for is null) = (struck_at is null))
);
create index plot_inputs_plot on plot_inputs (plot_id, applied_on);

-- One run of processing: input lots in, output lots out.
create table lot_steps (
	id bigint generated always as identity primary key,
	enterprise_id bigint not null references enterprises,
	kind text not null check (kind in ('SORT', 'WASH', 'DRY', 'TEA_GREEN', 'TEA_BLACK', 'ROAST', 'CUT', 'FREEZE', 'SALT', 'SMOKE',
		'FERMENT', 'PRESS', 'MILL', 'MIX', 'PACK')),
	done_at timestamptz not null,
	region_code text not null references regions,
	-- Salt, water, sugar and the like, which are no lots.
	added_g bigint not null default 0 check (added_g >= 0),
	waste_g bigint not null default 0 check (waste_g >= 0),
	note_zh text not null default '' check (length(note_zh) <= 400),
	note_en text not null default '' check (length(note_en) <= 400),
	recorded_at timestamptz not null,
	recorded_by text not null
);

create table lots (
	id bigint generated always as identity primary key,
	-- In the public address and the QR code: says nothing of how many lots there are.
	token text not null unique check (token ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
	enterprise_id bigint not null references enterprises,
	-- What it is sold as; null for what is only worked on, as fresh leaf is.
	listing_id bigint references listings,
	name_zh text not null check (length(name_zh) between 1 and 120),
	name_en text not null check (length(name_en) between 1 and 160),
	lot_code text not null check (lot_code ~ '^[A-Za-z0-9-]{1,20}$'),
	-- The day it was harvested, or made.
	harvested_on date not null,
	expires_on date check (expires_on >= harvested_on),
	plot_id bigint references plots,
	made_by_step bigint references lot_steps,
	region_code text not null references regions,
	amount_g bigint not null check (amount_g > 0),
	-- Allocated, worked on or destroyed. The CHECK is the last wall: no gram is sold twice.
	used_g bigint not null default 0 check (used_g >= 0),
	state text not null default 'OPEN' check (state in ('OPEN', 'HOLD', 'RECALLED', 'CLOSED')),
	recorded_at timestamptz not null,
	recorded_by text not null,
	unique (enterprise_id, lot_code),
	check (used_g <= amount_g),
	check (plot_id is null or made_by_step is null)
);
alter table lots set (fillfactor = 80);
create index lots_listing on lots (listing_id, harvested_on desc, id desc) where state = 'OPEN';
create index lots_enterprise on lots (enterprise_id, id desc);
create index lots_plot on lots (plot_id, harvested_on) where plot_id is not null;
create index lots_made_by on lots (made_by_step) where made_by_step is not null;

create table lot_step_inputs (
	step_id bigint not null references lot_steps,
	lot_id bigint not null references lots,
	amount_g bigint not null check (amount_g > 0),
	primary key (step_id, lot_id)
);
create index lot_step_inputs_lot on lot_step_inputs (lot_id);

-- A lot is made of lots that were there before it: no ring can come about.
create function refuse_ring() returns trigger language plpgsql as $$
begin
	if exists (select from lots where made_by_step = new.step_id and id <= new.lot_id) then
		raise exception 'lot % would be made of what is made of it', new.lot_id using errcode = 'restrict_violation';
	end if;
	return new;
end $$;
create trigger lot_step_inputs_no_ring before insert or update on lot_step_inputs for each row execute function refuse_ring();
create function keep_origin() returns trigger language plpgsql as $$
begin
	if new.made_by_step is distinct from old.made_by_step or new.plot_id is distinct from old.plot_id
		or new.enterprise_id <> old.enterprise_id or new.lot_code <> old.lot_code or new.amount_g <> old.amount_g
		or new.harvested_on <> old.harvested_on then
		raise exception 'what a lot is and comes of never changes' using errcode = 'restrict_violation';
	end if;
	return new;
end $$;
create trigger lots_keep_origin before update on lots for each row execute function keep_origin();

-- The promise certificate (承诺达标合格证), test reports and marks of a lot.
create table lot_certificates (
	id bigint generated always as identity primary key,
	lot_id bigint not null references lots,
	kind text not null check (kind in ('PROMISE', 'TEST', 'GREEN_FOOD', 'ORGANIC', 'ORIGIN_MARK')),
	number text not null check (length(number) between 1 and 60),
	-- PROMISE: who promises. Else who issued it.
	issuer_zh text not null check (length(issuer_zh) between 1 and 80),
	issuer_en text not null default '' check (length(issuer_en) <= 120),
	-- PROMISE: how to reach them. On the paper, not on the public page.
	contact text check (length(contact) <= 60),
	basis text check (basis in ('SELF_TEST', 'COMMISSIONED_TEST', 'INTERNAL_CONTROL', 'SELF_COMMITMENT')),
	-- TEST: what was looked for and what came of it.
	items text not null default '' check (length(items) <= 400),
	has_passed boolean,
	amount_g bigint check (amount_g > 0),
	issued_on date not null,
	valid_to date check (valid_to >= issued_on),
	recorded_at timestamptz not null,
	recorded_by text not null,
	unique (lot_id, kind, number),
	check ((kind = 'PROMISE') = (basis is not null)),
	check ((kind = 'TEST') = (has_passed is not null)),
	check (kind <> 'PROMISE' or (contact is not null and amount_g is not null))
);

-- What was seen of a lot beside what other tables tell: looked at, stored, moved, how warm it was. Never changed; what was
-- wrong is put right by a row that names it (EPCIS: errorDeclaration).
create table lot_sightings (
	id bigint generated always as identity primary key,
	lot_id bigint not null references lots,
	biz_step text not null check (biz_step in ('inspecting', 'storing', 'transporting', 'receiving', 'sampling', 'destroying')),
	seen_at timestamptz not null,
	region_code text not null references regions,
	temp_c numeric(4, 1),
	note_zh text not null default '' check (length(note_zh) <= 200),
	note_en text not null default '' check (length(note_en) <= 200),
	corrects_id bigint unique references lot_sightings,
	corrects_for text check (corrects_for in ('did_not_occur', 'incorrect_data')),
	recorded_at timestamptz not null,
	recorded_by text not null,
	check ((corrects_id is null) = (corrects_for is null))
);
create index lot_sightings_lot on lot_sightings (lot_id, seen_at);
create trigger lot_sightings_append_only before update or delete on lot_sightings
	for each row execute function refuse_change();
create trigger lot_certificates_append_only before update or delete on lot_certificates
	for each row execute function refuse_change();

-- Where a lot went: into a parcel, onto the table of a session, onto that of a house at a meal.
create table lot_allocations (
	id bigint generated always as identity primary key,
	lot_id bigint not null references lots,
	order_line_id bigint references order_lines,
	session_id bigint references sessions,
	stay_listing_id bigint references listings,
	-- The local date of the meal.
	meal_on date,
	meal text check (meal in ('BREAKFAST', 'LUNCH', 'DINNER')),
	amount_g bigint not null check (amount_g > 0),
	allocated_at timestamptz not null,
	allocated_by text not null,
	-- Goods that never left went back onto the shelf.
	released_at timestamptz,
	check (num_nonnulls(order_line_id, session_id, stay_listing_id) = 1),
	check ((stay_listing_id is null) = (meal_on is null) and (meal_on is null) = (meal is null))
);
create index lot_allocations_lot on lot_allocations (lot_id, id);
create unique index lot_allocations_line on lot_allocations (order_line_id, lot_id) where order_line_id is not null and released_at is null;
create unique index lot_allocations_session on lot_allocations (session_id, lot_id) where session_id is not null and released_at is null;
create unique index lot_allocations_meal on lot_allocations (stay_listing_id, meal_on, meal, lot_id)
	where stay_listing_id is not null and released_at is null;

-- What public pages show of lots. Grams that are packed change no page: not every update counts.
create function note_shown_row() returns trigger language plpgsql as $$
begin
	insert into page_changes default values;
	return null;
end $$;
create trigger lots_shown_added after insert on lots referencing new table as changed for each statement execute function note_page_change();
create trigger lots_shown_changed after update on lots for each row
	when (old.state is distinct from new.state or old.listing_id is distinct from new.listing_id
		or old.expires_on is distinct from new.expires_on or old.name_zh <> new.name_zh or old.name_en <> new.name_en)
	execute function note_shown_row();
do $$
declare
	shown text;
begin
	foreach shown in array array['plots', 'plot_inputs', 'lot_steps', 'lot_step_inputs', 'lot_certificates', 'lot_sightings'] loop
		execute format('create trigger %1$s_shown_added after insert on %1$s referencing new table as changed
			for each statement execute function note_page_change()', shown);
		execute format('create trigger %1$s_shown_changed after update on %1$s referencing new table as changed
			for each statement execute function note_page_change()', shown);
	end loop;
end $$;
