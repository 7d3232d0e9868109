import type { Seller } from '#app/domain/accounts/roles.ts'
import { mayCutTo, totalOfOnHand, type InTheWay } from '#app/domain/capacity/way.ts'
import { type HarvestWindow, harvestPromise, harvestReasons } from '#app/domain/goods/harvest-window.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { ordersInTheWay, unitsSent } from '#db/queries/capacity-ways.ts'
import { lockCapacity, setCapacityTotal } from '#db/queries/capacity.ts'
import { ownsStockRow, setSafetyStock, stockOfSeller } from '#db/queries/seller-stock.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export interface Stocktake {
	capacityId: number
	/** What lies on the shelf now, in units of the row. */
	onHand: number
	/** What of it is never sold online. */
	safetyStock: number
}

export type StocktakeOutcome =
	| { outcome: 'set'; left: number }
	/** Fewer than are promised; the orders that have them. */
	| { outcome: 'promised'; least: number; inTheWay: InTheWay[] }
	| { outcome: 'not-found' }

/** A window as its form shows it, by the clocks of the farm. */
function viewHarvest(window: HarvestWindow, at: Date) {
	const { opensAt, closesAt, ...days } = window
	const promise = harvestPromise(window, at, MARKET_ZONE)
	const [reason] = harvestReasons(window, at)
	const standing = !reason ? 'selling' : reason.code === 'not_yet_open' ? 'not-yet' : 'over'
	return {
		...{ ...days, opens: localDateAt(opensAt, MARKET_ZONE), closes: localDateAt(closesAt, MARKET_ZONE) },
		...{ promiseFrom: promise.from, promiseTo: promise.to, standing: standing as 'selling' | 'not-yet' | 'over' },
	}
}

/** The stock of an enterprise's goods. */
export async function readStock(world: World, seller: Seller) {
	const rows = await stockOfSeller(world.db, seller.enterpriseId)
	return rows.map(({ harvest, ...row }) => ({ ...row, harvest: harvest && viewHarvest(harvest, world.now()) }))
}

/** Sets what is on hand of a stock row; less than is held and sold is refused with the orders that have it. */
export async function setStock(world: World, seller: Seller, stocktake: Stocktake): Promise<StocktakeOutcome> {
	const { enterpriseId } = seller
	const { capacityId, onHand, safetyStock } = stocktake
	if (!(await ownsStockRow(world.db, { enterpriseId, capacityId }))) return { outcome: 'not-found' }
	return inTransaction(world.db, async (tx): Promise<StocktakeOutcome> => {
		const [row] = await lockCapacity(tx, [capacityId])
		if (!row) return { outcome: 'not-found' }
		const sent = (await unitsSent(tx, [capacityId])).get(capacityId) ?? 0
		const total = totalOfOnHand(onHand, sent)
		if (!mayCutTo(row, total)) {
			const inTheWay = await ordersInTheWay(tx, enterpriseId, [capacityId])
			return { outcome: 'promised', least: row.held + row.sold - sent, inTheWay }
		}
		await setCapacityTotal(tx, { id: capacityId, total })
		await setSafetyStock(tx, { capacityId, safetyStock })
		const actor = `account:${seller.account.accountId}`
		const change = { from: String(row.total), to: String(total), reason: `on hand ${onHand}`, at: world.now() }
		await recordStateChanges(tx, [{ entity: 'capacity', entityId: capacityId, actor, ...change }])
		return { outcome: 'set', left: Math.max(0, total - row.held - row.sold - safetyStock) }
	})
}
