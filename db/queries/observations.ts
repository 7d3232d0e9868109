import { sql } from 'kysely'
import type { CellToRecord, StandingCell } from '#app/domain/cluster-statistics/changed-cells.ts'
import { countedBy } from '#app/domain/cluster-statistics/counted-indicator.ts'
import type { Month } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'

/**
 * Keeps other counts of the same month from the same rows waiting until this transaction ends: a count of the trade does not wait for
 * one of the registers, whose indicators are others.
 */
export async function lockMonth(db: Db, period: Month, of: 'trade' | 'registers'): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`observations:${of}:${period}`}, 0))`.execute(db)
}

/** The cells of a month and these indicators as they were counted last. */
export async function listStandingCells(db: Db, period: Month, codes: readonly string[]): Promise<StandingCell[]> {
	const { rows } = await sql<StandingCell>`
		select id, indicator_code as "indicatorCode", region_code as "regionCode", value, num, den, n,
			missing_reason as "missingReason", companions, status
		from observations where indicator_code = any(${[...codes]}) and period = ${period} and kind = 'computed'
			and superseded_at is null`.execute(db)
	return rows
}

/** Closes rows that are no longer believed and writes the cells believed from now on. */
export async function recordCells(
	db: Db,
	change: { supersededIds: readonly number[]; toRecord: readonly CellToRecord[] },
	facts: { period: Month; at: Date },
): Promise<void> {
	const { period, at } = facts
	const cells = change.toRecord.map((cell) => ({ ...cell, ...countedBy(cell.indicatorCode) }))
	await sql`update observations set superseded_at = ${at} where id = any(${[...change.supersededIds]}::bigint[])`.execute(
		db,
	)
	await sql`
		insert into observations (indicator_code, region_code, period, value, num, den, n, missing_reason, companions,
			source, method, kind, status, recorded_at)
		select i."indicatorCode", i."regionCode", ${period}, i.value, i.num, i.den, i.n, i."missingReason", i.companions,
			i.source, i.method, 'computed', i.status, ${at}
		from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as i("indicatorCode" text, "regionCode" text,
			value float8, num float8, den float8, n int, "missingReason" text, companions jsonb, status text,
			source text, method text)`.execute(db)
}

/** Calls the standing cells of a month final, 45 days after its end: those given by people with those counted. */
export async function finaliseMonth(db: Db, period: Month): Promise<void> {
	await db
		.updateTable('observations')
		.set({ status: 'final' })
		.where('period', '=', period)
		.where('superseded_at', 'is', null)
		.where('status', '=', 'preliminary')
		.execute()
}

/** Months before `before` that still have a preliminary cell. */
export async function listPreliminaryMonths(db: Db, before: Month): Promise<Month[]> {
	const rows = await db
		.selectFrom('observations')
		.select('period')
		.distinct()
		.where('superseded_at', 'is', null)
		.where('kind', '=', 'computed')
		.where('status', '=', 'preliminary')
		.where('period', '<', before)
		.orderBy('period')
		.execute()
	return rows.map((row) => row.period)
}
