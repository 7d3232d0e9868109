import { contributionPoints } from '#app/domain/cluster-statistics/contribution-points.ts'
import { offeredPeriods, readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import { explainUnit, type ScoreNode } from '#app/domain/indicators/explain-unit.ts'
import { explainIndexChange, type NodeChange, type UnitOfIndex } from '#app/domain/indicators/explain-index-change.ts'
import type { IndexMethod } from '#app/domain/indicators/index-method.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { MISSING, orNull } from '#app/domain/indicators/missing.ts'
import { scoreGaps } from '#app/domain/indicators/score-gaps.ts'
import { type ScoredIndex, scoreIndex } from '#app/domain/indicators/score-index.ts'
import { unitGains } from '#app/domain/indicators/unit-gains.ts'
import { buildIndexRequest } from '#app/features/indicators/build-index-request.ts'
import type { IndexChangeView } from '#app/features/indicators/components/index-change.tsx'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { findAdministeredRegion, type RegionName } from '#db/queries/administered-regions.ts'
import { listIndexHistory } from '#db/queries/index-runs.ts'
import { listIndicators } from '#db/queries/indicators.ts'
import { addMonths, isMonth, type Month, monthStatus, trailingMonths } from '#app/domain/indicators/month.ts'

/** A node as the page draws it: the score, and how many points of it each child brings. */
export interface ExplainedNode {
	code: string
	score: number | null
	status: ScoreNode['status']
	weightShare: number
	effectiveWeightShare: number
	/** Of the parent's score; they add up to it. */
	points: number | null
	coverageShare: number
	aggregation: ScoreNode['aggregation']
	leaf: ScoreNode['leaf']
	children: ExplainedNode[]
}

const COMPARED_MONTHS = 18

/** The tree behind one place's index of a month, computed from what is believed now. `own` is the administrator's region. */
export async function readIndexUnit(
	world: World,
	own: string,
	asked: { regionCode: string; period: string | null; against?: string | null },
) {
	const now = world.now()
	const period = readPeriod(asked.period, now)
	if (!period) return { outcome: 'no-such-month' as const }
	const found = await findAdministeredRegion(world.db, own, asked.regionCode)
	if (found.outcome !== 'found') return found
	const { region, cityCode } = found
	const level = region.level
	const none = async () => ({
		...{ ...found, outcome: 'no-index' as const, period },
		nearest: await findNearestIndex(world.db, found.trail.slice(0, -1), period),
	})
	if (cityCode === null) return none()
	const request = await buildIndexRequest(world.db, { scopeCode: cityCode, level, period }, now)
	const unit = request.units.indexOf(region.code)
	const index = scoreIndex(request)
	const tree = unit < 0 ? null : explainUnit(index, unit)
	if (!tree) return none()
	const last = readAgainst(asked.against, period)
	const before = await buildIndexRequest(world.db, { scopeCode: cityCode, level, period: last }, now)
	return {
		...found,
		cityCode,
		last,
		/** Months with which one may compare, newest first. */
		earlier: trailingMonths(addMonths(period, -1), COMPARED_MONTHS).reverse(),
		change: changeBetween(before, { request, index }, region.code),
		gains: unitGains(request, index, unit),
		period,
		periods: offeredPeriods(period, now),
		isRunning: monthStatus(period, now) === 'running',
		peers: request.units.length,
		rank: orNull(index.ranks[unit] ?? MISSING),
		tree: toExplained(tree, tree.score),
		/** Why it has no score; nothing where it has one. */
		gaps: tree.score === null ? scoreGaps(tree) : [],
		indicators: await listIndicators(world.db),
		history: await listIndexHistory(world.db, region.code, { from: addMonths(period, -17), to: period }),
	}
}

/** The lowest of the regions above one that has a score of the month. */
async function findNearestIndex(db: Db, above: readonly RegionName[], period: Month): Promise<RegionName | null> {
	for (const region of above.toReversed()) {
		const [newest] = await listIndexHistory(db, region.code, { from: period, to: period })
		if (newest && newest.value !== null) return region
	}
	return null
}

/** The month a change is told since: an earlier one that was asked for, else the month before. */
const readAgainst = (text: string | null | undefined, period: Month): Month =>
	text && isMonth(text) && text < period ? text : addMonths(period, -1)

function toExplained(node: ScoreNode, points: number | null): ExplainedNode {
	const parts = contributionPoints(node)
	const { code, score, status, weightShare, effectiveWeightShare, coverageShare, aggregation, leaf } = node
	const children = node.children.map((child, i) => toExplained(child, parts[i] ?? null))
	return { code, score, status, weightShare, effectiveWeightShare, points, coverageShare, aggregation, leaf, children }
}

interface Scored {
	request: IndexRequest
	index: ScoredIndex
}

/** Why there is no change of the index to be told, and that of each of its parts which has a score at both times. */
interface Unexplained {
	reason: string
	parts: { code: string; change: IndexChangeView }[]
}

/** Why a place's index moved since the earlier month, down to its indicators; where it has no score, why its parts moved. */
function changeBetween(before: IndexRequest, now: Scored, code: string): IndexChangeView | Unexplained {
	const [then, unit] = [before.units.indexOf(code), now.index.units.indexOf(code)]
	if (then < 0) return { reason: 'no-score', parts: [] }
	const [from, to] = [
		{ index: scoreIndex(before), unit: then },
		{ index: now.index, unit },
	]
	const whole = explain(from, to, now.request.method)
	if (!('reason' in whole)) return whole
	const parts = to.index.root.children.flatMap((root) => {
		const earlier = from.index.root.children.find((it) => it.code === root.code)
		if (whole.reason !== 'no-score' || !earlier) return []
		const sides = [
			{ unit: then, index: { ...from.index, root: earlier } },
			{ unit, index: { ...to.index, root } },
		] as const
		const change = explain(...sides, now.request.method)
		return 'reason' in change ? [] : [{ code: root.code, change }]
	})
	return { reason: whole.reason, parts }
}

function explain(from: UnitOfIndex, to: UnitOfIndex, method: IndexMethod): IndexChangeView | { reason: string } {
	const explained = explainIndexChange(from, to, method)
	if (explained.outcome !== 'explained') return { reason: explained.reason }
	const { before, after, points, pointsByCause } = explained.change
	return { before, after, points, causes: pointsByCause, parts: partsOf(explained.change, 1) }
}

/** Leaves, and what came or went in a node, as points of the index. */
function partsOf(node: NodeChange, factor: number): IndexChangeView['parts'] {
	const { code, before, after, causes, comeAndGone } = node
	if (node.children.length === 0) {
		if (before === null || after === null) return []
		const own = scaleCauses(causes, factor)
		return [
			{ code, isComeAndGone: false, before, after, points: own.behaviour + own.population + own.coverage, causes: own },
		]
	}
	const below = node.children.flatMap((child) => partsOf(child, factor * child.perPoint))
	if (comeAndGone === 0) return below
	const points = comeAndGone * factor
	const gone = { behaviour: 0, population: 0, coverage: points }
	return [...below, { code, isComeAndGone: true, before: null, after: null, points, causes: gone }]
}

const scaleCauses = ({ behaviour, population, coverage }: NodeChange['causes'], by: number) => ({
	behaviour: behaviour * by,
	population: population * by,
	coverage: coverage * by,
})
