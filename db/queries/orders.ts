import { type RawBuilder, sql } from 'kysely'
import type { BuyerDetails } from '#app/domain/checkout/buyer-details.ts'
import type { DraftLine, DraftOrder } from '#app/domain/checkout/draft-order.ts'
import type { PaymentMethod } from '#app/domain/payments/method-choice.ts'
import type { Db } from '#db/client.ts'
import { holding } from '#db/queries/capacity.ts'
import { paying, type FirstPayment } from '#db/queries/payments.ts'

export interface OrderToInsert {
	number: string
	checkoutId: string
	accountId: number | null
	tokenHash: string
	buyer: BuyerDetails
	draft: DraftOrder
	lastTouch: string
	/** The browser of a buyer who agreed to be remembered: what led to the order is told after it. */
	visitorId: string | null
	method: PaymentMethod
	at: Date
	holdUntil: Date
	/** null when nothing is to be paid. */
	payment: FirstPayment | null
}

/** The parts `packed` and `packages`: packages by the key they have in the draft, with the ids their lines refer to. */
const packing = (packages: DraftOrder['packages']) => sql`
	packages as materialized (
		select nextval(pg_get_serial_sequence('order_packages', 'id')) as id, key, listing_id, policy_code, starts_on, qty
		from jsonb_to_recordset(${JSON.stringify(packages.map(packageRow))}::jsonb)
			as k(key text, listing_id bigint, policy_code text, starts_on date, qty int)
	), packed as (
		insert into order_packages (id, order_id, listing_id, policy_code, starts_on, qty) overriding system value
		select k.id, written.id, k.listing_id, k.policy_code, k.starts_on, k.qty from packages k, written
	)`

const packageRow = (it: DraftOrder['packages'][number]) => ({
	key: it.key,
	listing_id: it.listingId,
	policy_code: it.policyCode,
	starts_on: it.startsOn,
	qty: it.qty,
})

/**
 * Writes a whole order in one statement: its head, its sellers' parts with their lines, its packages, the holds on the locked
 * rows of the ledger and the payment about to be opened. Gives the order's id.
 */
export async function insertOrder(db: Db, order: OrderToInsert): Promise<number> {
	const { buyer, draft } = order
	const { rows } = await sql<{ id: number }>`
		with written as (
			insert into orders (number, checkout_id, account_id, token_hash, buyer_name, buyer_phone, buyer_email, language,
				ship_to, note, currency, total_minor, placed_at, last_touch, payment_method,
				visitor_id)
			values (${order.number}, ${order.checkoutId}::uuid, ${order.accountId}, ${order.tokenHash}, ${buyer.name}, ${buyer.phone},
				${buyer.email}, ${buyer.language}, ${buyer.shipTo ? JSON.stringify(buyer.shipTo) : null}::jsonb, ${buyer.note},
				${draft.currency}, ${draft.totalMinor}, ${order.at}, ${order.lastTouch}, ${order.method},
				${order.visitorId}::uuid)
			returning id
		), logged as (
			insert into state_changes (entity, entity_id, to_state, actor, at)
			select 'order', id::text, 'AWAITING_PAYMENT', ${order.accountId ? `account:${order.accountId}` : 'guest'}, ${order.at} from written
		), ${sql.join(partsOf(order))}
		select id from written`.execute(db)
	const id = rows[0]?.id
	if (id === undefined) throw new Error('an order was not written')
	return id
}

/** The part `told`: news of an order whose visitor is known, in the same statement. */
const telling = (at: Date) => sql`
	told as (
		insert into outbox_events (topic, dedupe_key, payload, created_at)
		select 'order-placed', 'order-placed:' || id, jsonb_build_object('orderId', id), ${at}::timestamptz from written
	)`

function partsOf({ checkoutId, draft, holdUntil, payment, visitorId, at }: OrderToInsert): RawBuilder<unknown>[] {
	const parts = [selling(draft)]
	if (visitorId !== null) parts.push(telling(at))
	if (draft.packages.length > 0) parts.unshift(packing(draft.packages))
	if (draft.demand.length > 0) parts.push(holding({ checkoutId, demand: draft.demand, holdUntil }))
	if (payment) parts.push(paying(payment))
	return parts
}

function lineRow(enterpriseId: number, line: DraftLine) {
	return {
		enterprise_id: enterpriseId,
		kind: line.kind,
		listing_id: line.listingId,
		package_key: line.packageKey,
		variant_id: line.variantId,
		rate_plan_id: line.ratePlanId,
		room_type_id: line.roomTypeId,
		check_in: line.checkIn,
		check_out: line.checkOut,
		adults: line.adults,
		child_ages: line.childAges,
		session_id: line.sessionId,
		unit_type_id: line.unitTypeId,
		group_id: line.groupId,
		title_zh: line.title.zh,
		title_en: line.title.en,
		option_zh: line.option.zh,
		option_en: line.option.en,
		qty: line.qty,
		unit_minor: line.unitMinor,
		discount_minor: line.discountMinor,
		paid_minor: line.paidMinor,
		commission_rule_id: line.commission.ruleId,
		commission_bp: line.commission.rateBp,
		commission_minor: line.commission.amountMinor,
		price_details: line.priceDetails,
		policy: line.policy,
		due_at: line.startsAt,
		service_ends_at: line.endsAt,
	}
}

/** The parts `parts` and `lined`: all sellers' parts of an order with their lines. */
function selling(draft: DraftOrder): RawBuilder<unknown> {
	const parts = draft.sellerOrders.map((part) => ({
		enterprise_id: part.enterpriseId,
		total_minor: part.totalMinor,
		shipping_minor: part.shippingMinor,
		commission_minor: part.commissionMinor,
	}))
	// `position` keeps the order of the draft: pages and receipts list lines by id.
	const rows = draft.sellerOrders.flatMap((part) => part.lines.map((line) => lineRow(part.enterpriseId, line)))
	const lines = rows.map((row, position) => ({ position, ...row }))
	const hasPackages = draft.packages.length > 0
	const packageId = hasPackages ? sql`k.id` : sql`null::bigint`
	return sql`
		parts as (
			insert into seller_orders (order_id, enterprise_id, total_minor, shipping_minor, commission_minor)
			select written.id, enterprise_id, p.total_minor, shipping_minor, commission_minor
			from written, jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
				as p(enterprise_id bigint, total_minor int, shipping_minor int, commission_minor int)
			returning id, enterprise_id
		), lined as (
		insert into order_lines (seller_order_id, kind, listing_id, order_package_id, variant_id, rate_plan_id, room_type_id,
			check_in, check_out, adults, child_ages, session_id, unit_type_id, title_zh, title_en, option_zh, option_en, qty,
			unit_minor, discount_minor, paid_minor, commission_rule_id, commission_bp, commission_minor, price_details, policy,
			due_at, service_ends_at, group_id)
		select parts.id, kind, r.listing_id, ${packageId}, variant_id, rate_plan_id, room_type_id,
			check_in, check_out, adults, coalesce(child_ages, '{}'), session_id, unit_type_id, title_zh, title_en, option_zh,
			option_en, r.qty, unit_minor, discount_minor, paid_minor, commission_rule_id, commission_bp, commission_minor,
			price_details, policy, due_at, service_ends_at, group_id
		from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as r(position int, enterprise_id bigint, kind text, listing_id bigint,
			package_key text, variant_id bigint, rate_plan_id bigint, room_type_id bigint, check_in date, check_out date,
			adults smallint, child_ages smallint[], session_id bigint, unit_type_id bigint, title_zh text, title_en text,
			option_zh text, option_en text, qty int, unit_minor int, discount_minor int, paid_minor int, commission_rule_id bigint,
			commission_bp int, commission_minor int, price_details jsonb,
			policy jsonb, due_at timestamptz, service_ends_at timestamptz, group_id bigint)
		join parts using (enterprise_id) ${hasPackages ? sql`left join packages k on k.key = r.package_key` : sql``} order by r.position
		)`
}
