import { GATE_SCHEMAS } from '#app/features/api-description/gate-schemas.ts'
import { LOT_SCHEMAS } from '#app/features/api-description/lot-schemas.ts'
import { TRACKING_SCHEMAS } from '#app/features/api-description/tracking-parts.ts'

type Schema = Record<string, unknown>

/** A reference to one of the schemas below. */
export const ref = (name: keyof typeof SCHEMAS): Schema => ({ $ref: `#/components/schemas/${name}` })

const text: Schema = { type: 'string' }
const integer: Schema = { type: 'integer' }
const whole = (least: number, most: number): Schema => ({ type: 'integer', minimum: least, maximum: most })
const date: Schema = { type: 'string', format: 'date' }
const instant: Schema = { type: 'string', format: 'date-time' }
const listOf = (items: Schema): Schema => ({ type: 'array', items })
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const at = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

const record = (properties: Record<string, Schema>, optional: string[] = []): Schema => ({
	type: 'object',
	properties,
	required: Object.keys(properties).filter((name) => !optional.includes(name)),
})
/** A body we take: nothing in it that is not named. */
const body = (properties: Record<string, Schema>, optional: string[] = []): Schema => ({
	...record(properties, optional),
	additionalProperties: false,
})

const lines: Record<string, Schema> = {
	ProductLine: body({ variant_id: integer, qty: whole(1, 9999) }),
	StayLine: body(
		{
			room_type_id: { ...integer, description: 'Stands for its first rate plan on sale.' },
			check_in: date,
			check_out: { ...date, description: 'At most 60 nights after check_in.' },
			rooms: { ...whole(1, 9999), default: 1 },
			adults: { ...whole(1, 99), description: 'In each room.' },
			children: listOf(whole(0, 17)),
		},
		['rooms', 'children'],
	),
	ExperienceLine: body({
		session_id: integer,
		units: listOf(body({ unit_type_id: integer, qty: whole(1, 9999) })),
	}),
	PackageLine: body(
		{
			package_id: integer,
			start: date,
			qty: { ...whole(1, 9999), default: 1 },
			choices: {
				type: 'object',
				additionalProperties: integer,
				description:
					'Session by component position; of a slot, under "s" and its number, the position of the component taken (the first unless named).',
			},
		},
		['qty', 'choices'],
	),
	Line: { oneOf: ['ProductLine', 'StayLine', 'ExperienceLine', 'PackageLine'].map(at) },
}

const ship = {
	type: 'object',
	additionalProperties: body({ method: { enum: ['PARCEL', 'COLLECT_AT_STAY', 'PICK_UP'] }, point_id: integer }, [
		'point_id',
	]),
	description: 'By the key of a plan in the quote: to the door, at the stay of the same cart, at a delivery point.',
}

const bodies: Record<string, Schema> = {
	QuoteBody: body({ lines: listOf(at('Line')), ship_to: body({ region_code: text }), ship, coupon: text }, [
		'ship_to',
		'ship',
		'coupon',
	]),
	CheckoutBody: body(
		{
			lines: { ...listOf(at('Line')), minItems: 1, maxItems: 50 },
			buyer: body({ name: text, phone: text, email: text, language: { enum: ['zh', 'en'] } }, ['language']),
			ship_to: {
				...body({ region_code: text, line: text, name: text, phone: text }, ['name', 'phone']),
				description: 'Needed when goods are in the lines.',
			},
			ship,
			coupon: { ...text, description: 'One that cannot be used is refused with 409 coupon-refused.' },
			note: text,
			payment_method: { enum: ['ONLINE', 'ON_ARRIVAL', 'BANK_TRANSFER'] },
			expect_total_minor: { ...integer, description: 'Another total is refused with 409 price-changed.' },
			quote_hash: { ...text, description: 'Another quote is refused with 409 price-changed.' },
		},
		['ship_to', 'ship', 'coupon', 'note', 'expect_total_minor', 'quote_hash'],
	),
}

const answers: Record<string, Schema> = {
	Money: record({ minor: { ...integer, description: 'Fen for CNY.' }, currency: text }),
	Bilingual: record({ zh: text, en: text }),
	Rating: record({
		average: {
			type: 'number',
			minimum: 1,
			maximum: 5,
			description: 'Mean of the marks of verified buyers, to two places.',
		},
		count: { type: 'integer', minimum: 1 },
	}),
	Reason: {
		...record({ code: text }),
		additionalProperties: true,
		description: 'Why something cannot be had: sold_out, min_stay, past_cutoff … with its facts beside.',
	},
	Problem: {
		...record({ type: text, title: text, status: integer, outcome: text, reasons: listOf({ type: 'object' }) }, [
			'outcome',
			'reasons',
		]),
		description: 'RFC 9457. `type` is stable; a business refusal has `outcome` and `reasons`, a bad body `reasons`.',
	},
	Listing: record({
		id: integer,
		slug: text,
		kind: { enum: ['product', 'stay', 'experience', 'package'] },
		title: at('Bilingual'),
		price: at('Money'),
		region: { type: 'object' },
		enterprise: { type: 'object' },
		rating: orNull(at('Rating')),
		image: orNull(text),
	}),
	ListingPage: record({ items: listOf(at('Listing')), total: integer, page: integer, per_page: integer }),
	Quote: record({
		currency: text,
		lines: listOf({ type: 'object', description: 'Parts, discounts and nights; they sum to paid_minor.' }),
		ship_plans: listOf({ type: 'object', description: 'A parcel each; fee_minor is null while ship_to is unknown.' }),
		list_minor: integer,
		discount_minor: integer,
		shipping_minor: integer,
		total_minor: integer,
		quote_hash: text,
		reasons: listOf(record({ key: text, reasons: listOf(at('Reason')) })),
	}),
	Checkout: record({
		checkout_id: text,
		order_number: text,
		order_token: { ...text, description: 'Opens the order to whoever holds it.' },
		hold_until: instant,
		total: at('Money'),
		payment: record({ url: orNull(text), method: { enum: ['ONLINE', 'ON_ARRIVAL', 'BANK_TRANSFER'] } }),
	}),
	Order: record({
		number: text,
		status: {
			enum: ['AWAITING_PAYMENT', 'PAID', 'PARTLY_FULFILLED', 'FULFILLED', 'PARTLY_CANCELLED', 'CANCELLED', 'LAPSED'],
		},
		placed_at: instant,
		paid_at: orNull(instant),
		currency: text,
		total_minor: integer,
		parts: listOf({ type: 'object', description: 'A seller each: lines, vouchers, shipments.' }),
		refunds: listOf({ type: 'object' }),
		timeline: listOf({ type: 'object' }),
	}),
	CancellationBody: {
		oneOf: [
			record({ lines: listOf({ oneOf: [integer, record({ line_id: integer, qty: integer })] }) }),
			record({ quote_id: text }),
		],
		description:
			'Ids of lines to be quoted, or so many pieces, rooms or tickets of a line (they become a line of their own); or the quote to be used.',
	},
	Cancellation: {
		oneOf: [
			record({
				quote_id: text,
				valid_until: instant,
				fee: at('Money'),
				refund: at('Money'),
				lines: listOf(
					record({ line_id: integer, qty: integer, fee: at('Money'), refund: at('Money'), rule: text }, ['qty']),
				),
			}),
			record({
				outcome: { enum: ['cancelled'] },
				line_ids: listOf(integer),
				fee_minor: integer,
				refund_minor: integer,
				refund_ids: listOf(text),
			}),
		],
	},
	ChangeBody: {
		oneOf: [
			record({ line_id: integer, check_in: text, check_out: text }),
			record({ line_id: integer, session_id: integer }),
			record({ ship_to: record({ region_code: text, line: text, name: text, phone: text }) }),
			record({ quote_id: text }),
		],
		description:
			'A stay with other dates, an experience with another session, or another address for goods not packed yet; or the quote to be used.',
	},
	Change: {
		oneOf: [
			record({
				...{ quote_id: text, valid_until: instant, fee: at('Money'), due: at('Money'), back: at('Money') },
				lines: listOf(
					record({ line_id: integer, price: at('Money'), price_before: at('Money'), fee: at('Money'), rule: text }),
				),
			}),
			record({ outcome: { enum: ['changed'] }, line_ids: listOf(integer) }),
			record({ outcome: { enum: ['to-pay'] }, payment: record({ url: text }) }),
		],
	},
	ClusterFigures: { type: 'object', description: 'Values with source, age and quality.' },
	ClusterIndex: { type: 'object', description: 'Scores and ranks, with the method that made them.' },
	ClusterForecast: {
		type: 'object',
		description: 'Months to come with 80 % and 95 % intervals, the method and its past forecasts.',
	},
	Availability: {
		type: 'object',
		description: 'By kind: variants, room_types with nights, or sessions, with what is left.',
	},
}

/** What bodies and answers are made of. */
export const SCHEMAS = { ...lines, ...bodies, ...answers, ...GATE_SCHEMAS, ...LOT_SCHEMAS, ...TRACKING_SCHEMAS }
