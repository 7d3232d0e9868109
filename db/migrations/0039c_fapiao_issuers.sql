-- How handing a fapiao to its issuer went: nothing to say while it goes well.
alter table fapiao add column issuer_failure text;
create index fapiao_with_issuer on fapiao (submitted_at) where state = 'REQUESTED' and submitted_at is not null;
