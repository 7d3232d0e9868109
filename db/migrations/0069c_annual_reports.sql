-- A report is of a month or of a calendar year ('2025').
alter table report_editions drop constraint report_editions_period_check;
alter table report_editions add check (period ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$');
