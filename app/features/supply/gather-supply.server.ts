import type { Manager } from '#app/domain/accounts/roles.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { owedForDelivery } from '#app/domain/supply/season-statement.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { lotToken } from '#app/domain/tracing/lot-token.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { countLotsOf, insertLot, lotHome } from '#db/queries/lots.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { lockMemberFarms } from '#db/queries/supply-farms.ts'
import { insertDeliveries, lockSeason } from '#db/queries/supply-seasons.ts'
import { inTransaction } from '#db/transaction.ts'

export interface Gathering {
	seasonId: number
	/** What it is sold as; null for what is only worked on, which has a name. */
	listingId: number | null
	name: Bilingual | null
	harvestedOn: string
	/** Grams, and fen a kilogram. */
	brought: { farmId: number; amountG: number; priceMinor: number }[]
}

export type GatherOutcome =
	| { outcome: 'done'; lotId: number }
	| { outcome: 'not-found' | 'closed' | 'not-in-season' | 'in-future' | 'not-member' | 'nameless' }

/** The lot's name: its own, or the product's. */
function nameOf(products: { id: number; name: Bilingual }[], { listingId, name }: Gathering) {
	const product = products.find(({ id }) => id === listingId)
	if (listingId !== null && !product) return 'not-found'
	return name ?? product?.name ?? 'nameless'
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
	const deliveries = brought.map((it) => ({ ...it, owedMinor: owedForDelivery(it.amountG, it.priceMinor) }))
	await insertDeliveries(tx, { seasonId, lotId, at, actor }, deliveries)
	await recordStateChanges(tx, [{ entity: 'lot', entityId: lotId, from: null, to: 'OPEN', actor, at }])
	return { outcome: 'done', lotId }
}

/** Gathers what member farms brought on a day into one lot; each is owed its weight at the agreed price from then on. */
export async function gatherSupply(world: World, manager: Manager, gathering: Gathering): Promise<GatherOutcome> {
	if (gathering.harvestedOn > localDateAt(world.now(), MARKET_ZONE)) return { outcome: 'in-future' }
	return inTransaction(world.db, (tx) => write(tx, world, manager, gathering))
}
