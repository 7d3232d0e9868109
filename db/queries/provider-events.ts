import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Stores an event as it came; false when it was here before. */
export async function insertProviderEvent(
	db: Db,
	event: {
		provider: string
		id: string
		type: string
		objectId: string
		sessionId: string | null
		intentId: string | null
		at: Date
	},
): Promise<boolean> {
	const payload = { sessionId: event.sessionId, intentId: event.intentId }
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('provider_events')
		.values({
			provider: event.provider,
			event_id: event.id,
			type: event.type,
			object_id: event.objectId,
			payload: JSON.stringify(payload),
			received_at: event.at,
			next_try_at: event.at,
		})
		.onConflict((conflict) => conflict.columns(['provider', 'event_id']).doNothing())
		.executeTakeFirstOrThrow()
	return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export interface OpenProviderEvent {
	provider: string
	eventId: string
	type: string
	objectId: string
	payload: { sessionId: string | null; intentId: string | null }
	attempts: number
}

/** Takes due events and puts their next try off, so that a taker that dies loses them to the next. */
export async function takeProviderEvents(db: Db, now: Date, limit: number): Promise<OpenProviderEvent[]> {
	const later = new Date(now.getTime() + 30_000)
	const { rows } = await sql<OpenProviderEvent>`
		with due as (
			select provider, event_id from provider_events where processed_at is null and next_try_at <= ${now}
			order by next_try_at limit ${limit} for update skip locked
		)
		update provider_events e set attempts = e.attempts + 1, next_try_at = ${later} from due
		where e.provider = due.provider and e.event_id = due.event_id
		returning e.provider, e.event_id as "eventId", e.type, e.object_id as "objectId", e.payload, e.attempts`.execute(db)
	return rows
}

/** Ends an event, or notes why it failed and when to try it again. */
export async function finishProviderEvent(
	db: Db,
	event: { provider: string; eventId: string },
	end: { processedAt: Date } | { error: string; nextTryAt: Date },
): Promise<void> {
	const change =
		'processedAt' in end
			? { processed_at: end.processedAt, last_error: null }
			: { next_try_at: end.nextTryAt, last_error: end.error.slice(0, 500) }
	await db
		.updateTable('provider_events')
		.set(change)
		.where('provider', '=', event.provider)
		.where('event_id', '=', event.eventId)
		.execute()
}
