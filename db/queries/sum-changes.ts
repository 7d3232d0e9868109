import { sql } from 'kysely'
import { dayRuns, monthRun } from '#app/domain/cluster-statistics/day-runs.ts'
import { type Month, trailingMonths } from '#app/domain/indicators/month.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'
import { sumDays, sumMonths } from '#db/queries/sum-days.ts'

/** Has what happened at these instants summed again; see changed_days. */
export async function noteChangedDays(db: Db, instants: readonly Date[]): Promise<void> {
	await sql`insert into changed_days (day)
		select distinct (at at time zone 'Asia/Shanghai')::date from unnest(${[...instants]}::timestamptz[]) at`.execute(db)
}

/** The same for all days of some months. */
export async function noteChangedMonths(db: Db, months: readonly Month[]): Promise<void> {
	await sql`insert into changed_days (day)
		select generate_series(first, first + interval '1 month' - interval '1 day', '1 day')::date
		from (select (m || '-01')::date as first from unnest(${[...months]}::text[]) m) months`.execute(db)
}

/** The months that days changed in since they were summed. */
export async function listChangedMonths(db: Db): Promise<Month[]> {
	const { rows } = await sql<{ period: Month }>`
		select distinct to_char(day, 'YYYY-MM') as period from changed_days order by period`.execute(db)
	return rows.map(({ period }) => period)
}

/** Those months of the years up to some months of which nobody ever summed the days. */
export async function listUnsummedMonths(db: Db, months: readonly Month[]): Promise<Month[]> {
	const { rows } = await sql<{ period: Month }>`
		select distinct asked.period from unnest(${months.flatMap((month) => trailingMonths(month))}::text[]) asked(period)
		where not exists (select from summed_months done where done.period = asked.period) order by asked.period`.execute(
		db,
	)
	return rows.map(({ period }) => period)
}

/** What changed of some months' days, taken: whoever asks next finds what changed since. Waits for whoever sums one of them. */
async function takeChanges(db: Db, months: readonly Month[]): Promise<{ day: LocalDate; isLeft: boolean }[]> {
	const sorted = [...months].sort()
	await sql`select pg_advisory_xact_lock(hashtextextended('sums:' || month, 0))
		from unnest(${sorted}::text[]) with ordinality m(month, at) order by at`.execute(db)
	const { rows } = await sql<{ day: LocalDate; isLeft: boolean }>`
		delete from changed_days where to_char(day, 'YYYY-MM') = any(${sorted}::text[])
		returning day::text as day, is_left as "isLeft"`.execute(db)
	return rows
}

/** Sums all days of some months on end anew, oldest first, in one pass over the trade. */
export async function sumAgain(db: Db, months: readonly Month[]): Promise<void> {
	const [first, last] = [months[0], months.at(-1)]
	if (first === undefined || last === undefined) return
	await takeChanges(db, months)
	// A year of orders is joined in memory where there is a little more of it than for a page's statements.
	await sql`set local work_mem = '32MB'`.execute(db)
	await sumDays(db, monthRun(first, last))
	await sumMonths(db, months)
	await sql`insert into summed_months (period) select unnest(${[...months]}::text[]) on conflict (period) do nothing`.execute(
		db,
	)
}

/** Sums those days of a month anew that changed; answers the days that something left: their months are to be counted again. */
export async function sumChanged(db: Db, month: Month): Promise<LocalDate[]> {
	const changes = await takeChanges(db, [month])
	for (const run of dayRuns(changes.map(({ day }) => day))) await sumDays(db, run)
	if (changes.length > 0) await sumMonths(db, [month])
	return changes.filter(({ isLeft }) => isLeft).map(({ day }) => day)
}
