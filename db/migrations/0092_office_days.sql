-- On which days an enterprise's people were in their office here, and whether they wrote something: what G10 counts.
create table office_days (
	enterprise_id bigint not null references enterprises on delete cascade,
	day date not null,
	wrote boolean not null default false,
	primary key (enterprise_id, day)
);
