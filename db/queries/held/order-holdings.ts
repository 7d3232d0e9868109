import { sql } from 'kysely'
import { ERASED_EMAIL, ERASED_NAME, ERASED_PHONE } from '#app/domain/privacy/nobody.ts'
import { countyOnly, found, holding, NONE, type Person } from '#db/queries/held/holding.ts'

const byShipment = (person: Person) =>
	sql`shipment_id in (select id from shipments where seller_order_id in ${found.sellerOrders(person)})`
const byClaim = (person: Person) =>
	sql`claim_id in (select id from buyer_claims where order_id = ${found.orderIds(person)})`

/** What is held of a person by what they bought. The orders come last: others are found by them. */
export const ORDER_HOLDINGS = [
	holding('claim_photos', {
		...{ rows: 'removed', of: byClaim },
		told: ['name', 'added_at'],
		inner: ['id', 'claim_id', 'width', 'height'],
	}),
	holding('buyer_claims', {
		...{ rows: 'trade', of: found.byOrder },
		told: ['kind', 'state', 'qty', 'is_faulty', 'asked_minor', 'granted_minor', 'opened_at', 'moved_at'],
		scrubbed: {
			words: sql`${ERASED_NAME}`,
			answer: sql`''`,
			decision: sql`''`,
			carrier: NONE,
			carrier_number: sql`
			case when state in ('SENT_BACK', 'RECEIVED') then carrier_number end`,
		},
		inner: ['id', 'order_id', 'seller_order_id', 'order_line_id', 'opened_by', 'due_at', 'breach_id'],
	}),
	holding('cancellation_quotes', {
		...{ rows: 'trade', of: found.byOrder },
		told: ['deed', 'fee_minor', 'refund_minor', 'created_at', 'valid_until', 'used_at'],
		inner: ['id', 'order_id', 'enterprise_id', 'actor', 'line_ids', 'plan', 'answer'],
	}),
	holding('order_changes', {
		...{ rows: 'trade', of: found.byOrder },
		told: ['kind', 'state', 'fee_minor', 'due_minor', 'back_minor', 'created_at', 'done_at'],
		scrubbed: {
			// The parcels of a change say where they went before.
			plan: sql`case when plan #> '{wish,shipTo}' is null then plan
				else jsonb_set(plan - 'parcels', '{wish,shipTo}', ${countyOnly(sql`(plan #> '{wish,shipTo}')`)}) end`,
		},
		inner: ['id', 'order_id', 'quote_id', 'enterprise_id', 'actor', 'checkout_id', 'used_at', 'valid_until'],
	}),
	holding('itinerary_links', {
		...{ rows: 'removed', of: found.byOrder },
		told: ['made_at', 'revoked_at'],
		inner: ['order_id', 'version'],
	}),
	holding('coupon_uses', {
		...{ rows: 'trade', of: found.byOrder },
		told: ['coupon_id'],
		scrubbed: { email: sql`''`, phone: sql`''` },
		inner: ['order_id', 'account_id'],
	}),
	// A gift is its giver's; where it went is its receiver's, and no export of the giver says it.
	holding('gift_receivers', {
		...{ rows: 'trade', of: found.byOrder },
		told: [],
		sealed: {
			...{ ship_to: countyOnly(sql`ship_to`), account_id: NONE, forgotten_at: sql`coalesce(forgotten_at, now())` },
			...{ pick_up_node_id: NONE, email: sql`''` },
		},
		inner: ['order_id', 'given_at', 'language'],
	}),
	holding('gifts', {
		...{ rows: 'trade', of: found.byOrder },
		told: ['region_code', 'accepted_at', 'ended_at'],
		scrubbed: { words: sql`''` },
		inner: ['order_id', 'code'],
	}),
	holding('touches', {
		rows: 'trade',
		of: (person) => sql`visitor_id in (select visitor_id from orders where id = ${found.orderIds(person)})`,
		told: ['at', 'kind', 'source', 'platform'],
		// What is left counts somebody's click, and says of nobody whose.
		sealed: { visitor_id: NONE, device: NONE },
		inner: [
			...['id', 'key', 'campaign_id', 'enterprise_id', 'placement_id', 'share_link_id', 'listing_id', 'is_first'],
			'fault',
		] as const,
	}),
	holding('visitors', {
		rows: 'removed',
		of: (person) => sql`id in (select visitor_id from orders where id = ${found.orderIds(person)})`,
		told: ['agreed_at', 'until'],
		inner: ['id'],
	}),
	holding('attributions', {
		...{ rows: 'trade', of: found.byOrder },
		told: ['model', 'source', 'clicked_at'],
		inner: ['order_id', 'touch_id', 'campaign_id', 'share_link_id', 'placement_id', 'part', 'parts'],
	}),
	holding('tracking_events', {
		...{ rows: 'trade', of: byShipment },
		told: ['event_time', 'status', 'source', 'note_zh', 'note_en', 'temp_c'],
		// It may name whoever took the parcel.
		scrubbed: { carrier_note: sql`''` },
		inner: ['id', 'shipment_id', 'node_id', 'lat', 'lon', 'raw_code', 'recorded_at'],
	}),
	holding('parcel_pick_ups', {
		...{ rows: 'trade', of: byShipment },
		told: ['waits_since', 'keep_until', 'ended_at', 'collected_by', 'went_back_at', 'settled_at'],
		sealed: { code: sql`'000000'` },
		inner: ['shipment_id', 'node_id', 'reminded', 'wrong_tries', 'locked_until'],
	}),
	holding('parcel_call_backs', {
		...{ rows: 'trade', of: byShipment },
		told: ['answer', 'answered_at'],
		inner: ['shipment_id', 'warning_id', 'words', 'answered_by'],
	}),
	holding('shipments', {
		...{ rows: 'trade', of: found.bySellerOrder },
		told: [
			...['number', 'state', 'carrier', 'carrier_number', 'method', 'temperature_class', 'origin_region_code'],
			...['parcel_count', 'promised_by', 'created_at', 'picked_up_at', 'delivered_at'],
		] as const,
		inner: [
			...[
				'id',
				'seller_order_id',
				'plan_key',
				// Where an order goes stands on the order; of a gift whoever paid is told no village.
				'destination_region_code',
				'pick_up_node_id',
				'stay_listing_id',
				'room_line_id',
				'room_placement_id',
			],
		] as const,
	}),
	holding('redemptions', {
		rows: 'trade',
		of: (person) => sql`voucher_id in (select id from vouchers where order_line_id in ${found.lines(person)})`,
		told: ['scanned_at', 'qty', 'state'],
		inner: [
			...[
				'id',
				'voucher_id',
				'account_id',
				'device',
				'device_id',
				'scan_id',
				'recorded_at',
				'clock_offset_ms',
				'reason',
				'reversed_at',
			],
		] as const,
	}),
	holding('gate_cases', {
		rows: 'trade',
		of: (person) => sql`voucher_id in (select id from vouchers where order_line_id in ${found.lines(person)})`,
		told: ['kind', 'state', 'opened_at', 'closed_at', 'resolution'],
		scrubbed: { note: sql`''` },
		inner: ['id', 'enterprise_id', 'voucher_id', 'redemption_id', 'closed_by'],
	}),
	holding('vouchers', {
		...{ rows: 'trade', of: found.byLine },
		told: ['code', 'state', 'issued_at', 'valid_from', 'valid_to', 'times_total', 'times_used'],
		inner: ['id', 'order_line_id', 'enterprise_id', 'session_id', 'code_version', 'signed_payload', 'kid'],
	}),
	holding('unit_stays', {
		...{ rows: 'trade', of: found.byLine },
		told: ['nights', 'room_unit_id'],
		inner: ['order_line_id'],
	}),
	holding('order_packages', {
		...{ rows: 'trade', of: found.byOrder },
		told: ['listing_id', 'starts_on', 'qty', 'policy_code'],
		inner: ['id', 'order_id'],
	}),
	holding('order_lines', {
		...{ rows: 'trade', of: found.bySellerOrder },
		told: [
			...[
				'kind',
				'state',
				'listing_id',
				'variant_id',
				'rate_plan_id',
				'room_type_id',
				'check_in',
				'check_out',
				'adults',
			],
			...[
				'child_ages',
				'session_id',
				'unit_type_id',
				'title_zh',
				'title_en',
				'option_zh',
				'option_en',
				'qty',
				'unit_minor',
			],
			...['discount_minor', 'paid_minor', 'refunded_minor', 'price_details', 'policy', 'due_at', 'service_ends_at'],
			...['dispatched_at', 'served_at', 'cancelled_at', 'cancelled_by', 'change_fee_minor', 'change_paid_minor'],
			...['change_back_minor', 'weighed_g', 'answer_by', 'called_off_at'],
		] as const,
		scrubbed: { ship_to: countyOnly(sql`ship_to`) },
		inner: [
			...['id', 'seller_order_id', 'order_package_id', 'commission_bp', 'commission_minor', 'commission_rule_id'],
			...['change_commission_minor', 'qty_sent', 'released_at', 'sold_platform_minor', 'part_of_line_id'],
			'group_id',
		] as const,
	}),
	holding('seller_orders', {
		...{ rows: 'trade', of: found.byOrder },
		told: ['enterprise_id', 'total_minor', 'shipping_minor'],
		inner: ['id', 'order_id', 'commission_minor'],
	}),
	holding('checkouts', {
		rows: 'trade',
		of: (person) => sql`account_id = ${person.accountId}::bigint
			or id in (select checkout_id from orders where id = ${found.orderIds(person)})`,
		told: ['state', 'quote', 'created_at', 'hold_until'],
		sealed: { visitor: NONE, visitor_slot: NONE, request_hash: sql`''` },
		inner: ['id', 'idempotency_key', 'cart_id', 'account_id', 'quote_hash'],
	}),
	holding('orders', {
		rows: 'trade',
		of: (person) => sql`id = ${found.orderIds(person)}`,
		told: [
			...['number', 'language', 'currency', 'total_minor', 'placed_at', 'confirmed_at', 'paid_at', 'closed_at'],
			...['payment_method', 'is_unfulfillable', 'last_touch', 'flag_reason'],
		] as const,
		scrubbed: {
			buyer_name: sql`${ERASED_NAME}`,
			buyer_email: sql`${ERASED_EMAIL}`,
			buyer_phone: sql`${ERASED_PHONE}`,
			ship_to: countyOnly(sql`ship_to`),
			note: sql`''`,
		},
		// The link of its mails opens it no more.
		// Another mark for all their orders at once: who came back stays known, and not who that was.
		sealed: { visitor_id: NONE, token_hash: sql`''`, buyer_ref: sql`(select gen_random_uuid())` },
		inner: ['id', 'checkout_id', 'account_id', 'flagged_at', 'is_test', 'erased_at'],
	}),
]
