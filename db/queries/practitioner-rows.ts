import { type RawBuilder, sql } from 'kysely'
import type { CountingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import { COLLEGE_YEARS, GAP_FREE_DAYS, SCHOOLING_YEARS } from '#app/domain/cluster-statistics/practitioners.ts'

const years = sql`(case p.education ${sql.join(
	Object.entries(SCHOOLING_YEARS).map(([level, count]) => sql`when ${level} then ${count}::int`),
	sql` `,
)} end)`

/** Registered people (`practitioners p`) who work at an enterprise that is open (`enterprises e`) on the window's last day. */
export const practitionersAtWork = ({ lastDay }: CountingWindow): RawBuilder<unknown> => sql`
	practitioners p join enterprises e on e.id = p.enterprise_id and (e.closed_on is null or e.closed_on > ${lastDay}::date)
		and p.struck_at is null and p.joined_on <= ${lastDay}::date and p.started_on <= ${lastDay}::date
		and (p.left_on is null or p.left_on > ${lastDay}::date)`

/** X01: years of schooling, one row a person. */
export function schoolingRows(window: CountingWindow): RawBuilder<unknown> {
	return sql`
		select e.region_code, e.id as store_id, 'p' || p.id as key, ${years} as num, 1 as den,
			case when ${years} >= ${COLLEGE_YEARS}::int then 'college' else 'school' end as part, null::text as order_number,
			p.joined_on::timestamp at time zone 'Asia/Shanghai' as at, e.name_zh as label_zh, e.name_en as label_en
		from ${practitionersAtWork(window)}`
}

/** Days of a year on the average, as the codebook reckons years of practice. */
const YEAR_DAYS = 365.25

/** X02: days since one first worked in e-commerce, long gaps left out, over those of a year, one row a person: whole numbers, so that rows add up exactly. */
export function practiceRows(window: CountingWindow): RawBuilder<unknown> {
	return sql`
		select e.region_code, e.id as store_id, 'p' || p.id as key,
			greatest(0, (${window.endDate}::date - p.started_on)
				- case when p.gap_days > ${GAP_FREE_DAYS}::int then p.gap_days else 0 end) as num,
			${YEAR_DAYS}::float8 as den, p.role as part, null::text as order_number, p.started_on::timestamp at time zone 'Asia/Shanghai' as at,
			e.name_zh as label_zh, e.name_en as label_en
		from ${practitionersAtWork(window)}`
}
