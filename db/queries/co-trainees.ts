import { sql } from 'kysely'
import type { CountingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import type { Db } from '#db/client.ts'
import { firstDayOfYear } from '#db/queries/network-rows.ts'

/**
 * With how many different people those trained in or below a region shared a course in the trailing twelve months, on
 * average, wherever these are from (P12); null where nobody was trained.
 */
export async function meanCoTrainees(
	db: Db,
	{ within, window }: { within: string; window: CountingWindow },
): Promise<number | null> {
	const { rows } = await sql<{ mean: number | null }>`
		with attended as materialized (
			select e.session_id, e.person_key, e.region_code from training_enrolments e
			join training_sessions t on t.id = e.session_id and t.completed_at < ${window.end}
				and t.held_on >= ${firstDayOfYear(window)}::date and t.held_on <= ${window.lastDay}::date
			where e.attended
		), own as (
			select distinct a.person_key from attended a
			join region_ancestors up on up.region_code = a.region_code and up.ancestor_code = ${within}
		)
		select avg(met.others)::float8 as mean from own cross join lateral (
			select count(distinct other.person_key) as others from attended mine
			join attended other on other.session_id = mine.session_id and other.person_key <> mine.person_key
			where mine.person_key = own.person_key
		) met`.execute(db)
	return rows[0]?.mean ?? null
}
