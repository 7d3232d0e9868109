import { contributionPoints } from '#app/domain/cluster-statistics/contribution-points.ts'
import { offeredPeriods, readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import { explainUnit, type ScoreNode } from '#app/domain/indicators/explain-unit.ts'
import { MISSING, orNull } from '#app/domain/indicators/missing.ts'
import { scoreIndex } from '#app/domain/indicators/score-index.ts'
import { buildIndexRequest } from '#app/features/indicators/build-index-request.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'
import { listIndexHistory } from '#db/queries/index-runs.ts'
import { listIndicators } from '#db/queries/indicators.ts'
import { addMonths, monthStatus } from '#app/domain/indicators/month.ts'

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

/** The tree behind one place's index of a month, computed from what is believed now. `own` is the administrator's region. */
export async function readIndexUnit(world: World, own: string, asked: { regionCode: string; period: string | null }) {
	const now = world.now()
	const period = readPeriod(asked.period, now)
	if (!period) return { outcome: 'no-such-month' as const }
	const found = await findAdministeredRegion(world.db, own, asked.regionCode)
	if (found.outcome !== 'found') return found
	const { region, cityCode } = found
	const level = region.level
	if (cityCode === null) return { outcome: 'no-index' as const }
	const request = await buildIndexRequest(world.db, { scopeCode: cityCode, level, period }, now)
	const unit = request.units.indexOf(region.code)
	const index = scoreIndex(request)
	const tree = unit < 0 ? null : explainUnit(index, unit)
	if (!tree) return { outcome: 'no-index' as const }
	return {
		...found,
		period,
		periods: offeredPeriods(period, now),
		isRunning: monthStatus(period, now) === 'running',
		peers: request.units.length,
		rank: orNull(index.ranks[unit] ?? MISSING),
		tree: toExplained(tree, tree.score),
		indicators: await listIndicators(world.db),
		history: await listIndexHistory(world.db, region.code, { from: addMonths(period, -17), to: period }),
	}
}

function toExplained(node: ScoreNode, points: number | null): ExplainedNode {
	const parts = contributionPoints(node)
	const { code, score, status, weightShare, effectiveWeightShare, coverageShare, aggregation, leaf } = node
	const children = node.children.map((child, i) => toExplained(child, parts[i] ?? null))
	return { code, score, status, weightShare, effectiveWeightShare, points, coverageShare, aggregation, leaf, children }
}
