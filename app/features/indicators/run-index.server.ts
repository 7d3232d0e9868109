import { createHash } from 'node:crypto'
import type { RegionLevel } from '#app/domain/clusters/region-code.ts'
import { computeIndex, type IndexUnit } from '#app/domain/indicators/compute-index.ts'
import type { ScoreNode } from '#app/domain/indicators/explain-unit.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { monthOf } from '#app/domain/indicators/month.ts'
import { canonicalJson } from '#app/domain/pricing/content-hash.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'
import { buildIndexRequest } from '#app/features/indicators/build-index-request.ts'
import { ENGINE_VERSION, INDEX_SEED, METHOD_IN_USE } from '#app/features/indicators/index-method-in-use.ts'
import type { World } from '#app/platform/world.ts'
import { deleteRunsSince, type IndexScoreRow, insertIndexScores, writeIndexRun } from '#db/queries/index-runs.ts'
import { type IndexScope, listClusterCities } from '#db/queries/index-snapshot.ts'
import { clearStale, listDueIndexes } from '#db/queries/stale-months.ts'
import { inTransaction } from '#db/transaction.ts'

/** The levels whose places are compared within a city. */
export const INDEX_LEVELS = ['county', 'township', 'village'] as const satisfies readonly RegionLevel[]

/** A city by itself has scores by goalposts and no ranks: its pentagon is drawn from them. */
const RUN_LEVELS = ['city', ...INDEX_LEVELS] as const

/** Computes an index from what is believed now and stores it; the same snapshot is the same run. */
export async function runIndex(world: World, scope: IndexScope): Promise<{ runId: number; isNew: boolean }> {
	const now = world.now()
	return inTransaction(world.db, async (tx) => {
		const request = await buildIndexRequest(tx, scope, now)
		const run = await writeIndexRun(tx, {
			...scope,
			methodologyVersion: METHOD_IN_USE.version,
			method: JSON.stringify(METHOD_IN_USE),
			snapshotHash: hashOf(request),
			codeVersion: ENGINE_VERSION,
			seed: INDEX_SEED,
			at: now,
		})
		if (!run.isNew) return run
		const { units } = computeIndex(request)
		await insertIndexScores(tx, run.runId, units.flatMap(scoreRows))
		await deleteRunsSince(tx, scope, { runId: run.runId, since: new Date(now.getTime() - DAY_MS) })
		return run
	})
}

/** Computes the index of the waiting months that are due for every city and level; more follow at the next run. */
export async function refreshIndexes(world: World): Promise<void> {
	const now = world.now()
	const cities = await listClusterCities(world.db)
	for (const stale of await listDueIndexes(world.db, now)) {
		for (const scopeCode of stale.period <= monthOf(now) ? cities : [])
			for (const level of RUN_LEVELS) await runIndex(world, { scopeCode, level, period: stale.period })
		await clearStale(world.db, 'stale_indexes', stale)
	}
}

/** The name of a snapshot: whatever changes a score changes it. */
export const hashOf = (request: IndexRequest) =>
	createHash('sha256')
		.update(canonicalJson({ request, engine: ENGINE_VERSION, seed: INDEX_SEED }))
		.digest('hex')

function scoreRows({ code, rank, tree }: IndexUnit): IndexScoreRow[] {
	return nodesOf(tree).map((node) => ({
		regionCode: code,
		node: node.code,
		score: node.score,
		missingReason: node.score === null ? node.status : null,
		weight: node.weightShare,
		contribution: node.contribution,
		availability: node.coverageShare,
		rank: node === tree ? rank : null,
	}))
}

const nodesOf = (node: ScoreNode): ScoreNode[] => [node, ...node.children.flatMap(nodesOf)]
