import { sql } from 'kysely'
import type { Difference, DifferenceSubject } from '#app/domain/reconciliation/difference.ts'
import type { Db } from '#db/client.ts'

/** Who ends a difference that is no longer found. */
const RECONCILER = 'reconciler'

/**
 * Keeps what was found of some subjects: a difference seen again keeps the day it was first seen, one not found any more is
 * resolved. What a person has dealt with stays so until its figures change. Gives how many are new; those are an event.
 */
export async function keepDifferences(
	db: Db,
	subjects: readonly DifferenceSubject[],
	found: readonly Difference[],
	at: Date,
): Promise<number> {
	const { rows } = await sql<{ news: number }>`
		with found as (
			select * from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as d("objectId" text, subject text, kind text,
				"ourId" text, "oursMinor" bigint, "theirsMinor" bigint, "ourState" text, "theirState" text, currency text)
		), gone as (
			update provider_differences p set resolved_at = ${at}, resolved_by = ${RECONCILER}
			where p.subject = any(${[...subjects]}) and p.resolved_at is null
				and not exists (select from found f where f."objectId" = p.object_id)
		), kept as (
		insert into provider_differences as p (object_id, subject, kind, our_id, ours_minor, theirs_minor, our_state, their_state,
			amount_minor, currency, found_at, seen_at)
		select distinct on (f."objectId") f."objectId", f.subject, f.kind, f."ourId", f."oursMinor", f."theirsMinor", f."ourState",
			f."theirState", coalesce(f."theirsMinor", f."oursMinor", 0), f.currency, ${at}::timestamptz, ${at}::timestamptz
		from found f order by f."objectId"
		on conflict (object_id) do update set subject = excluded.subject, kind = excluded.kind, our_id = excluded.our_id,
			ours_minor = excluded.ours_minor, theirs_minor = excluded.theirs_minor, our_state = excluded.our_state,
			their_state = excluded.their_state, amount_minor = excluded.amount_minor, currency = excluded.currency,
			found_at = case when p.resolved_at is null then p.found_at else excluded.found_at end,
			seen_at = excluded.seen_at, resolved_at = null, resolved_by = null
		where p.resolved_at is null or p.resolved_by = ${RECONCILER}
			or (p.kind, p.ours_minor, p.theirs_minor, p.our_state, p.their_state) is distinct from
				(excluded.kind, excluded.ours_minor, excluded.theirs_minor, excluded.our_state, excluded.their_state)
		returning p.found_at = ${at}::timestamptz as is_new
		), news as (select count(*)::int as n from kept where is_new), told as (
			insert into outbox_events (topic, dedupe_key, payload, created_at)
			select 'differences-found', ${`differences-found:${subjects.join('+')}:${at.toISOString()}`},
				jsonb_build_object('foundAt', ${at.toISOString()}::text, 'subjects', ${JSON.stringify(subjects)}::jsonb), ${at}::timestamptz
			from news where n > 0 on conflict (dedupe_key) do nothing
		)
		select n as news from news`.execute(db)
	return rows[0]?.news ?? 0
}

/** How many differences of some subjects were first seen at an instant and are still open. */
export async function countFoundDifferences(
	db: Db,
	subjects: readonly DifferenceSubject[],
	foundAt: Date,
): Promise<number> {
	const { rows } = await sql<{ n: number }>`select count(*)::int as n from provider_differences
		where subject = any(${[...subjects]}) and found_at = ${foundAt} and resolved_at is null`.execute(db)
	return rows[0]?.n ?? 0
}

/** When the oldest open difference of a subject was found: what it is about must be looked at again. */
export async function oldestOpenDifference(db: Db, subject: DifferenceSubject): Promise<Date | null> {
	const { rows } = await sql<{ at: Date | null }>`select min(found_at) as at from provider_differences
		where subject = ${subject} and resolved_at is null`.execute(db)
	return rows[0]?.at ?? null
}

export type KeptDifference = Difference & {
	amountMinor: number
	foundAt: Date
	resolvedAt: Date | null
	/** 'reconciler' when it was no longer found; else who dealt with it. */
	resolvedBy: string | null
	/** What a person found out of it. */
	resolvedNote: string
}

const columns = sql`
	select object_id as "objectId", subject, kind, our_id as "ourId", ours_minor as "oursMinor", theirs_minor as "theirsMinor",
		our_state as "ourState", their_state as "theirState", amount_minor as "amountMinor", currency, found_at as "foundAt",
		resolved_at as "resolvedAt", resolved_by as "resolvedBy", resolved_note as "resolvedNote"
	from provider_differences`

/** Differences that nobody has dealt with, the latest first. */
export async function openDifferences(db: Db, limit: number, offset = 0): Promise<KeptDifference[]> {
	const { rows } = await sql<KeptDifference>`${columns} where resolved_at is null
		order by found_at desc, object_id limit ${limit} offset ${offset}`.execute(db)
	return rows
}

/** How many differences are open. */
export async function countOpenDifferences(db: Db): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*)::int as count from provider_differences where resolved_at is null`.execute(db)
	return rows[0]?.count ?? 0
}

/** Differences that are over, the latest first. */
export async function resolvedDifferences(db: Db, limit: number): Promise<KeptDifference[]> {
	const { rows } = await sql<KeptDifference>`${columns} where resolved_at is not null
		order by resolved_at desc, object_id limit ${limit}`.execute(db)
	return rows
}

/** A person has dealt with a difference and says how; false when it was over already. */
export async function resolveDifference(
	db: Db,
	objectId: string,
	by: { actor: string; note: string; at: Date },
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('provider_differences')
		.set({ resolved_at: by.at, resolved_by: by.actor, resolved_note: by.note })
		.where('object_id', '=', objectId)
		.where('resolved_at', 'is', null)
		.executeTakeFirst()
	return numUpdatedRows > 0n
}
