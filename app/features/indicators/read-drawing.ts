import type { Db } from '#db/client.ts'
import { type EstimateOf, findEstimate } from '#db/queries/index-estimates.ts'

/** How far a drawing is; the clock asks for those of whole runs by itself, so they wait from the start, unless their index rests. */
export async function readDrawing(db: Db, of: EstimateOf, { rests = false } = {}) {
	const { runId, regionCode } = of
	const found = await findEstimate(db, of)
	if (found) return { state: found.state, done: found.done, steps: found.steps, runId }
	return { state: regionCode === null && !rests ? ('waiting' as const) : null, done: 0, steps: null, runId }
}
