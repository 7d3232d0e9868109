import type { Administrator } from '#app/domain/accounts/roles.ts'
import { offeredPeriods, readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import { REGION_LEVELS } from '#app/domain/clusters/region-code.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import type { IndexDatum } from '#app/domain/indicators/index-request.ts'
import { readWhatIf } from '#app/domain/indicators/what-if.ts'
import { buildIndexRequest } from '#app/features/indicators/build-index-request.ts'
import { INDEX_SEED } from '#app/features/indicators/index-method-in-use.ts'
import { INDEX_LEVELS } from '#app/features/indicators/run-index.server.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion, listCitiesWithin, listRegionNames } from '#db/queries/administered-regions.ts'
import { listIndicators } from '#db/queries/indicators.ts'

/** What the browser needs to make the index of a level again and again: the data of all peers, and the method asked for. */
export async function readWhatIfPage(
	world: World,
	administrator: Administrator,
	fieldOf: (name: string) => string | null,
) {
	const now = world.now()
	const period = readPeriod(fieldOf('period'), now)
	if (!period) return { outcome: 'no-such-month' as const }
	const found = await findAdministeredRegion(
		world.db,
		administrator.regionCode,
		fieldOf('region') ?? administrator.regionCode,
	)
	if (found.outcome !== 'found') return found
	const [city] = found.cityCode ? [{ code: found.cityCode }] : await listCitiesWithin(world.db, found.region.code)
	if (!city) return { outcome: 'no-index' as const }
	const below = INDEX_LEVELS.filter((it) => REGION_LEVELS.indexOf(it) >= REGION_LEVELS.indexOf(found.region.level))
	const level = below.find((it) => it === fieldOf('level')) ?? below[0] ?? 'county'
	const request = await buildIndexRequest(world.db, { scopeCode: city.code, level, period }, now)
	const values = Object.entries(request.values).map(([unit, data]) => [unit, mapData(data)] as const)
	return {
		...found,
		period,
		periods: offeredPeriods(period, now),
		level,
		levels: below,
		seed: INDEX_SEED,
		whatIf: readWhatIf(fieldOf, request),
		request: { ...request, values: Object.fromEntries(values) },
		names: await listRegionNames(world.db, request.units),
		terms: (await listIndicators(world.db)).map(termOf),
	}
}

/** What an indicator is called, and what its goalposts are in. */
const termOf = ({ code, termZh, termEn, unit, indexForm }: IndicatorDefinition) => ({
	...{ code, termZh, termEn, unit, indexForm },
})

/** Values, states and quality only: what the engine reads. */
function mapData(data: Readonly<Record<string, IndexDatum>>): Record<string, IndexDatum> {
	return Object.fromEntries(
		Object.entries(data).map(([code, { value, state, quality }]) => [
			code,
			{ value, ...(state ? { state } : {}), ...(quality ? { quality } : {}) },
		]),
	)
}
