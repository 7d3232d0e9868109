create table vouchers (
	id bigint generated always as identity primary key,
	-- Ten characters without look-alikes: can be read out over the phone.
	code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
	order_line_id bigint not null unique references order_lines,
	enterprise_id bigint not null references enterprises,
	session_id bigint references sessions,
	valid_from timestamptz not null,
	valid_to timestamptz not null check (valid_to > valid_from),
	times_total integer not null check (times_total > 0),
	times_used integer not null default 0 check (times_used >= 0 and times_used <= times_total),
	code_version smallint not null default 1,
	state text not null default 'ISSUED' check (state in ('ISSUED', 'PARTLY_REDEEMED', 'REDEEMED', 'REVOKED', 'EXPIRED')),
	-- The signed text in the QR picture.
	signed_payload text not null,
	issued_at timestamptz not null
);
create index vouchers_enterprise on vouchers (enterprise_id, valid_from);

create table redemptions (
	id bigint generated always as identity primary key,
	voucher_id bigint not null references vouchers,
	-- Made on the device: a scan sent twice is one scan.
	scan_id uuid not null unique,
	device text not null,
	account_id bigint references accounts,
	qty integer not null check (qty > 0),
	scanned_at timestamptz not null,
	recorded_at timestamptz not null,
	state text not null check (state in ('PROVISIONAL', 'CONFIRMED', 'REJECTED_DUPLICATE', 'REJECTED_REVOKED', 'REVERSED'))
);
create index redemptions_voucher on redemptions (voucher_id);

create table voucher_keys (
	kid text primary key check (length(kid) between 1 and 16),
	public_key text not null,
	-- Encrypted with the server's SECRET; null once retired.
	private_key_sealed text,
	created_at timestamptz not null,
	retired_at timestamptz
);

create table logistics_nodes (
	id bigint generated always as identity primary key,
	kind text not null check (kind in ('TRANSFER_CENTRE', 'DELIVERY_POINT', 'FARM', 'STATION')),
	name_zh text not null,
	name_en text not null,
	region_code text not null references regions,
	operator_enterprise_id bigint references enterprises,
	opened_on date not null,
	closed_on date check (closed_on >= opened_on),
	lon double precision,
	lat double precision,
	is_demo boolean not null default false
);
create index logistics_nodes_region on logistics_nodes (region_code);

-- Couriers and keepers of delivery points.
create table node_keepers (
	node_id bigint not null references logistics_nodes on delete cascade,
	account_id bigint not null references accounts on delete cascade,
	primary key (node_id, account_id)
);

create table shipments (
	id bigint generated always as identity primary key,
	-- Our own number, shown to anyone who tracks.
	number text not null unique,
	seller_order_id bigint not null references seller_orders,
	temperature_class text not null check (temperature_class in ('ambient', 'chilled', 'frozen')),
	method text not null default 'PARCEL' check (method in ('PARCEL', 'COLLECT_AT_STAY', 'PICK_UP')),
	origin_region_code text not null references regions,
	destination_region_code text references regions,
	carrier text,
	carrier_number text,
	parcel_count smallint not null default 1 check (parcel_count > 0),
	state text not null default 'PENDING' check (state in (
		'PENDING', 'INFO_RECEIVED', 'PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'AVAILABLE_FOR_PICKUP', 'DELIVERED',
		'ATTEMPT_FAILED', 'EXCEPTION', 'RETURNING', 'RETURNED', 'VOIDED', 'EXPIRED')),
	promised_by timestamptz,
	created_at timestamptz not null,
	picked_up_at timestamptz,
	delivered_at timestamptz,
	unique (seller_order_id, temperature_class),
	unique (carrier, carrier_number)
);
create index shipments_origin on shipments (origin_region_code, picked_up_at);
create index shipments_picked_up on shipments (picked_up_at) where picked_up_at is not null;

create table shipment_lines (
	shipment_id bigint not null references shipments,
	order_line_id bigint not null references order_lines,
	qty integer not null check (qty > 0),
	primary key (shipment_id, order_line_id)
);
create index shipment_lines_line on shipment_lines (order_line_id);

create table tracking_events (
	id bigint generated always as identity primary key,
	shipment_id bigint not null references shipments,
	event_time timestamptz not null,
	recorded_at timestamptz not null,
	source text not null check (source in ('CARRIER', 'NODE_SCAN', 'COURIER_APP', 'MANUAL')),
	raw_code text not null default '',
	status text not null,
	node_id bigint references logistics_nodes,
	note_zh text not null default '',
	note_en text not null default '',
	lon double precision,
	lat double precision,
	temp_c numeric(4, 1),
	-- Immutable and unique: a replay does no harm.
	unique (shipment_id, event_time, source, raw_code, status)
);
create trigger tracking_events_append_only before update or delete on tracking_events
	for each row execute function refuse_change();
