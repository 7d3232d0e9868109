import type { Seller } from '#app/domain/accounts/roles.ts'
import { compareRegion } from '#app/domain/insights/compare-region.ts'
import { FIGURES, figureValue, type SeriesFigure, trendOf } from '#app/domain/insights/insight-figures.ts'
import { addMonths, monthOf } from '#app/domain/indicators/month.ts'
import type { World } from '#app/platform/world.ts'
import { countedMonths, ownMonth, regionCells, regionsAround } from '#db/queries/enterprise-months.ts'
import { passWall } from '#db/wall/behind-wall.ts'

/**
 * The last month that is over beside that of others around. Whole months only: of spans somebody may choose, the difference of
 * two would tell of single days.
 */
export async function readComparison(world: World, seller: Seller, figures: readonly SeriesFigure[]) {
	const { enterpriseId } = seller
	const latest = addMonths(monthOf(world.now()), -1)
	const month = (await passWall(world.db, 'compare-region', countedMonths)).find((it) => it <= latest)
	if (!month) return null
	const [around, own, cells] = await Promise.all([
		regionsAround(world.db, enterpriseId),
		ownMonth(world.db, enterpriseId, month),
		passWall(world.db, 'compare-region', (all) => regionCells(all, enterpriseId, month)),
	])
	const lineage = around.map(({ code }) => code)
	const names = new Map(around.map((region) => [region.code, region]))
	const rows = figures.map((figure) => {
		const mine = own.get(figure) ?? { num: 0, den: FIGURES[figure].form === 'sum' ? 1 : 0 }
		const found = compareRegion(figure, lineage, cells.get(figure) ?? [])
		const others =
			found.outcome === 'shown'
				? { ...found, trend: trendBeside(figure, mine, found), region: names.get(found.regionCode) ?? null }
				: found
		return { figure, unit: FIGURES[figure].unit, own: figureValue(figure, mine), others }
	})
	return { month, rows }
}

type Tally = { num: number; den: number }

/** Sums stand beside the mean of the others. */
const trendBeside = (figure: SeriesFigure, mine: Tally, others: { tally: Tally; value: number }) =>
	trendOf(figure, mine, FIGURES[figure].form === 'sum' ? { num: others.value, den: 1 } : others.tally)
