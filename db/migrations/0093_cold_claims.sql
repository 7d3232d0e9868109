-- The breach of the cold chain that a claim was opened for: one claim of each line that was in it, however often the breach is told.
alter table buyer_claims add column breach_id bigint references cold_breaches check (breach_id is null or kind = 'COLD_CHAIN_BREACH');
create unique index buyer_claims_breach on buyer_claims (breach_id, order_line_id) where breach_id is not null;
