import { sql } from 'kysely'
import type { CountedObservation } from '#app/domain/cluster-statistics/trade-observation.ts'
import type { Month } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'

/** Keeps other counts of the same month waiting until this transaction ends. */
export async function lockMonth(db: Db, period: Month): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`observations:${period}`}, 0))`.execute(db)
}

/**
 * Stores the cells of a month that differ from what is believed now; the rows they replace keep the moment they stopped
 * being believed. A change to a month already final is recorded as `closed`: corrected after closing. Returns how many changed.
 */
export async function recordComputed(
	db: Db,
	cells: readonly CountedObservation[],
	facts: { period: Month; source: string; status: 'preliminary' | 'final'; at: Date },
): Promise<number> {
	const { period, source, status, at } = facts
	const incoming = sql`jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as i("indicatorCode" text, "regionCode" text,
		value float8, num float8, den float8, n int, "missingReason" text, companions jsonb)`
	await sql`
		update observations c set superseded_at = ${at} from ${incoming}
		where c.indicator_code = i."indicatorCode" and c.region_code = i."regionCode" and c.period = ${period}
			and c.kind = 'computed' and c.superseded_at is null
			and (c.value, c.num, c.den, c.n, c.missing_reason, c.companions)
				is distinct from (i.value, i.num, i.den, i.n, i."missingReason", i.companions)`.execute(db)
	const { numAffectedRows } = await sql`
		insert into observations (indicator_code, region_code, period, value, num, den, n, missing_reason, companions,
			source, kind, status, recorded_at)
		select i."indicatorCode", i."regionCode", ${period}, i.value, i.num, i.den, i.n, i."missingReason", i.companions,
			${source}, 'computed', case when before.status in ('final', 'closed') then 'closed' else ${status} end, ${at}
		from ${incoming}
		left join lateral (
			select c.superseded_at, c.status from observations c
			where c.indicator_code = i."indicatorCode" and c.region_code = i."regionCode" and c.period = ${period}
				and c.kind = 'computed'
			order by c.superseded_at desc nulls first limit 1
		) before on true
		where before.status is null or before.superseded_at is not null`.execute(db)
	return Number(numAffectedRows ?? 0n)
}

/** Calls the standing cells of a month final, 45 days after its end. */
export async function finaliseMonth(db: Db, period: Month): Promise<void> {
	await db
		.updateTable('observations')
		.set({ status: 'final' })
		.where('period', '=', period)
		.where('kind', '=', 'computed')
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
