import { readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import { isOpenPlace, readReasons } from '#app/features/indicators/read-open-data.ts'
import { INDEX_LEVELS } from '#app/features/indicators/run-index.server.ts'
import type { World } from '#app/platform/world.ts'
import { listLineage } from '#db/queries/administered-regions.ts'
import { findIndexRun, listIndexScores } from '#db/queries/index-runs.ts'
import { listIndicators } from '#db/queries/indicators.ts'
import { listKin } from '#db/queries/kin-cells.ts'

const NODES = ['index', 'gov', 'lead', 'ext'] as const

type Asked = { code: string; period: string; now: Date }

/** Tells which places' scores are public: from those of others a figure that is kept back could be worked out. */
async function readOpenPlaces({ db }: World, { code, period, now }: Asked): Promise<(region: string) => boolean> {
	const [definitions, kin] = await Promise.all([listIndicators(db), listKin(db, { code, withBelow: true })])
	const reasonOf = await readReasons(db, { definitions, kin, period, now, code })
	return (region) => isOpenPlace({ reasonOf, period }, region)
}

/** The public index of the places of a level within a region: ranks of all, scores of those of which no figure is kept back. */
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
	const isOpen = await readOpenPlaces(world, { code: region.code, period, now: world.now() })
	const scoreOf = (code: string, node: string) =>
		isOpen(code) ? (rows.find((row) => row.regionCode === code && row.node === node)?.score ?? null) : null
	const places = rows.filter((row) => row.node === 'index')
	const items = places.map((row) => ({
		region: { code: row.regionCode, name: { zh: row.nameZh, en: row.nameEn } },
		score: scoreOf(row.regionCode, 'index'),
		rank: row.rank,
		missing_reason: isOpen(row.regionCode) ? row.missingReason : 'withheld',
		availability: row.availability,
		gov: scoreOf(row.regionCode, 'gov'),
		lead: scoreOf(row.regionCode, 'lead'),
		ext: scoreOf(row.regionCode, 'ext'),
	}))
	// By it a guess at what is kept back could be tried.
	const snapshotHash = places.every((row) => isOpen(row.regionCode)) ? run.snapshotHash : null
	return { outcome: 'found' as const, period, level, run: { ...run, snapshotHash }, items }
}
