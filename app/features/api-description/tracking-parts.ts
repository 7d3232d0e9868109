import { SHIPMENT_STATES } from '#app/domain/tracking/shipment-states.ts'

type Schema = Record<string, unknown>

const text: Schema = { type: 'string' }
const instant: Schema = { type: 'string', format: 'date-time' }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const record = (properties: Record<string, Schema>): Schema => ({
	type: 'object',
	properties,
	required: Object.keys(properties),
})
const words = record({ zh: text, en: text })
const state: Schema = { enum: [...SHIPMENT_STATES] }
const position = {
	...record({ lon: { type: 'number' }, lat: { type: 'number' }, at: instant }),
	description: 'Where its vehicle is, to 100 m; only while it is out for delivery.',
}

/** A parcel's way, as the API tells it. */
export const TRACKING_SCHEMAS: Record<string, Schema> = {
	Tracking: record({
		...{ number: text, state, temperature_class: text, method: text, carrier: orNull(text) },
		from: orNull(words),
		to: { ...orNull(words), description: 'The county it goes to, never nearer.' },
		...{ promised_by: orNull(instant), delivered_at: orNull(instant) },
		silent: { type: 'boolean', description: 'No news for a day.' },
		position: orNull(position),
		events: { type: 'array', items: record({ at: instant, state, node: orNull(words), note: words }) },
	}),
}
