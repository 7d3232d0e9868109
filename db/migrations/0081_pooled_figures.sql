-- A figure of a place pooled from those given for the places right below it: sums of sums, never a mean of means.
alter table observations drop constraint observations_kind_check;
alter table observations add constraint observations_kind_check
	check (kind in ('computed', 'entered', 'imported', 'pooled'));
