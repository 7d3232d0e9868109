import type { Manager } from '#app/domain/accounts/roles.ts'
import { statementSums } from '#app/domain/supply/season-statement.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { lotHome } from '#db/queries/lots.ts'
import { farmPlots } from '#db/queries/plots.ts'
import { farmByToken, farmPlaces, findFarm, listFarms } from '#db/queries/supply-farms.ts'
import { findSeason, listSeasons } from '#db/queries/supply-seasons.ts'
import { readStatements, type StatementRow } from '#db/queries/supply-statements.ts'

const todayOf = (world: World) => localDateAt(world.now(), MARKET_ZONE)

const withSums = (row: StatementRow) => ({
	...row,
	...statementSums(
		row.deliveries.filter(({ struckFor }) => struckFor === null).map(({ owedMinor }) => owedMinor),
		row.partMinor,
		row.payments.map(({ amountMinor }) => amountMinor),
	),
})

/** Farms with their shares of today, and seasons. */
export async function readFarms(world: World, { enterpriseId }: Manager) {
	const today = todayOf(world)
	const [farms, seasons, places] = await Promise.all([
		listFarms(world.db, enterpriseId, today),
		listSeasons(world.db, enterpriseId),
		farmPlaces(world.db, enterpriseId),
	])
	return { farms, seasons, places, today }
}

/** A farm with its statement of each season; null when it is not theirs. */
export async function readFarm(world: World, { enterpriseId }: Manager, farmId: number) {
	const today = todayOf(world)
	const farm = await findFarm(world.db, { enterpriseId, farmId, today })
	if (!farm) return null
	const statements = await readStatements(world.db, { enterpriseId, farmId, seasonId: null })
	return { farm, statements: statements.map(withSums), today, key: world.newId() }
}

/** A season with what each farm pledged, delivered, is owed and was paid; null when it is not theirs. */
export async function readSeason(world: World, { enterpriseId }: Manager, seasonId: number) {
	const season = await findSeason(world.db, { enterpriseId, seasonId })
	if (!season) return null
	const [statements, home, plots] = await Promise.all([
		readStatements(world.db, { enterpriseId, farmId: null, seasonId }),
		lotHome(world.db, enterpriseId),
		farmPlots(world.db, enterpriseId),
	])
	return { season, statements: statements.map(withSums), products: home.products, plots, today: todayOf(world) }
}

/** A farm's own statements, for whoever has its link; null when it leads nowhere. */
export async function readOwnStatements(world: World, token: string | undefined) {
	if (!/^[\w-]{24}$/.test(token ?? '')) return null
	const found = await farmByToken(world.db, world.tokens.hash(token ?? ''))
	if (!found) return null
	const farm = await findFarm(world.db, { ...found, today: todayOf(world) })
	if (!farm) return null
	const statements = await readStatements(world.db, { ...found, seasonId: null })
	return { enterprise: found.enterprise, farm, statements: statements.map(withSums) }
}
