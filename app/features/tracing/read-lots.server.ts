import type { Seller } from '#app/domain/accounts/roles.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt, localTimeAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { certificatesOf, promiser } from '#db/queries/lot-certificates.ts'
import { lotHistory } from '#db/queries/lot-history.ts'
import { tablesOf } from '#db/queries/lot-tables.ts'
import { findSellerLot, lotHome, lotsOfSeller } from '#db/queries/lots.ts'
import { listFarms } from '#db/queries/supply-farms.ts'
import { plotsOfSeller } from '#db/queries/plots.ts'

const PAGE_SIZE = 30
const MOST_INPUTS = 100
const AROUND_DAYS = 14

/** A page of the enterprise's lots. Pages count from 1. */
export async function readLots(world: World, seller: Seller, wanted: { onlyLeft: boolean; page: number }) {
	const offset = (wanted.page - 1) * PAGE_SIZE
	const page = { onlyLeft: wanted.onlyLeft, limit: PAGE_SIZE, offset }
	const { lots, total } = await lotsOfSeller(world.db, seller.enterpriseId, page)
	return { lots, total, pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)) }
}

/** What a new lot may be of and where it may come from. */
export async function readLotChoices(world: World, seller: Seller) {
	const { enterpriseId } = seller
	const [home, plots] = await Promise.all([lotHome(world.db, enterpriseId), plotsOfSeller(world.db, enterpriseId)])
	const today = localDateAt(world.now(), MARKET_ZONE)
	return { products: home.products, plots: plots.map(({ id, code, name }) => ({ id, code, name })), today }
}

/** The lots that can be worked on, and what may come of them. */
export async function readProcessing(world: World, seller: Seller) {
	const { enterpriseId } = seller
	const [{ lots }, home] = await Promise.all([
		lotsOfSeller(world.db, enterpriseId, { onlyLeft: true, limit: MOST_INPUTS, offset: 0 }),
		lotHome(world.db, enterpriseId),
	])
	const usable = lots.filter(({ state }) => state === 'OPEN')
	return { lots: usable, products: home.products, today: localDateAt(world.now(), MARKET_ZONE) }
}

/** The enterprise's plots with what was applied to each. */
export async function readPlots(world: World, seller: Seller) {
	const today = localDateAt(world.now(), MARKET_ZONE)
	const [plots, farms] = await Promise.all([
		plotsOfSeller(world.db, seller.enterpriseId),
		listFarms(world.db, seller.enterpriseId, today),
	])
	const members = farms.filter(({ leftOn }) => leftOn === null).map(({ id, name }) => ({ id, name }))
	return { plots, farms: members, today }
}

/** One lot with its papers, where it came from and went, and what can be done with it. */
export async function readLot(world: World, seller: Seller, lotId: number) {
	const { enterpriseId } = seller
	const lot = await findSellerLot(world.db, { enterpriseId, lotId, today: localDateAt(world.now(), MARKET_ZONE) })
	if (!lot) return null
	const now = world.now().getTime()
	const around = { from: new Date(now - AROUND_DAYS * DAY_MS), until: new Date(now + AROUND_DAYS * DAY_MS) }
	const [certificates, history, tables, own] = await Promise.all([
		certificatesOf(world.db, lotId),
		lotHistory(world.db, lotId),
		tablesOf(world.db, enterpriseId, around),
		promiser(world.db, enterpriseId),
	])
	const today = localDateAt(world.now(), MARKET_ZONE)
	const nowLocal = `${today}T${localTimeAt(world.now(), MARKET_ZONE).slice(0, 5)}`
	return { lot, certificates, history, tables, promiser: own, today, nowLocal }
}
