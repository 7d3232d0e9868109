import { sql } from 'kysely'
import type { Month } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'

/** What waits to be computed again: the counts of a month, or the index of a month. */
export type StaleTable = 'stale_months' | 'stale_indexes'

/** A month to be computed again; `since` is the text of an instant to the microsecond: give it back as it is. */
export interface StaleMonth {
	period: Month
	since: string
}

/** Marks months; a month marked again gets a later `since`, even within the same millisecond. */
export async function markStale(db: Db, table: StaleTable, months: readonly Month[], at: Date): Promise<void> {
	if (months.length === 0) return
	await sql`
		insert into ${sql.table(table)} as stale (period, since)
		select distinct unnest(${[...months].sort()}::text[]), ${at}::timestamptz order by 1
		on conflict (period) do update
			set since = greatest(excluded.since, stale.since + interval '1 microsecond')`.execute(db)
}

/** The months that wait longest, those marked after `before` left out. */
export async function listStale(db: Db, table: StaleTable, limit: number, before: Date): Promise<StaleMonth[]> {
	const { rows } = await sql<StaleMonth>`
		select period, since::text as since from ${sql.table(table)}
		where since <= ${before} order by since, period desc limit ${limit}`.execute(db)
	return rows
}

/**
 * The months whose index is due, at most three: the newest two, for the newest is looked at most, beside the month before it, and is
 * marked again with every order; then the one that waits longest, so that none waits for ever.
 */
export async function listDueIndexes(db: Db, before: Date): Promise<StaleMonth[]> {
	const { rows } = await sql<StaleMonth>`
		with waiting as (select period, since from stale_indexes where since <= ${before})
		select period, since::text as since from waiting
		where period in (select period from waiting order by period desc limit 2)
			or period = (select period from waiting order by since, period desc limit 1)
		order by period desc`.execute(db)
	return rows
}

/** Takes a mark away unless the month was marked again since it was read. */
export async function clearStale(db: Db, table: StaleTable, month: StaleMonth): Promise<void> {
	await sql`delete from ${sql.table(table)}
		where period = ${month.period} and since = ${month.since}::timestamptz`.execute(db)
}
