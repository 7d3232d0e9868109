import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

export interface OutboxDelivery {
	eventId: number
	deed: string
	topic: string
	payload: Record<string, unknown>
	attempts: number
}

/** Writes what happened, in the caller's transaction; the same `dedupeKey` again changes nothing. */
export async function publishEvent(
	db: Db,
	event: { topic: string; dedupeKey: string; payload: Record<string, unknown>; at: Date },
): Promise<void> {
	await db
		.insertInto('outbox_events')
		.values({
			topic: event.topic,
			dedupe_key: event.dedupeKey,
			payload: JSON.stringify(event.payload),
			created_at: event.at,
		})
		.onConflict((conflict) => conflict.column('dedupe_key').doNothing())
		.execute()
}

/** Makes a delivery for each deed of each event not yet distributed; returns how many events. Safe to run twice at once. */
export async function distributeEvents(db: Db, deedsOf: Record<string, readonly string[]>, now: Date): Promise<number> {
	const result = await sql<{ count: number }>`
		with fresh as (
			select id, topic from outbox_events where distributed_at is null order by id limit 500 for update skip locked
		), subscriptions as (
			select topic, deed from json_each(${JSON.stringify(deedsOf)}::json) as t(topic, deeds), json_array_elements_text(t.deeds) as deed
		), made as (
			insert into outbox_deliveries (event_id, deed, available_at)
			select fresh.id, subscriptions.deed, ${now} from fresh join subscriptions using (topic)
			on conflict do nothing
		), done as (
			update outbox_events set distributed_at = ${now} where id in (select id from fresh) returning id
		)
		select count(*)::int as count from done`.execute(db)
	return result.rows[0]?.count ?? 0
}

/** Takes up to `limit` open deliveries for `leaseSeconds`; a taker that dies loses them to the next after that. */
export async function takeDeliveries(
	db: Db,
	options: { limit: number; leaseSeconds: number; now: Date },
): Promise<OutboxDelivery[]> {
	const until = new Date(options.now.getTime() + options.leaseSeconds * 1000)
	const result = await sql<OutboxDelivery>`
		with due as (
			select event_id, deed from outbox_deliveries
			where done_at is null and dead_at is null and available_at <= ${options.now}
				and (locked_until is null or locked_until <= ${options.now})
			order by available_at, event_id limit ${options.limit} for update skip locked
		)
		update outbox_deliveries d set locked_until = ${until}, attempts = d.attempts + 1
		from due, outbox_events e
		where d.event_id = due.event_id and d.deed = due.deed and e.id = d.event_id
		returning d.event_id as "eventId", d.deed, e.topic, e.payload, d.attempts`.execute(db)
	return result.rows
}

/** Marks a delivery done. */
export async function finishDelivery(db: Db, delivery: { eventId: number; deed: string }, now: Date): Promise<void> {
	await db
		.updateTable('outbox_deliveries')
		.set({ done_at: now, locked_until: null, last_error: null })
		.where('event_id', '=', delivery.eventId)
		.where('deed', '=', delivery.deed)
		.execute()
}

/** Puts a failed delivery back for `availableAt`, or to rest for good with `dead`. */
export async function failDelivery(
	db: Db,
	delivery: { eventId: number; deed: string },
	failure: { message: string; availableAt: Date; dead: boolean },
): Promise<void> {
	await db
		.updateTable('outbox_deliveries')
		.set({
			locked_until: null,
			last_error: failure.message.slice(0, 500),
			available_at: failure.availableAt,
			...(failure.dead && { dead_at: failure.availableAt }),
		})
		.where('event_id', '=', delivery.eventId)
		.where('deed', '=', delivery.deed)
		.execute()
}

/** Gives the leases of a stopping worker back, so that the next need not wait for them. */
export async function releaseDeliveries(db: Db, deliveries: { eventId: number; deed: string }[]): Promise<void> {
	for (const delivery of deliveries) {
		await db
			.updateTable('outbox_deliveries')
			.set({ locked_until: null })
			.where('event_id', '=', delivery.eventId)
			.where('deed', '=', delivery.deed)
			.where('done_at', 'is', null)
			.execute()
	}
}
