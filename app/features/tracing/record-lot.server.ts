import type { Seller } from '#app/domain/accounts/roles.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { lotToken } from '#app/domain/tracing/lot-token.ts'
import { harvestRefusal } from '#app/domain/tracing/safety-interval.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { countLotsOf, insertLot, lotHome } from '#db/queries/lots.ts'
import { inputsBefore, lockPlot } from '#db/queries/plots.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction, isTaken } from '#db/transaction.ts'

/** What was harvested; grams. */
export interface Harvest {
	/** What it is sold as; null for what is only worked on. */
	listingId: number | null
	/** Its name, unless it is that of the product. */
	name: { zh: string; en: string } | null
	/** null: the day and a running number. */
	lotCode: string | null
	plotId: number | null
	harvestedOn: string
	expiresOn: string | null
	amountG: number
}

export type RecordLotOutcome =
	| { outcome: 'recorded'; lotId: number }
	/** What was applied to the plot forbids it before that day. */
	| { outcome: 'too-early'; from: string; input: string; appliedOn: string }
	| { outcome: 'not-found' | 'nameless' | 'in-future' | 'expires-before' | 'code-taken' }

/** A lot's own name: the product's, unless it has another. */
export function nameOfLot(
	products: readonly { id: number; name: { zh: string; en: string } }[],
	{ listingId, name }: Pick<Harvest, 'listingId' | 'name'>,
): { outcome: 'named'; name: { zh: string; en: string } } | { outcome: 'not-found' | 'nameless' } {
	const product = products.find(({ id }) => id === listingId)
	if (listingId !== null && !product) return { outcome: 'not-found' }
	const chosen = name ?? product?.name
	return chosen ? { outcome: 'named', name: chosen } : { outcome: 'nameless' }
}

/** 'L260412-3': the day and a running number. */
export async function nextLotCode(tx: Db, enterpriseId: number, day: string, after = 0): Promise<string> {
	const count = await countLotsOf(tx, enterpriseId, day)
	return `L${day.slice(2).replaceAll('-', '')}-${count + after + 1}`
}

/** What was applied to an own plot and forbids a harvest on a day; null when nothing does. */
export async function earlyHarvest(
	tx: Db,
	{ enterpriseId }: Seller,
	{ plotId, harvestedOn }: { plotId: number; harvestedOn: string },
) {
	const plot = await lockPlot(tx, { enterpriseId, plotId })
	const refusal = plot && harvestRefusal(await inputsBefore(tx, plotId, harvestedOn), harvestedOn)
	if (!refusal) return null
	const { name: input, appliedOn } = refusal.input
	return { outcome: 'too-early' as const, from: refusal.from, input, appliedOn }
}

async function write(tx: Db, world: World, seller: Seller, harvest: Harvest): Promise<RecordLotOutcome> {
	const { enterpriseId } = seller
	const { plotId, harvestedOn } = harvest
	const plot = plotId === null ? null : await lockPlot(tx, { enterpriseId, plotId })
	if (plot === undefined) return { outcome: 'not-found' }
	const home = await lotHome(tx, enterpriseId)
	const named = nameOfLot(home.products, harvest)
	if (named.outcome !== 'named') return named
	const early = plotId === null ? null : await earlyHarvest(tx, seller, { plotId, harvestedOn })
	if (early) return early
	const at = world.now()
	const actor = `account:${seller.account.accountId}`
	const lotId = await insertLot(tx, {
		...{ token: lotToken(world.randomBytes(16)), enterpriseId, listingId: harvest.listingId },
		...{ nameZh: named.name.zh, nameEn: named.name.en, harvestedOn, expiresOn: harvest.expiresOn },
		lotCode: harvest.lotCode ?? (await nextLotCode(tx, enterpriseId, harvestedOn)),
		...{
			plotId,
			madeByStep: null,
			regionCode: plot?.regionCode ?? home.regionCode,
			amountG: harvest.amountG,
			at,
			actor,
		},
	})
	await recordStateChanges(tx, [{ entity: 'lot', entityId: lotId, from: null, to: 'OPEN', actor, at }])
	return { outcome: 'recorded', lotId }
}

/** Records a harvested lot; one harvested before a safety interval ends is refused with the day from which it may be. */
export async function recordLot(world: World, seller: Seller, harvest: Harvest): Promise<RecordLotOutcome> {
	if (harvest.harvestedOn > localDateAt(world.now(), MARKET_ZONE)) return { outcome: 'in-future' }
	if (harvest.expiresOn !== null && harvest.expiresOn < harvest.harvestedOn) return { outcome: 'expires-before' }
	try {
		return await inTransaction(world.db, (tx) => write(tx, world, seller, harvest))
	} catch (error) {
		if (isTaken(error, 'lots_enterprise_id_lot_code_key')) return { outcome: 'code-taken' }
		throw error
	}
}
