import { gradedShare, valueErrors } from '#app/domain/cluster-statistics/value-errors.ts'
import { type Estimate, type EstimateAsked, estimateSteps } from '#app/domain/indicators/estimate.ts'
import { explainUnit } from '#app/domain/indicators/explain-unit.ts'
import { FEWEST_PEERS, type IndexRequest } from '#app/domain/indicators/index-request.ts'
import { isMissing, MISSING, orNull } from '#app/domain/indicators/missing.ts'
import { defaultRobustness, type RobustnessPlan } from '#app/domain/indicators/robustness-plan.ts'
import { type ScoredIndex, scoreIndex } from '#app/domain/indicators/score-index.ts'
import { sensitivityRows } from '#app/domain/indicators/sensitivity-rows.ts'
import type { Sensitivity } from '#app/domain/indicators/sensitivity.ts'
import { buildIndexRequest } from '#app/features/indicators/build-index-request.ts'
import { followDrawing } from '#app/features/indicators/follow-drawing.ts'
import { hashOf, runIndex } from '#app/features/indicators/run-index.server.ts'
import type { World } from '#app/platform/world.ts'
import {
	beginEstimate,
	closeEstimate,
	findNextEstimate,
	moveEstimate,
	type NextEstimate,
} from '#db/queries/index-estimates.ts'
import {
	type IntervalRow,
	type SensitivityRow,
	writeIntervals,
	writePlaceSensitivities,
} from '#db/queries/index-intervals.ts'
import { inTransaction } from '#db/transaction.ts'

/** How often is drawn, and how many rows the Sobol design has: as many as the places allow where absent. */
interface Draw {
	runs: number
	sensitivityRows?: number
}

/**
 * An index is drawn at most so often: on a busy day it is made anew every few seconds, and its intervals change far less than it
 * costs to draw them.
 */
export const REST_MS = 10 * 60_000

/** Draws what somebody waits for of a place, or the rank intervals of one run that has none yet; more follow at the next run. */
export async function estimateIndexes(world: World, draw: Draw = { runs: 1000 }): Promise<void> {
	const next = await findNextEstimate(world.db, new Date(world.now().getTime() - REST_MS))
	if (!next) return
	const request = await buildIndexRequest(world.db, next, world.now())
	// What is believed has changed since: the run is made anew, and estimated next.
	if (hashOf(request) !== next.snapshotHash) {
		const { runId } = await runIndex(world, next)
		if (runId !== next.runId) return moveEstimate(world.db, next, runId)
	}
	const scored = scoreIndex(request)
	const peers = {
		...request,
		units: request.units.filter((_, unit) => !isMissing(scored.root.scores[unit] ?? MISSING)),
	}
	const units = peers.units.length
	const plan = defaultRobustness(units, Number(next.seed), draw.runs)
	const rows = draw.sensitivityRows ?? sensitivityRows(units, plan.factors.length)
	const asked = { request: peers, plan, errors: valueErrors(peers), rows }
	await (next.regionCode === null
		? estimateAll(world, next, { asked, request, scored })
		: estimatePlace(world, next, { ...asked, unit: peers.units.indexOf(next.regionCode) }))
}

interface Peers {
	asked: EstimateAsked
	/** Of all places, those without a score too. */
	request: IndexRequest
	scored: ScoredIndex
}

/** Keeps the interval of every place, and what moves ranks on average; fewer than three places are not compared. */
async function estimateAll(world: World, { runId }: NextEstimate, { asked, request, scored }: Peers): Promise<void> {
	const { plan, rows } = asked
	const units = asked.request.units.length
	const id = await beginEstimate(world.db, { runId, regionCode: null }, stepsOf(world, asked))
	if (id === null) return
	const isCompared = units >= FEWEST_PEERS
	const estimate = isCompared ? await followDrawing(world, id, asked) : NOBODY
	if (estimate === null) return
	const known = byPlace(asked.request.units, estimate)
	const intervals = request.units.map((code, unit) => ({
		...(known.get(code) ?? UNRANKED),
		regionCode: code,
		gradedShare: Math.min(1, gradedShare(explainUnit(scored, unit))),
	}))
	const design = isCompared ? designOf(plan, rows, units) : null
	const sensitivities = toSensitivities(estimate.sensitivity)
	await inTransaction(world.db, async (tx) => {
		if (!(await closeEstimate(tx, id, { design, at: world.now() }))) return
		await writeIntervals(tx, runId, { plan, design, intervals, sensitivities })
	})
}

/** Keeps what moves the rank of one place; where it has none any more, nothing does. */
async function estimatePlace(world: World, { runId, regionCode }: NextEstimate, asked: EstimateAsked): Promise<void> {
	const id = await beginEstimate(world.db, { runId, regionCode }, stepsOf(world, asked))
	if (id === null || regionCode === null) return
	const { plan, rows, unit = -1 } = asked
	const units = asked.request.units.length
	const estimate = unit >= 0 && units >= FEWEST_PEERS ? await followDrawing(world, id, asked) : NOBODY
	if (estimate === null) return
	await inTransaction(world.db, async (tx) => {
		if (!(await closeEstimate(tx, id, { design: designOf(plan, rows, units), at: world.now() }))) return
		await writePlaceSensitivities(tx, { runId, regionCode }, toSensitivities(estimate.sensitivity))
	})
}

const stepsOf = (world: World, asked: EstimateAsked) => ({ steps: estimateSteps(asked), at: world.now() })

const designOf = ({ factors }: RobustnessPlan, rows: number, units: number) => ({
	...{ rows, runs: rows * (factors.length + 2), units },
})

const NOBODY: Estimate = { intervals: [], groups: [], sensitivity: { factors: [], indices: null } }

const UNRANKED = {
	...{ rankP5: null, rankMedian: null, rankP95: null, scoreP5: null, scoreMedian: null, scoreP95: null },
	...{ rankedShare: 0, groupNumber: null },
}

type Interval = Omit<IntervalRow, 'regionCode' | 'gradedShare'>

function byPlace(units: readonly string[], { intervals, groups }: Estimate): Map<string, Interval> {
	const rows = intervals.map(({ rank, score, rankedShare }, unit): [string, Interval] => [
		units[unit] ?? '',
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
