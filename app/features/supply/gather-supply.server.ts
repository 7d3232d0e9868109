import type { Manager } from '#app/domain/accounts/roles.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { farmPlot } from '#app/domain/supply/farm-plot.ts'
import { owedForDelivery } from '#app/domain/supply/season-statement.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { harvestRefusal } from '#app/domain/tracing/safety-interval.ts'
import { lotToken } from '#app/domain/tracing/lot-token.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { countLotsOf, insertLot, lotHome } from '#db/queries/lots.ts'
import { inputsBefore, lockFarmPlots } from '#db/queries/plots.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { lockMemberFarms } from '#db/queries/supply-farms.ts'
import { insertDeliveries, lockSeason } from '#db/queries/supply-seasons.ts'
import { inTransaction } from '#db/transaction.ts'

/** What a farm brought; `plotId` when it says from which of its plots. Grams, and fen a kilogram. */
export interface Brought {
	farmId: number
	amountG: number
	priceMinor: number
	plotId?: number | null
}

export interface Gathering {
	seasonId: number
	/** What it is sold as; null for what is only worked on, which has a name. */
	listingId: number | null
	name: Bilingual | null
	harvestedOn: string
	brought: Brought[]
}

export type GatherOutcome =
	| { outcome: 'done'; lotId: number }
	| { outcome: 'not-found' | 'closed' | 'not-in-season' | 'in-future' | 'not-member' | 'nameless' }
	| { outcome: 'plot-needed' | 'not-its-plot' | 'too-early' }

/** The lot's name: its own, or the product's. */
function nameOf(products: { id: number; name: Bilingual }[], { listingId, name }: Gathering) {
	const product = products.find(({ id }) => id === listingId)
	if (listingId !== null && !product) return 'not-found'
	return name ?? product?.name ?? 'nameless'
}

/** The plot of each delivery, or why it cannot come from there: what was applied to a farm's plot binds it as one's own. */
async function plotsOf(tx: Db, enterpriseId: number, { brought, harvestedOn }: Gathering) {
	const registered = await lockFarmPlots(tx, enterpriseId)
	const plots: (number | null)[] = []
	for (const { farmId, plotId = null } of brought) {
		const own = registered.filter((plot) => plot.farmId === farmId).map(({ id }) => id)
		const chosen = farmPlot(own, plotId)
		if (chosen.outcome !== 'plot') return chosen.outcome
		const inputs = chosen.plotId === null ? [] : await inputsBefore(tx, chosen.plotId, harvestedOn)
		if (harvestRefusal(inputs, harvestedOn)) return 'too-early' as const
		plots.push(chosen.plotId)
	}
	return plots
}

async function write(tx: Db, world: World, manager: Manager, gathering: Gathering): Promise<GatherOutcome> {
	const { enterpriseId, account } = manager
	const { harvestedOn, brought, seasonId, listingId } = gathering
	const season = await lockSeason(tx, { enterpriseId, seasonId })
	if (!season) return { outcome: 'not-found' }
	if (season.isClosed) return { outcome: 'closed' }
	if (harvestedOn < season.fromOn || harvestedOn > season.toOn) return { outcome: 'not-in-season' }
	const members = new Set(await lockMemberFarms(tx, enterpriseId, harvestedOn))
	if (brought.some(({ farmId }) => !members.has(farmId))) return { outcome: 'not-member' }
	const plots = await plotsOf(tx, enterpriseId, gathering)
	if (typeof plots === 'string') return { outcome: plots }
	const home = await lotHome(tx, enterpriseId)
	const name = nameOf(home.products, gathering)
	if (typeof name === 'string') return { outcome: name }
	const [at, actor] = [world.now(), `account:${account.accountId}`]
	const running = (await countLotsOf(tx, enterpriseId, harvestedOn)) + 1
	const lotId = await insertLot(tx, {
		...{ token: lotToken(world.randomBytes(16)), enterpriseId, listingId, nameZh: name.zh, nameEn: name.en },
		...{ harvestedOn, expiresOn: null, lotCode: `G${harvestedOn.slice(2).replaceAll('-', '')}-${running}` },
		...{ plotId: null, madeByStep: null, regionCode: home.regionCode, at, actor },
		amountG: brought.reduce((sum, { amountG }) => sum + amountG, 0),
	})
	const deliveries = brought.map((it, at) => ({
		...{ ...it, plotId: plots[at] ?? null },
		owedMinor: owedForDelivery(it.amountG, it.priceMinor),
	}))
	await insertDeliveries(tx, { seasonId, lotId, at, actor }, deliveries)
	await recordStateChanges(tx, [{ entity: 'lot', entityId: lotId, from: null, to: 'OPEN', actor, at }])
	return { outcome: 'done', lotId }
}

/** Gathers what member farms brought on a day into one lot; each is owed its weight at the agreed price from then on. */
export async function gatherSupply(world: World, manager: Manager, gathering: Gathering): Promise<GatherOutcome> {
	if (gathering.harvestedOn > localDateAt(world.now(), MARKET_ZONE)) return { outcome: 'in-future' }
	return inTransaction(world.db, (tx) => write(tx, world, manager, gathering))
}
