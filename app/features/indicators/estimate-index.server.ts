import { setImmediate } from 'node:timers/promises'
import { gradedShare, valueErrors } from '#app/domain/cluster-statistics/value-errors.ts'
import { explainUnit } from '#app/domain/indicators/explain-unit.ts'
import { FEWEST_PEERS, type IndexRequest } from '#app/domain/indicators/index-request.ts'
import { isMissing, MISSING, orNull } from '#app/domain/indicators/missing.ts'
import { rankGroups, rankIntervals } from '#app/domain/indicators/rank-intervals.ts'
import { defaultRobustness, type RobustnessPlan } from '#app/domain/indicators/robustness-plan.ts'
import { type ScoredIndex, scoreIndex } from '#app/domain/indicators/score-index.ts'
import { sensitivityRows } from '#app/domain/indicators/sensitivity-rows.ts'
import { drawSensitivity, type Sensitivity } from '#app/domain/indicators/sensitivity.ts'
import { type Draws, drawUncertainty } from '#app/domain/indicators/uncertainty.ts'
import { buildIndexRequest } from '#app/features/indicators/build-index-request.ts'
import { hashOf, runIndex } from '#app/features/indicators/run-index.server.ts'
import type { World } from '#app/platform/world.ts'
import {
	findUnestimatedRun,
	type IntervalRow,
	type SensitivityRow,
	writeIntervals,
} from '#db/queries/index-intervals.ts'
import { inTransaction } from '#db/transaction.ts'

/** How long a stretch of drawing keeps everything else waiting. */
const STRETCH_MS = 20

/** How often is drawn, and how many rows the Sobol design has: as many as the places allow where absent. */
interface Draw {
	runs: number
	sensitivityRows?: number
}

/** Draws the rank intervals of one run that has none yet; more follow at the next run. */
export async function estimateIndexes(world: World, draw: Draw = { runs: 1000 }): Promise<void> {
	const run = await findUnestimatedRun(world.db)
	if (!run) return
	const request = await buildIndexRequest(world.db, run, world.now())
	// What is believed has changed since: the run is made anew, and estimated next.
	if (hashOf(request) !== run.snapshotHash) {
		const { runId } = await runIndex(world, run)
		if (runId !== run.runId) return
	}
	const scored = scoreIndex(request)
	const peers = {
		...request,
		units: request.units.filter((_, unit) => !isMissing(scored.root.scores[unit] ?? MISSING)),
	}
	const plan = defaultRobustness(peers.units.length, Number(run.seed), draw.runs)
	const estimate = await estimateIntervals(peers, plan, draw)
	const intervals = request.units.map((code, unit) => {
		const known = estimate.intervals.get(code)
		return {
			...(known ?? UNRANKED),
			regionCode: code,
			gradedShare: Math.min(1, gradedShare(explainUnit(scored, unit))),
		}
	})
	const { sensitivities, design } = estimate
	await inTransaction(world.db, (tx) => writeIntervals(tx, run.runId, { plan, design, intervals, sensitivities }))
}

const UNRANKED = {
	...{ rankP5: null, rankMedian: null, rankP95: null, scoreP5: null, scoreMedian: null, scoreP95: null },
	...{ rankedShare: 0, groupNumber: null },
}

/** Intervals by place, and sensitivities, of places that have a score; fewer than three are not compared. */
async function estimateIntervals(request: IndexRequest, plan: RobustnessPlan, draw: Draw) {
	const errors = valueErrors(request)
	const units = request.units.length
	if (units < FEWEST_PEERS) return { intervals: new Map<string, Interval>(), sensitivities: [], design: null }
	const draws = await takeTurns(drawUncertainty({ request, plan, errors }))
	const factors = plan.factors.length
	const rows = draw.sensitivityRows ?? sensitivityRows(units, factors)
	const sensitivity = await takeTurns(drawSensitivity({ request, plan: { ...plan, runs: rows }, errors }))
	return {
		intervals: byPlace(scoreIndex(request), draws),
		sensitivities: toSensitivities(sensitivity),
		design: { rows, runs: rows * (factors + 2), units },
	}
}

async function takeTurns<T>(drawing: Generator<number, T>): Promise<T> {
	let since = performance.now()
	for (;;) {
		const step = drawing.next()
		if (step.done) return step.value
		if (performance.now() - since < STRETCH_MS) continue
		await setImmediate()
		since = performance.now()
	}
}

type Interval = Omit<IntervalRow, 'regionCode' | 'gradedShare'>

function byPlace(index: ScoredIndex, draws: Draws): Map<string, Interval> {
	const groups = rankGroups(draws, index.ranks)
	const rows = rankIntervals(draws).map(({ rank, score, rankedShare }, unit): [string, Interval] => [
		index.units[unit] ?? '',
		{
			rankP5: orNull(rank.p5),
			rankMedian: orNull(rank.median),
			rankP95: orNull(rank.p95),
			scoreP5: orNull(score.p5),
			scoreMedian: orNull(score.median),
			scoreP95: orNull(score.p95),
			rankedShare,
			groupNumber: orNull(groups[unit] ?? MISSING),
		},
	])
	return new Map(rows)
}

function toSensitivities({ factors, indices }: Sensitivity): SensitivityRow[] {
	return (indices ?? []).map(({ first, total }, k) => ({
		factor: factors[k] ?? '',
		firstOrder: first.value,
		firstLow: first.low,
		firstHigh: first.high,
		total: total.value,
		totalLow: total.low,
		totalHigh: total.high,
	}))
}
