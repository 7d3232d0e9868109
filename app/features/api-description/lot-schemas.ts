type Schema = Record<string, unknown>

const text: Schema = { type: 'string' }
const integer: Schema = { type: 'integer' }
const date: Schema = { type: 'string', format: 'date' }
const listOf = (items: Schema): Schema => ({ type: 'array', items })
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const record = (properties: Record<string, Schema>): Schema => ({
	type: 'object',
	properties,
	required: Object.keys(properties),
})
const words = record({ zh: text, en: text })

const plot = record({ name: words, kind: text, lon: orNull({ type: 'number' }), lat: orNull({ type: 'number' }) })
const input = record({ kind: text, name: text, dose: text, applied_on: date, safety_days: integer })
const origin = record({
	...{ lot: text, lot_code: text, name: words, place: words, amount_g: integer, harvested_on: date },
	expires_on: orNull(date),
	plot: orNull({ ...plot, description: 'Where it grew, to about a kilometre.' }),
	inputs: { ...listOf(input), description: 'Applied in the year before the harvest.' },
	step: orNull(record({ kind: text, done_at: { type: 'string', format: 'date-time' }, note: words })),
})
const certificate = record({
	...{ kind: text, number: text, issued_on: date, valid_to: orNull(date), issuer: words, basis: orNull(text) },
	...{ items: text, passed: orNull({ type: 'boolean' }), amount_g: orNull(integer) },
})
const recall = record({
	...{ hazard: text, reason: words, started_at: { type: 'string', format: 'date-time' } },
	closed_at: orNull({ type: 'string', format: 'date-time' }),
})

/** The story of a lot, as the API tells it. */
export const LOT_SCHEMAS: Record<string, Schema> = {
	LotStory: record({
		...{ lot: text, lot_code: text, name: words, producer: record({ slug: text, name: words }), listing: orNull(text) },
		gtins: listOf(text),
		address: { ...text, description: 'What its QR code says: a GS1 Digital Link where its goods have a GTIN.' },
		state: { enum: ['OPEN', 'HOLD', 'RECALLED', 'CLOSED'] },
		recalls: listOf(recall),
		origins: { ...listOf(origin), description: 'Itself first, then everything it comes of.' },
		certificates: listOf(certificate),
	}),
}
