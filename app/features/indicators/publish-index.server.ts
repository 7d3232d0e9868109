import { readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import { INDEX_LEVELS } from '#app/features/indicators/run-index.server.ts'
import type { World } from '#app/platform/world.ts'
import { listLineage } from '#db/queries/administered-regions.ts'
import { findIndexRun, listIndexScores } from '#db/queries/index-runs.ts'

const NODES = ['index', 'gov', 'lead', 'ext'] as const

/** The public index of the places of a level within a region: scores and ranks only, from which no store can be told. */
export async function publishIndex(world: World, asked: { code: string; level: string | null; period: string | null }) {
	const period = readPeriod(asked.period, world.now())
	if (!period) return { outcome: 'no-such-month' as const }
	const level = INDEX_LEVELS.find((it) => it === (asked.level ?? 'county'))
	if (!level) return { outcome: 'no-such-level' as const }
	const lineage = await listLineage(world.db, asked.code)
	const region = lineage.at(-1)
	if (!region) return { outcome: 'unknown' as const }
	const scopeCode = lineage.find((above) => above.level === 'city')?.code
	if (!scopeCode) return { outcome: 'no-index' as const }
	const run = await findIndexRun(world.db, { scopeCode, level, period })
	if (!run) return { outcome: 'no-index' as const }
	const rows = await listIndexScores(world.db, { runId: run.runId, nodes: NODES, within: region.code })
	const scoreOf = (code: string, node: string) =>
		rows.find((row) => row.regionCode === code && row.node === node)?.score ?? null
	const items = rows
		.filter((row) => row.node === 'index')
		.map((row) => ({
			region: { code: row.regionCode, name: { zh: row.nameZh, en: row.nameEn } },
			score: row.score,
			rank: row.rank,
			missing_reason: row.missingReason,
			availability: row.availability,
			gov: scoreOf(row.regionCode, 'gov'),
			lead: scoreOf(row.regionCode, 'lead'),
			ext: scoreOf(row.regionCode, 'ext'),
		}))
	return { outcome: 'found' as const, period, level, run, items }
}
