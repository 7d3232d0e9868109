import type { Seller } from '#app/domain/accounts/roles.ts'
import { FIGURES, figureValue, readSeriesFigure } from '#app/domain/insights/insight-figures.ts'
import { windowOf } from '#app/features/insights/insight-window.ts'
import { type InsightAsked, periodOf, readSeries } from '#app/features/insights/read-insights.server.ts'
import type { World } from '#app/platform/world.ts'
import { insightRowPage } from '#db/queries/insight-figures.ts'

const PER_PAGE = 50

/** The rows behind a figure over the days that are asked for, which are its sum. */
export async function readInsightRows(
	world: World,
	seller: Seller,
	asked: InsightAsked & { figure: string | undefined; page: number },
) {
	const figure = readSeriesFigure(asked.figure)
	if (!figure) return null
	// By days, so that the rows of any piece of a series can be asked for.
	const period = periodOf(world, { ...asked, by: asked.by ?? 'day' })
	const window = windowOf(period, seller.enterpriseId)
	const [found, [series]] = await Promise.all([
		insightRowPage(world.db, figure, window, { limit: PER_PAGE, offset: (asked.page - 1) * PER_PAGE }),
		readSeries(world, seller, period, [figure]),
	])
	const rows = found.rows.map((row) => ({ ...row, value: figureValue(figure, row) }))
	return {
		...{ figure, unit: FIGURES[figure].unit, from: period.from, to: period.to, rows, total: found.total },
		...{ page: asked.page, pageCount: Math.max(1, Math.ceil(found.total / PER_PAGE)) },
		whole: series?.whole ?? null,
	}
}
