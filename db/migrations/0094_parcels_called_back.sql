-- What its seller said of a parcel that had left before a warning of fraud held its order: whether its carrier could still be
-- asked to bring it back. One word for each warning; the last one said counts.
create table parcel_call_backs (
	shipment_id bigint not null references shipments,
	warning_id bigint not null references fraud_warnings,
	answer text not null check (answer in ('ASKED', 'TOO_LATE')),
	-- The carrier's reference, or why not; may be empty.
	words text not null default '',
	answered_by text not null,
	answered_at timestamptz not null,
	primary key (shipment_id, warning_id)
);
