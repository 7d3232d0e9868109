import { sql } from 'kysely'
import { ERASED_NAME } from '#app/domain/privacy/nobody.ts'
import { countyOnly, found, holding, NONE } from '#db/queries/held/holding.ts'

/** What is held of a person by their account alone; the account itself comes last, others are found by it. */
export const ACCOUNT_HOLDINGS = [
	holding('login_sessions', {
		...{ rows: 'removed', of: found.byAccount },
		told: ['created_at', 'expires_at'],
		inner: ['id_hash', 'account_id'],
	}),
	holding('rate_buckets', {
		// A count of wrong passwords bears the address that was tried.
		rows: 'removed',
		of: ({
			accountId,
		}) => sql`key like 'login:%' and key like (select '%:' || replace(replace(email, '%', '\\%'), '_', '\\_')
			from accounts where id = ${accountId}::bigint)`,
		told: [],
		inner: ['key', 'tokens', 'refilled_at'],
	}),
	holding('addresses', {
		...{ rows: 'removed', of: found.byAccount },
		told: ['label', 'name', 'phone', 'region_code', 'line', 'is_default', 'created_at', 'changed_at'],
		inner: ['id', 'account_id'],
	}),
	holding('favourites', {
		...{ rows: 'removed', of: found.byAccount },
		told: ['listing_id', 'added_at'],
		inner: ['id', 'account_id', 'cart_id'],
	}),
	holding('cart_lines', {
		rows: 'removed',
		of: ({ accountId }) => sql`cart_id in (select id from carts where account_id = ${accountId}::bigint)`,
		told: [
			...['kind', 'listing_id', 'qty', 'variant_id', 'rate_plan_id', 'check_in', 'check_out', 'adults'],
			...['child_ages', 'session_id', 'units', 'starts_on', 'choices', 'seen_minor', 'added_at', 'saved_at'],
		] as const,
		inner: ['id', 'cart_id', 'waiting_entry_id', 'group_id'],
	}),
	holding('carts', {
		...{ rows: 'removed', of: found.byAccount },
		told: ['coupon_code', 'note', 'noted_at', 'created_at', 'touched_at'],
		inner: ['id', 'account_id', 'is_apart'],
	}),
	holding('muted_notices', { ...{ rows: 'removed', of: found.byAccount }, told: ['topic'], inner: ['account_id'] }),
	holding('enterprise_members', {
		...{ rows: 'removed', of: found.byAccount },
		told: ['enterprise_id', 'role', 'joined_at'],
		inner: ['account_id'],
	}),
	holding('member_invitations', {
		// By the account that took it; an open one at an address that nobody proved to be theirs stays its enterprise's.
		...{ rows: 'removed', of: found.byAccount },
		told: ['enterprise_id', 'email', 'role', 'language', 'state', 'invited_at', 'expires_at', 'answered_at'],
		inner: ['id', 'account_id', 'invited_by'],
	}),
	holding('registrations', {
		// Who sells is on file with the platform for three years (电子商务法 art. 27 and 31).
		...{ rows: 'trade', of: found.byAccount },
		told: [
			...['state', 'kind', 'name_zh', 'name_en', 'region_code', 'credit_code', 'reasons_zh', 'reasons_en'],
			...['started_at', 'submitted_at', 'decided_at'],
		] as const,
		sealed: { account_id: NONE },
		lawful: ['contact_name', 'contact_phone'],
		inner: ['id', 'enterprise_id', 'decided_by'],
	}),
	holding('administrators', {
		...{ rows: 'removed', of: found.byAccount },
		told: ['region_code', 'role', 'granted_at'],
		inner: ['account_id'],
	}),
	holding('report_signatures', {
		...{ rows: 'log', of: found.byAccount },
		told: ['step', 'signed_at'],
		inner: ['edition_id', 'account_id'],
	}),
	holding('node_keepers', { ...{ rows: 'removed', of: found.byAccount }, told: ['node_id'], inner: ['account_id'] }),
	holding('custody_scans', {
		...{ rows: 'log', of: found.byAccount },
		told: ['deed', 'node_id', 'scanned_at', 'recorded_at', 'parcels'],
		inner: ['scan_id', 'account_id', 'crate_id', 'trip_id', 'shipment_id', 'breaks_chain', 'unkept_class'],
	}),
	// Gifts that somebody accepted: where they live, and nothing of whoever paid.
	holding('gift_receivers', {
		...{ rows: 'trade', of: found.byAccount },
		told: ['given_at', 'language'],
		scrubbed: { ship_to: countyOnly(sql`ship_to`), pick_up_node_id: NONE, email: sql`''` },
		sealed: { account_id: NONE, forgotten_at: sql`coalesce(forgotten_at, now())` },
		inner: ['order_id'],
	}),
	holding('share_links', {
		...{ rows: 'trade', of: found.byAccount },
		told: ['code', 'channel', 'listing_id', 'group_id', 'created_at'],
		sealed: { account_id: NONE, visitor_id: NONE },
		inner: ['id'],
	}),
	holding('rewards', {
		...{ rows: 'trade', of: found.byAccount },
		told: [
			...['state', 'amount_minor', 'paid_minor', 'currency', 'created_at', 'frozen_at', 'available_at', 'paid_at'],
		] as const,
		sealed: { account_id: NONE },
		inner: ['id', 'order_id', 'share_link_id', 'rate_bp', 'coupon_id'],
	}),
	holding('import_runs', {
		...{ rows: 'trade', of: found.byAccount },
		told: ['kind', 'file_name', 'state', 'created_at', 'ended_at'],
		sealed: { account_id: NONE },
		inner: [
			...['id', 'enterprise_id', 'file', 'refusal', 'line_count', 'staged_count', 'fault_count', 'ignored'],
			'change_count',
		] as const,
	}),
	holding('audit_entries', {
		rows: 'log',
		of: ({ accountId }) => sql`(actor_kind = 'account' and actor_id = ${String(accountId)})
			or (subject_kind = 'account' and subject_id = ${String(accountId)})`,
		told: ['at', 'action', 'subject_kind', 'subject_id', 'details'],
		inner: ['id', 'actor_kind', 'actor_id'],
	}),
	holding('state_changes', {
		rows: 'log',
		of: ({ accountId }) => sql`actor = ${`account:${accountId}`}`,
		told: ['at', 'entity', 'entity_id', 'from_state', 'to_state', 'reason'],
		inner: ['id', 'actor'],
	}),
	holding('accounts', {
		rows: 'log',
		of: ({ accountId }) => sql`id = ${accountId}::bigint`,
		told: ['language', 'created_at'],
		scrubbed: {
			name: sql`${ERASED_NAME}`,
			// One for each: no two accounts share an address.
			email: sql`'erased-' || id || '@erased.invalid'`,
			phone: NONE,
		},
		// No hash of any password.
		sealed: { password_hash: sql`'erased'` },
		inner: ['id', 'is_demo', 'disabled_at', 'erased_at'],
	}),
]
