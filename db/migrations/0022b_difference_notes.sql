-- What a person found out of a difference before ending it.
alter table provider_differences add column resolved_note text not null default '';
