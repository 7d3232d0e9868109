import type { Administrator } from '#app/domain/accounts/roles.ts'
import { offeredPeriods, readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import { REGION_LEVELS } from '#app/domain/clusters/region-code.ts'
import { checkCoherence } from '#app/domain/indicators/coherence.ts'
import { orNull } from '#app/domain/indicators/missing.ts'
import { scoreIndex } from '#app/domain/indicators/score-index.ts'
import { buildIndexRequest } from '#app/features/indicators/build-index-request.ts'
import { INDEX_LEVELS } from '#app/features/indicators/run-index.server.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion, listCitiesWithin } from '#db/queries/administered-regions.ts'
import { listIndicators } from '#db/queries/indicators.ts'

/** Warnings about the index of a level: what contradicts or repeats itself, what is not heard, and what weighs more than it should. */
export async function readCoherence(
	world: World,
	administrator: Administrator,
	asked: { region: string | null; period: string | null; level: string | null },
) {
	const now = world.now()
	const period = readPeriod(asked.period, now)
	if (!period) return { outcome: 'no-such-month' as const }
	const own = administrator.regionCode
	const found = await findAdministeredRegion(world.db, own, asked.region ?? own)
	if (found.outcome !== 'found') return found
	const [city] = found.cityCode ? [{ code: found.cityCode }] : await listCitiesWithin(world.db, found.region.code)
	if (!city) return { outcome: 'no-index' as const }
	const levels = INDEX_LEVELS.filter((it) => REGION_LEVELS.indexOf(it) >= REGION_LEVELS.indexOf(found.region.level))
	const level = levels.find((it) => it === asked.level) ?? levels[0] ?? 'village'
	const request = await buildIndexRequest(world.db, { scopeCode: city.code, level, period }, now)
	const index = scoreIndex(request)
	const { pairs, silent, scales, importance } = checkCoherence(index)
	return {
		...found,
		...{ period, periods: offeredPeriods(period, now), level, levels },
		...{ units: request.units.length, isComparable: index.comparable, pairs, silent },
		scales: scales.map(({ node, alpha, grade, adequacy }) => ({
			...{ node, grade, alpha: orNull(alpha), adequacy: orNull(adequacy) },
		})),
		importance: importance.map((it) => ({ ...it, importance: orNull(it.importance), ratio: orNull(it.ratio) })),
		terms: (await listIndicators(world.db)).map(({ code, termZh, termEn }) => ({ code, termZh, termEn })),
	}
}
