-- Sessions on certain weekdays of the month too: 'FREQ=MONTHLY;INTERVAL=1;BYDAY=1SA' is the first Saturday, -1SU the last Sunday
-- (docs/decisions/0049-sessions-by-rule.md).
alter table session_rules drop constraint session_rules_rrule_check;
alter table session_rules add constraint session_rules_rrule_check
	check ((rrule like 'FREQ=WEEKLY;%' or rrule like 'FREQ=MONTHLY;%') and length(rrule) <= 120);
