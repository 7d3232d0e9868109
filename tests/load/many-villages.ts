import { sql } from 'kysely'
import { computeIndex, type IndexUnit } from '#app/domain/indicators/compute-index.ts'
import type { ScoreNode } from '#app/domain/indicators/explain-unit.ts'
import type { Db } from '#db/client.ts'
import { type IndexScoreRow, insertIndexScores, writeIndexRun } from '#db/queries/index-runs.ts'
import { villagesOf } from '#tests/load/index-market.ts'

/** So many places to a statement that writes scores. */
const CHUNK = 500

const nodesOf = (node: ScoreNode): ScoreNode[] => [node, ...node.children.flatMap(nodesOf)]

const rowsOf = ({ rank, tree }: IndexUnit, regionCode: string): IndexScoreRow[] =>
	nodesOf(tree).map((node) => ({
		...{ regionCode, node: node.code, score: node.score, missingReason: node.score === null ? node.status : null },
		...{ weight: node.weightShare, contribution: node.contribution, availability: node.coverageShare },
		rank: node === tree ? rank : null,
	}))

async function addVillages(db: Db, townships: readonly string[], count: number): Promise<string[]> {
	const places = Array.from({ length: count }, (_, at) => ({
		// No place of the country has such a code.
		code: `99${String(at).padStart(10, '0')}`,
		parent: townships[at % townships.length],
	}))
	const text = JSON.stringify(places)
	await sql`
		insert into regions (code, level, name_zh, name_en, parent_code, village_kind)
		select code, 'village', '第' || code || '村', 'Village ' || code, parent, 'village'
		from jsonb_to_recordset(${text}::jsonb) as p(code text, parent text)`.execute(db)
	await sql`
		insert into region_ancestors (region_code, ancestor_code, ancestor_level)
		select p.code, a.ancestor_code, a.ancestor_level from jsonb_to_recordset(${text}::jsonb) as p(code text, parent text)
		join region_ancestors a on a.region_code = p.parent
		union all select code, code, 'village' from jsonb_to_recordset(${text}::jsonb) as p(code text, parent text)`.execute(
		db,
	)
	return places.map(({ code }) => code)
}

/** An index of so many villages of a city, every node of it, with intervals: the newest run of that month. */
export async function writeManyVillages(
	db: Db,
	{ cityCode, period, count }: { cityCode: string; period: string; count: number },
): Promise<void> {
	const townships = await sql<{ code: string }>`
		select r.code from regions r join region_ancestors a on a.region_code = r.code and a.ancestor_code = ${cityCode}
		where r.level = 'township' order by r.code`.execute(db)
	const codes = await addVillages(
		db,
		townships.rows.map(({ code }) => code),
		count,
	)
	const { units } = computeIndex(villagesOf(count))
	const { runId } = await writeIndexRun(db, {
		...{ scopeCode: cityCode, level: 'village', period, methodologyVersion: 'bench', method: '{}' },
		...{ snapshotHash: 'bench', codeVersion: 'bench', seed: 1, at: new Date() },
	})
	for (let at = 0; at < units.length; at += CHUNK) {
		const rows = units.slice(at, at + CHUNK).flatMap((unit, i) => rowsOf(unit, codes[at + i] ?? ''))
		await insertIndexScores(db, runId, rows)
	}
	await sql`
		insert into index_intervals (run_id, region_code, rank_p5, rank_median, rank_p95, score_p5, score_median, score_p95,
			ranked_share, group_number, graded_share)
		select run_id, region_code, greatest(1, rank - 300), rank, rank + 300, score - 2, score, score + 2, 1, 1 + rank / 900, 0.8
		from index_scores where run_id = ${runId} and node = 'index' and rank is not null`.execute(db)
	await sql`update index_runs set robustness = '{"sensitivity": null}' where id = ${runId}`.execute(db)
	await sql`analyze`.execute(db)
}
