import { createHash } from 'node:crypto'
import type { CancellationPolicy } from '#app/domain/cancellation/policy.ts'
import type { DraftLine, DraftOrder, DraftSellerOrder } from '#app/domain/checkout/draft-order.ts'
import { orderNumber } from '#app/domain/orders/number.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import { demoUuid, type DemoBuyer } from '#seeds/builders/people.ts'
import { chinaDate, type Seeding } from '#seeds/builders/seeding.ts'
import type { NumberedRow } from '#seeds/builders/tables.ts'
import type { Random } from '#seeds/random.ts'

export interface WrittenLine {
	draft: DraftLine
	row: NumberedRow<'order_lines'>
}

export interface WrittenPart {
	draft: DraftSellerOrder
	row: NumberedRow<'seller_orders'>
	lines: WrittenLine[]
}

export interface WrittenOrder {
	id: number
	buyer: DemoBuyer
	/** Where its parcels go. */
	shipTo: string
	placedAt: Date
	paidAt: Date | null
	totalMinor: number
	parts: WrittenPart[]
}

export interface OrderToWrite {
	draft: DraftOrder
	buyer: DemoBuyer
	shipTo: string
	placedAt: Date
	/** null: the buyer let go and the hold ran out, or the money comes another way. */
	paidAt: Date | null
	lastTouch: string
	/** How it is paid, where not on the provider's page: its money is still to come. */
	method?: 'BANK_TRANSFER' | 'ON_ARRIVAL'
}

const HOLD_MINUTES = 36
const TRANSFER_MINUTES = 48 * 60

/** How long its units are kept, and how its checkout stands. */
function standing({ method, placedAt, paidAt }: OrderToWrite) {
	const holdUntil = addMinutes(placedAt, method === 'BANK_TRANSFER' ? TRANSFER_MINUTES : HOLD_MINUTES)
	if (method === 'BANK_TRANSFER') return { state: 'HELD', holdUntil, confirmedAt: null, closedAt: null }
	if (method === 'ON_ARRIVAL') return { state: 'PAID', holdUntil, confirmedAt: placedAt, closedAt: null }
	return { state: paidAt ? 'PAID' : 'EXPIRED', holdUntil, confirmedAt: null, closedAt: paidAt ? null : holdUntil }
}

/** Numbers drawn so far: a clash is drawn again, as the shop does. */
export type NumberBook = { taken: Set<string>; random: Random }

function freeNumber({ taken, random }: NumberBook, at: Date): string {
	for (;;) {
		const number = orderNumber(chinaDate(at), random.int(0, 999_999))
		if (taken.has(number)) continue
		taken.add(number)
		return number
	}
}

function lineRow(line: DraftLine, sellerOrderId: number, packageIds: ReadonlyMap<string, number>) {
	return {
		seller_order_id: sellerOrderId,
		kind: line.kind,
		state: 'AWAITING_PAYMENT',
		listing_id: line.listingId,
		order_package_id: line.packageKey === null ? null : (packageIds.get(line.packageKey) ?? null),
		variant_id: line.variantId,
		rate_plan_id: line.ratePlanId,
		room_type_id: line.roomTypeId,
		check_in: line.checkIn,
		check_out: line.checkOut,
		adults: line.adults,
		child_ages: line.childAges,
		session_id: line.sessionId,
		unit_type_id: line.unitTypeId,
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
		refunded_minor: 0,
		price_details: line.priceDetails,
		// The terms themselves are put in by the database when the row is written.
		policy: (line.policy as CancellationPolicy | null)?.code ?? null,
		due_at: line.startsAt,
		service_ends_at: line.endsAt,
		qty_sent: 0,
	}
}

function writeHead({ tables, vouchers }: Seeding, order: OrderToWrite, numbers: NumberBook): number {
	const { buyer, draft, placedAt, paidAt } = order
	const checkoutId = demoUuid(2, (tables.lastIds.get('orders') ?? 0) + 1)
	const { state, holdUntil, confirmedAt, closedAt } = standing(order)
	tables.add('checkouts', {
		id: checkoutId,
		idempotency_key: `demo-${checkoutId}`,
		request_hash: 'demo',
		account_id: buyer.accountId,
		state,
		hold_until: holdUntil,
		quote: {},
		quote_hash: 'demo',
		created_at: placedAt,
	})
	const number = freeNumber(numbers, placedAt)
	const hasGoods = draft.sellerOrders.some((part) => part.lines.some((line) => line.kind === 'GOODS'))
	const { name, phone, email } = buyer
	const line = buyer.language === 'zh' ? '演示路 1 号' : '1 Demonstration Road'
	return tables.addNumbered('orders', {
		number,
		checkout_id: checkoutId,
		account_id: buyer.accountId,
		token_hash: createHash('sha256').update(`${vouchers.kid}:${number}`).digest('base64url'),
		buyer_name: name,
		buyer_phone: phone,
		buyer_email: email,
		language: buyer.language,
		ship_to: hasGoods ? { regionCode: order.shipTo, line, name, phone } : null,
		note: '',
		currency: draft.currency,
		total_minor: draft.totalMinor,
		placed_at: placedAt,
		paid_at: paidAt,
		confirmed_at: confirmedAt,
		closed_at: closedAt,
		payment_method: order.method ?? 'ONLINE',
		is_unfulfillable: false,
		last_touch: order.lastTouch,
		visitor_id: buyer.visitorId,
		buyer_ref: buyer.visitorId,
		is_test: false,
	}).id
}

/** The rows of an order as the checkout writes them, unpaid; what becomes of its lines is told later. */
export function writeOrderRows(seeding: Seeding, order: OrderToWrite, numbers: NumberBook): WrittenOrder {
	const { tables } = seeding
	const { draft, buyer, shipTo, placedAt, paidAt } = order
	const id = writeHead(seeding, order, numbers)
	const packageIds = new Map<string, number>()
	for (const { key, listingId, policyCode, startsOn, qty } of draft.packages) {
		const row = { order_id: id, listing_id: listingId, policy_code: policyCode, starts_on: startsOn, qty }
		packageIds.set(key, tables.addNumbered('order_packages', row).id)
	}
	const parts = draft.sellerOrders.map((part): WrittenPart => {
		const row = tables.addNumbered('seller_orders', {
			order_id: id,
			enterprise_id: part.enterpriseId,
			total_minor: part.totalMinor,
			shipping_minor: part.shippingMinor,
			commission_minor: part.commissionMinor,
		})
		const lines = part.lines.map((line) => ({
			draft: line,
			row: tables.addNumbered('order_lines', lineRow(line, row.id, packageIds)),
		}))
		return { draft: part, row, lines }
	})
	return { id, buyer, shipTo, placedAt, paidAt, totalMinor: draft.totalMinor, parts }
}
