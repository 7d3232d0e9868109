-- What tickets cost on public holidays in the sessions of a rule; null: as on weekends (docs/decisions/0066b-tickets-by-rule.md).
alter table session_rule_prices add column holiday_minor integer check (holiday_minor between 0 and 99999999);
