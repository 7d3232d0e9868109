import type { Suppression } from '#app/domain/cluster-statistics/disclosure.ts'
import { groupBy } from '#app/domain/cluster-statistics/group-by.ts'
import { readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { addMonths } from '#app/domain/indicators/month.ts'
import { type FigureView, figureOf } from '#app/features/indicators/figure-view.ts'
import { CARRIED_MONTHS, GUARDED, withholdFigures } from '#app/features/indicators/withhold-figures.ts'
import type { World } from '#app/platform/world.ts'
import { listLineage } from '#db/queries/administered-regions.ts'
import { listIndicators } from '#db/queries/indicators.ts'
import { listKin, listKinCells } from '#db/queries/kin-cells.ts'
import { listRegionCells } from '#db/queries/observed-cells.ts'

/**
 * The public figures of a region for a month. Of money and stores a figure is given only where at least five stores are
 * behind it and none has more than 80 %; where it could be had by subtracting its neighbours from the region above, or a
 * region above is kept back itself, it is kept back as well.
 */
export async function publishIndicators(world: World, asked: { code: string; period: string | null }) {
	const now = world.now()
	const period = readPeriod(asked.period, now)
	if (!period) return { outcome: 'no-such-month' as const }
	const region = (await listLineage(world.db, asked.code)).at(-1)
	if (!region) return { outcome: 'unknown' as const }
	const definitions = await listIndicators(world.db)
	const range = { from: addMonths(period, -CARRIED_MONTHS), to: period }
	const cells = groupBy(await listRegionCells(world.db, region.code, range), (cell) => cell.indicatorCode)
	const about = { code: region.code, withBelow: false }
	const kin = await listKin(world.db, about)
	const kinCells = await listKinCells(world.db, { ...about, ...range, indicators: GUARDED })
	const items = definitions.map((definition) => {
		const figure = figureOf(definition, cells.get(definition.code) ?? [], period, now)
		if (!GUARDED.includes(definition.code) || figure.value === null) return toItem(definition, figure, null)
		const own = groupBy(
			kinCells.filter((cell) => cell.indicatorCode === definition.code),
			(cell) => cell.regionCode,
		)
		const kept = withholdFigures({ definition, period, now, kin, cells: own })
		return toItem(definition, figure, kept.get(region.code) ?? null)
	})
	return { outcome: 'found' as const, region, period, items }
}

function toItem(definition: IndicatorDefinition, figure: FigureView, suppressed: Suppression | null) {
	const isOpen = suppressed === null
	return {
		code: definition.code,
		slug: definition.slug,
		term: { zh: definition.termZh, en: definition.termEn },
		source_label: definition.sourceLabel,
		unit: definition.unit,
		value: isOpen ? figure.value : null,
		state: isOpen ? figure.state : 'suppressed',
		reason: isOpen ? figure.reason : suppressed,
		period: figure.period,
		status: figure.status,
		source: figure.source,
		kind: figure.kind,
		recorded_at: figure.recordedAt,
	}
}
