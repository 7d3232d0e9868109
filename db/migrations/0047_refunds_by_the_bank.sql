-- COVERED: the buyer's bank gave the money back in a lost dispute, so that nothing is sent; it is owed again if that is reversed.
alter table refunds drop constraint refunds_state_check;
alter table refunds add constraint refunds_state_check check (state in ('CREATED', 'IN_TRANSIT', 'DONE', 'FAILED', 'COVERED'));
alter table refunds drop constraint refunds_check;
alter table refunds add constraint refunds_settled_when_over check ((state in ('DONE', 'COVERED')) = (settled_at is not null));
-- How much of it a bank gave back, and in which dispute; less than the whole only where the dispute was of less.
alter table refunds add column covered_minor integer not null default 0 check (covered_minor >= 0 and covered_minor <= amount_minor);
alter table refunds add column covered_by bigint references payment_disputes;
alter table refunds add constraint refunds_covered check (
	(covered_minor > 0) = (covered_by is not null) and (state <> 'COVERED' or covered_minor = amount_minor));
create index refunds_covered_by on refunds (covered_by) where covered_by is not null;

-- What a lost dispute gave back that no refund had been waiting for: it can never go back a second time.
alter table payment_disputes add column lost_minor integer not null default 0 check (lost_minor >= 0);
-- Disputes that were lost before this: what their postings say was lost, of which refunds covered nothing.
update payment_disputes d set lost_minor = coalesce((
	select e.amount from ledger_transactions t join lateral (
		select -sum(amount_minor) as amount from ledger_entries where transaction_id = t.id and account = 'disputed') e on true
	where t.kind = 'DISPUTE_LOST' and split_part(t.key, ':', 2) = d.provider_id order by t.id desc limit 1), 0)
where d.status = 'LOST';
