import type { StripeObject } from '#ops/stripe-sandbox/state/collection.ts'

/** The API version the installed `stripe` client pins; every event says it. */
export const API_VERSION = '2026-10-28.endive'

export type StripeEvent = ReturnType<typeof buildEvent>

export interface EventFacts {
	id: string
	created: number
	type: string
	/** The object as it is at this moment: objects are replaced, never changed, so this stays a snapshot. */
	subject: StripeObject
	previous?: Record<string, unknown>
	request: { id: string | null; idempotency_key: string | null }
}

export const buildEvent = ({ id, created, type, subject, previous, request }: EventFacts) => ({
	id,
	object: 'event' as const,
	api_version: API_VERSION,
	created,
	data: { object: subject, ...(previous && { previous_attributes: previous }) },
	livemode: false,
	pending_webhooks: 0,
	request,
	type,
})
