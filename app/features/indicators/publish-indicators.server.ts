import { type DisclosureCell, type Suppression, suppressParts } from '#app/domain/cluster-statistics/disclosure.ts'
import { groupBy } from '#app/domain/cluster-statistics/group-by.ts'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { addMonths, type Month } from '#app/domain/indicators/month.ts'
import { type FigureView, figureOf } from '#app/features/indicators/figure-view.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { listLineage } from '#db/queries/administered-regions.ts'
import { listIndicators } from '#db/queries/indicators.ts'
import { listChildCells, listRegionCells } from '#db/queries/observed-cells.ts'

const CARRIED_MONTHS = 20

/** Figures of money and of stores, to which the disclosure rule applies. */
const GUARDED = ['L02', 'L04', 'L05', 'L06', 'X06']

/**
 * The public figures of a region for a month. Of money and stores a figure is given only where at least five stores are
 * behind it and none has more than 80 %; where it could be had by subtracting its neighbours from the region above, or a
 * region above is kept back itself, it is kept back as well.
 */
export async function publishIndicators(world: World, asked: { code: string; period: string | null }) {
	const now = world.now()
	const period = readPeriod(asked.period, now)
	if (!period) return { outcome: 'no-such-month' as const }
	const lineage = await listLineage(world.db, asked.code)
	const region = lineage.at(-1)
	if (!region) return { outcome: 'unknown' as const }
	const definitions = await listIndicators(world.db)
	const range = { from: addMonths(period, -CARRIED_MONTHS), to: period }
	const cells = groupBy(await listRegionCells(world.db, region.code, range), (cell) => cell.indicatorCode)
	const items = []
	for (const definition of definitions) {
		const figure = figureOf(definition, cells.get(definition.code) ?? [], period, now)
		const isGuarded = GUARDED.includes(definition.code) && figure.value !== null
		const view = { db: world.db, definition, period, now }
		const reason = isGuarded
			? await findSuppression(
					view,
					[...lineage].map((it) => it.code),
				)
			: null
		items.push(toItem(definition, figure, reason))
	}
	return { outcome: 'found' as const, region, period, items }
}

interface View {
	db: Db
	definition: IndicatorDefinition
	period: Month
	now: Date
}

/** From the top down: the first reason on the way is the region's own. */
async function findSuppression(view: View, lineage: readonly string[]): Promise<Suppression | null> {
	for (const [depth, code] of lineage.entries()) {
		const parent = lineage[depth - 1]
		const parts = parent ? await partsOf(view, parent) : [toCell(view, code, await readCells(view, code))]
		const reason = suppressParts(parts).get(code)
		if (reason) return reason
	}
	return null
}

const readCells = ({ db, definition, period }: View, code: string) =>
	listRegionCells(db, code, { ...carried(period), indicatorCode: definition.code })

const carried = (period: Month) => ({ from: addMonths(period, -CARRIED_MONTHS), to: period })

/** The regions right below a region, and what belongs to the region itself and to none of them. */
async function partsOf(view: View, parent: string): Promise<DisclosureCell[]> {
	const { db, definition, period } = view
	const cells = await listChildCells(db, parent, { ...carried(period), indicatorCode: definition.code })
	const parts = [...groupBy(cells, (cell) => cell.regionCode)].map(([code, own]) => toCell(view, code, own))
	const whole = toCell(view, parent, await readCells(view, parent))
	const stores = whole.stores - parts.reduce((sum, part) => sum + part.stores, 0)
	return stores > 0 ? [...parts, { key: `${parent} itself`, value: 0, stores, topShare: null }] : parts
}

function toCell({ definition, period, now }: View, key: string, cells: readonly ObservedCell[]): DisclosureCell {
	const { value, companions } = figureOf(definition, cells, period, now)
	return { key, value, stores: companions['stores'] ?? 0, topShare: companions['topShare'] ?? null }
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
