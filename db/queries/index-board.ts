import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { IntervalRow } from '#db/queries/index-intervals.ts'

/** A place on the board of an index: its score and rank, those of the first level, and how sure the rank is. */
export interface BoardRow {
	regionCode: string
	nameZh: string
	nameEn: string
	rank: number | null
	score: number | null
	missingReason: string | null
	/** Share of the weight that has data. */
	availability: number
	/** First-level scores by code. */
	parts: Record<string, number | null>
	/** Null while it is being drawn. */
	interval: Pick<IntervalRow, 'rankP5' | 'rankMedian' | 'rankP95' | 'groupNumber' | 'gradedShare'> | null
}

/** How many places a run has in or below a region, how many of them are ranked, and whether its intervals are drawn. */
export interface BoardCounts {
	places: number
	ranked: number
	hasIntervals: boolean
}

/** A run in or below a region, and the run whose intervals are shown beside its scores. */
export interface BoardOf {
	runId: number
	/** Null while none is drawn. */
	drawnRunId: number | null
	within: string
}

/** Counts the places of a run in or below a region. */
export async function countBoard(db: Db, of: BoardOf): Promise<BoardCounts> {
	const { rows } = await sql<BoardCounts>`
		select count(*)::int as places, count(s.rank)::int as ranked,
			exists (select from index_intervals where run_id = ${of.drawnRunId}) as "hasIntervals"
		from index_scores s
		join region_ancestors a on a.region_code = s.region_code and a.ancestor_code = ${of.within}
		where s.run_id = ${of.runId} and s.node = 'index'`.execute(db)
	return rows[0] ?? { places: 0, ranked: 0, hasIntervals: false }
}

/** Some of a run's places in or below a region, best first; those without a score come last. */
export async function listBoard(db: Db, of: BoardOf, page: { limit: number; offset: number }): Promise<BoardRow[]> {
	const { rows } = await sql<BoardRow>`
		select s.region_code as "regionCode", r.name_zh as "nameZh", r.name_en as "nameEn", s.rank, s.score,
			s.missing_reason as "missingReason", s.availability, parts.parts,
			case when i.run_id is not null then jsonb_build_object('rankP5', i.rank_p5, 'rankMedian', i.rank_median,
				'rankP95', i.rank_p95, 'groupNumber', i.group_number, 'gradedShare', i.graded_share) end as interval
		from (
			select s.* from index_scores s
			join region_ancestors a on a.region_code = s.region_code and a.ancestor_code = ${of.within}
			where s.run_id = ${of.runId} and s.node = 'index'
			order by s.rank, s.score desc nulls last, s.region_code
			limit ${page.limit} offset ${page.offset}
		) s
		join regions r on r.code = s.region_code
		left join index_intervals i on i.run_id = ${of.drawnRunId} and i.region_code = s.region_code
		cross join lateral (
			select coalesce(jsonb_object_agg(p.node, p.score), '{}') as parts from index_scores p
			where p.run_id = s.run_id and p.region_code = s.region_code and p.node in ('gov', 'lead', 'ext')
		) parts
		order by s.rank, s.score desc nulls last, s.region_code`.execute(db)
	return rows
}
