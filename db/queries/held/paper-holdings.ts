import { sql } from 'kysely'
import { ERASED_EMAIL, ERASED_NAME } from '#app/domain/privacy/nobody.ts'
import { found, holding, NONE, type Person } from '#db/queries/held/holding.ts'

const ownNotices = (person: Person) => sql`audience = 'BUYER' and (account_id = ${person.accountId}::bigint
	or order_id = ${found.orderIds(person)})`

const toldOfGift = (person: Person) =>
	sql`key_subject in (select 'gift:' || code from gifts where order_id = ${found.orderIds(person)})`

const emailsOf = (person: Person) => sql`(select email from accounts where id = ${person.accountId}::bigint
	union select lower(buyer_email) from orders where id = ${found.orderIds(person)})`

/** What others were told of a person: the name, the address, whom a fapiao is for. */
const toldOfNobody = sql`
	(case when params ? 'shipTo' then jsonb_set(jsonb_set(p, '{shipTo,name}', to_jsonb(${ERASED_NAME}::text)), '{shipTo,line}', '""') else p end)`
const withoutName = sql`(case when params #> '{order,buyerName}' is null then params
	else jsonb_set(params, '{order,buyerName}', to_jsonb(${ERASED_NAME}::text)) end)`
const withoutTitle = sql`(case when kind = 'seller-fapiao' then jsonb_set(${withoutName}, '{title}', to_jsonb(${ERASED_NAME}::text))
	else ${withoutName} end)`

const byPayment = (person: Person) =>
	sql`payment_id in (select id from payments where order_id = ${found.orderIds(person)})`
const byDispute = (person: Person) => sql`dispute_id in (select id from payment_disputes where ${byPayment(person)})`

/** What is held of a person in payments, papers and what was told. */
export const PAPER_HOLDINGS = [
	holding('messages', {
		rows: 'removed',
		of: (person) => sql`notice_id in (select id from notices where ${ownNotices(person)})`,
		told: ['channel', 'state', 'settled_at'],
		inner: ['id', 'notice_id', 'message_id', 'attempts', 'next_try_at', 'locked_until', 'provider_id', 'last_error'],
	}),
	holding('notices', {
		...{ rows: 'removed', of: ownNotices },
		told: ['kind', 'language', 'params', 'link', 'created_at', 'read_at'],
		inner: ['id', 'dedupe_key', 'audience', 'account_id', 'order_id', 'enterprise_id', 'address', 'key_subject'],
	}),
	// What the receiver of a gift was told without an account goes with the gift, and is never its giver's to read.
	holding('messages', {
		rows: 'removed',
		of: (person) => sql`notice_id in (select id from notices where ${toldOfGift(person)})`,
		told: [],
		inner: [
			...['channel', 'state', 'settled_at', 'id', 'notice_id', 'message_id', 'attempts', 'next_try_at', 'locked_until'],
			...['provider_id', 'last_error'],
		] as const,
	}),
	holding('notices', {
		...{ rows: 'removed', of: toldOfGift },
		told: [],
		inner: [
			...['kind', 'language', 'params', 'link', 'created_at', 'read_at', 'id', 'dedupe_key', 'audience', 'account_id'],
			...['order_id', 'enterprise_id', 'address', 'key_subject'],
		] as const,
	}),
	// What sellers were told of the person's orders; it is theirs, and names nobody after.
	holding('notices', {
		rows: 'trade',
		of: (person) => sql`audience <> 'BUYER' and order_id = ${found.orderIds(person)}`,
		told: [],
		sealed: { params: sql`(select ${toldOfNobody} from (select ${withoutTitle} as p) as named)`, address: NONE },
		inner: [
			...[
				'id',
				'kind',
				'language',
				'link',
				'created_at',
				'read_at',
				'dedupe_key',
				'audience',
				'account_id',
				'order_id',
			],
			...['enterprise_id', 'key_subject'],
		] as const,
	}),
	// An account's notices of its offices go with it.
	holding('notices', {
		rows: 'removed',
		of: (person) => sql`audience <> 'BUYER' and account_id = ${person.accountId}::bigint`,
		told: ['kind', 'language', 'link', 'created_at', 'read_at'],
		inner: [
			'id',
			'params',
			'dedupe_key',
			'audience',
			'account_id',
			'order_id',
			'enterprise_id',
			'address',
			'key_subject',
		],
	}),
	holding('waiting_entries', {
		// Only those that are over: an address that nobody proved to be theirs gives no say over a place in a queue.
		rows: 'trade',
		of: (person) => sql`state in ('TAKEN', 'LAPSED', 'LEFT') and lower(email) in ${emailsOf(person)}`,
		told: [],
		sealed: { email: sql`${ERASED_EMAIL}` },
		inner: ['id', 'session_id', 'language', 'seats', 'state', 'joined_at', 'offer_until'],
	}),
	holding('refund_lines', {
		...{ rows: 'books', of: found.byLine },
		told: ['amount_minor'],
		inner: ['refund_id', 'order_line_id'],
	}),
	holding('refund_dues', {
		...{ rows: 'books', of: found.byLine },
		told: ['asked_minor', 'given_minor', 'reason', 'at'],
		inner: ['key', 'order_line_id'],
	}),
	holding('refunds', {
		...{ rows: 'books', of: found.byOrder },
		told: ['amount_minor', 'state', 'reason', 'route', 'created_at', 'settled_at'],
		lawful: ['evidence'],
		inner: [
			...[
				'id',
				'payment_id',
				'order_id',
				'idempotency_key',
				'provider_refund_id',
				'attempts',
				'failure',
				'next_try_at',
			],
			...['sent_at', 'tried_at', 'covered_minor', 'covered_by'],
		] as const,
	}),
	holding('payments', {
		...{ rows: 'books', of: found.byOrder },
		told: [
			...['provider', 'method', 'state', 'amount_minor', 'currency', 'captured_minor', 'refunded_minor', 'created_at'],
			...['dispute_state', 'disputed_minor'],
		] as const,
		scrubbed: {
			request: sql`case when request ? 'email' then jsonb_set(request, '{email}', to_jsonb(${ERASED_EMAIL}::text)) else request end`,
		},
		sealed: { session_url: NONE },
		inner: [
			...[
				'id',
				'order_id',
				'change_id',
				'idempotency_key',
				'submitted_at',
				'session_id',
				'session_expires_at',
				'intent_id',
			],
			...['charge_id', 'refund_deadline', 'checked_at', 'attention', 'dispute_id'],
		] as const,
	}),
	holding('dispute_answers', {
		...{ rows: 'books', of: byDispute },
		told: ['state', 'created_at', 'settled_at'],
		scrubbed: { evidence: sql`'{}'::jsonb`, paper: sql`'{}'::jsonb` },
		inner: ['id', 'dispute_id', 'idempotency_key', 'file_id', 'failure', 'written_by'],
	}),
	holding('fraud_warnings', {
		...{ rows: 'books', of: byPayment },
		told: ['fraud_type', 'state', 'warned_at', 'decided_at'],
		inner: ['id', 'provider', 'provider_id', 'payment_id', 'is_actionable', 'looked_at', 'decided_by', 'words'],
	}),
	holding('payment_disputes', {
		...{ rows: 'books', of: byPayment },
		told: ['status', 'reason', 'amount_minor', 'currency', 'opened_at', 'closed_at'],
		inner: ['id', 'provider', 'provider_id', 'payment_id', 'answer_by', 'submissions', 'looked_at', 'lost_minor'],
	}),
	holding('bank_transfers', {
		...{ rows: 'books', of: found.byOrder },
		told: ['amount_minor', 'currency', 'state', 'received_on'],
		lawful: ['payer', 'remittance', 'bank_reference', 'evidence'],
		inner: ['id', 'order_id', 'payment_id', 'recorded_at', 'recorded_by'],
	}),
	holding('fapiao', {
		...{ rows: 'tax', of: found.byOrder },
		told: [
			'kind',
			'state',
			'title_kind',
			'amount_minor',
			'currency',
			'number',
			'issued_on',
			'requested_at',
			'settled_at',
		],
		scrubbed: {
			email: sql`${ERASED_EMAIL}`,
			// What was never issued is no paper of the tax bureau's.
			title: sql`case when state in ('ISSUED', 'RED') then title else ${ERASED_NAME}::text end`,
			reason: sql`''`,
		},
		sealed: { request: sql`case when request is not null then '{}'::jsonb end` },
		lawful: ['tax_number'],
		inner: [
			...['id', 'order_id', 'seller_order_id', 'red_of', 'refund_id', 'idempotency_key', 'issuer', 'submitted_at'],
			...['file_name', 'netted_refunds', 'issuer_failure'],
		] as const,
	}),
	holding('invoices', {
		...{ rows: 'trade', of: found.byOrder },
		told: ['kind', 'number', 'amount_minor', 'currency', 'issued_at'],
		scrubbed: {
			snapshot: sql`jsonb_set(snapshot, '{buyer}', jsonb_build_object('name', ${ERASED_NAME}::text, 'email', ${ERASED_EMAIL}::text,
				'place', null, 'addressLine', null))`,
		},
		inner: ['id', 'enterprise_id', 'order_id', 'seller_order_id', 'invoice_id', 'refund_id', 'sequence', 'year'],
	}),
]
