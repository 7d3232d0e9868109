import type { Account } from '#ops/stripe-sandbox/objects/account.ts'
import { APPLICATION, capabilityOf } from '#ops/stripe-sandbox/objects/capability.ts'
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

const isAccount = (object: StripeObject): object is Account => object.object === 'account'

/** What an event of an account is about: some tell of a part of it. */
function shownOf(type: string, subject: StripeObject): object {
	if (!isAccount(subject)) return subject
	if (type === 'capability.updated') return capabilityOf(subject, 'transfers')
	return type === 'account.application.deauthorized' ? APPLICATION : subject
}

export const buildEvent = ({ id, created, type, subject, previous, request }: EventFacts) => ({
	id,
	object: 'event' as const,
	...(isAccount(subject) && { account: subject.id }),
	api_version: API_VERSION,
	created,
	data: { object: shownOf(type, subject), ...(previous && { previous_attributes: previous }) },
	livemode: false,
	pending_webhooks: 0,
	request,
	type,
})
