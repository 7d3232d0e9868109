import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { RegionLevel } from '#app/domain/clusters/region-code.ts'
import type { Month } from '#app/domain/indicators/month.ts'
import { readDrawing } from '#app/features/indicators/read-drawing.ts'
import type { World } from '#app/platform/world.ts'
import { findEstimate } from '#db/queries/index-estimates.ts'
import { findInterval, listPlaceSensitivities } from '#db/queries/index-intervals.ts'
import { findDrawnRun, findIndexRun, findRank } from '#db/queries/index-runs.ts'

/** What moves the rank of one place in the newest run of its index, or how far the drawing of that is; null where it never ran. */
export async function readPlaceSensitivity(
	{ db }: World,
	{ mayWrite }: Administrator,
	{ region, period, cityCode }: { region: { code: string; level: RegionLevel }; period: Month; cityCode: string },
) {
	const scope = { scopeCode: cityCode, level: region.level, period }
	const regionCode = region.code
	const run = await findIndexRun(db, scope)
	if (!run) return null
	const of = { runId: run.runId, regionCode }
	const drawn = await findDrawnRun(db, scope)
	return {
		drawing: { ...(await readDrawing(db, of)), maySteer: mayWrite },
		rank: await findRank(db, of),
		interval: drawn && (await findInterval(db, { runId: drawn.runId, regionCode })),
		rows: await listPlaceSensitivities(db, run.runId, regionCode),
		design: (await findEstimate(db, of))?.design ?? null,
	}
}
