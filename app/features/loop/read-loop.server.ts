import { addMonths, isMonth, monthOf } from '#app/domain/indicators/month.ts'
import { isLoopFigure, LOOP_FIGURES, loopValue } from '#app/domain/loop/figure.ts'
import type { Loop, LoopRowsView } from '#app/domain/loop/loop-view.ts'
import { layOutSankey } from '#app/domain/loop/sankey.ts'
import type { World } from '#app/platform/world.ts'
import { listLoopRows, loopCohorts, loopFlows, sumLoop } from '#db/queries/loop-figures.ts'
import type { LoopScope } from '#db/queries/loop-rows.ts'

const PER_PAGE = 50
const MOST_MONTHS = 24

/** Whose loop and which months are asked for, as an address says them. */
export interface LoopAsked {
	of: LoopScope['of']
	from: string | null
	to: string | null
}

function monthsIn(world: World, { from: first, to: last }: LoopAsked) {
	const now = monthOf(world.now())
	const to = last && isMonth(last) && last <= now ? last : now
	const earliest = addMonths(to, 1 - MOST_MONTHS)
	const from = first && isMonth(first) && first <= to ? first : addMonths(to, -5)
	return { from: from < earliest ? earliest : from, to }
}

function scopeOf(world: World, asked: LoopAsked) {
	const months = monthsIn(world, asked)
	const days = { from: `${months.from}-01`, until: `${addMonths(months.to, 1)}-01` }
	return { months, scope: { of: asked.of, ...days, now: world.now() } }
}

/** The loop of an enterprise or of a place: its figures, the ways orders came, and who came back. */
export async function readLoop(world: World, asked: LoopAsked): Promise<Loop> {
	const { months, scope } = scopeOf(world, asked)
	const figures: Loop['figures'] = []
	for (const figure of LOOP_FIGURES) {
		const sum = await sumLoop(world.db, figure, scope)
		figures.push({ figure, ...sum, value: loopValue(sum) })
	}
	const flows = await loopFlows(world.db, scope)
	const cohorts = await loopCohorts(world.db, scope)
	return { months, figures, flows, drawing: layOutSankey(flows), cohorts, runs: monthOf(world.now()) }
}

/** A page of the rows behind a figure; null when there is no such figure. */
export async function readLoopRows(
	world: World,
	asked: LoopAsked & { figure: string | undefined; page: number },
): Promise<LoopRowsView | null> {
	const { figure, page } = asked
	if (!isLoopFigure(figure)) return null
	const { months, scope } = scopeOf(world, asked)
	const sum = await sumLoop(world.db, figure, scope)
	const rows = await listLoopRows(world.db, figure, { scope, page, perPage: PER_PAGE })
	return {
		figure,
		months,
		...sum,
		value: loopValue(sum),
		rows,
		page,
		pageCount: Math.max(1, Math.ceil(sum.count / PER_PAGE)),
	}
}
