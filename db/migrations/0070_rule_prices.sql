-- What tickets cost in the sessions of a rule, where it is not what they cost otherwise (docs/decisions/0066b-tickets-by-rule.md).
create table session_rule_prices (
	rule_id bigint not null references session_rules on delete cascade,
	unit_type_id bigint not null references unit_types on delete cascade,
	price_minor integer not null check (price_minor between 0 and 99999999),
	-- On Saturdays and Sundays by the clock of the listing; null: as on the other days.
	weekend_minor integer check (weekend_minor between 0 and 99999999),
	primary key (rule_id, unit_type_id)
);
create index session_rule_prices_unit on session_rule_prices (unit_type_id);

create trigger session_rule_prices_shown_added after insert on session_rule_prices referencing new table as changed
	for each statement execute function note_page_change();
create trigger session_rule_prices_shown_changed after update on session_rule_prices referencing new table as changed
	for each statement execute function note_page_change();
create trigger session_rule_prices_shown_removed after delete on session_rule_prices referencing old table as changed
	for each statement execute function note_page_change();
