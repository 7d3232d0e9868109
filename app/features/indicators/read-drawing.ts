import type { Db } from '#db/client.ts'
import { type EstimateOf, findEstimate } from '#db/queries/index-estimates.ts'

/** How far a drawing is; the clock asks for those of whole runs by itself, so they wait from the start. */
export async function readDrawing(db: Db, of: EstimateOf) {
	const found = await findEstimate(db, of)
	const state = found?.state ?? (of.regionCode === null ? ('waiting' as const) : null)
	return { state, done: found?.done ?? 0, steps: found?.steps ?? null, runId: of.runId }
}
