import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { FigureCells } from '#app/domain/cluster-statistics/figure-fault.ts'
import { groupBy } from '#app/domain/cluster-statistics/group-by.ts'
import type { KnownFigures } from '#app/domain/cluster-statistics/read-figure.ts'
import { addMonths, monthOf } from '#app/domain/indicators/month.ts'
import { indicatorText } from '#app/features/indicators/indicator-text.ts'
import type { World } from '#app/platform/world.ts'
import { listGivenHistory, listWhose } from '#db/queries/given-figures.ts'
import { listRegistry } from '#db/queries/indicators.ts'

/** How far back a figure given may lie whose past is looked at, and how many earlier values are compared. */
const HISTORY_MONTHS = 60
const COMPARED = 12

/** Reads what figures are judged by: the registry, whose the regions are that they name, and what was given before. */
export async function readKnownFigures(
	world: World,
	administrator: Administrator,
	rows: readonly FigureCells[],
): Promise<KnownFigures> {
	const now = world.now()
	const named = [...new Set(rows.map(({ region = '' }) => region.trim()))]
	const definitions = new Map((await listRegistry(world.db)).map((it) => [it.code, it]))
	const whose = await listWhose(world.db, administrator.regionCode, named)
	const history = await listGivenHistory(world.db, {
		codes: [...new Set(rows.map(({ indicator = '' }) => indicator.trim().toUpperCase()))],
		regions: named.filter((code) => whose.get(code) === 'own'),
		from: addMonths(monthOf(now), -HISTORY_MONTHS),
	})
	const series = groupBy(history, ({ indicatorCode, regionCode }) => `${indicatorCode} ${regionCode}`)
	return {
		definitions,
		namesOfUnit: (unit) => [indicatorText.zh, indicatorText.en].flatMap(({ units }) => units[unit] ?? []),
		regionOf: (code) => whose.get(code) ?? 'unknown',
		historyOf: ({ indicatorCode, regionCode, period }) =>
			(series.get(`${indicatorCode} ${regionCode}`) ?? [])
				.filter((it) => it.period < period)
				.slice(-COMPARED)
				.map(({ value }) => value),
		now,
	}
}
