import { lotUseRefusal } from '#app/domain/tracing/lot-use.ts'
import { planAllocation } from '#app/domain/tracing/plan-allocation.ts'
import type { Db } from '#db/client.ts'
import { insertAllocations, lockLotsOfListings } from '#db/queries/lot-allocations.ts'
import { takeFromLots } from '#db/queries/lots.ts'

/** Goods of a locked line that are packed from lots; grams. */
export interface PackedGoods {
	lineId: number
	listingId: number
	needG: number
	/** The lot they are from; null: first-expiring first. */
	lotId: number | null
}

export interface Taking {
	enterpriseId: number
	today: string
	at: Date
	actor: string
}

/** The line for which lots have too little, and how many grams are wanting; null when all was taken. */
export type LotsShort = { lineId: number; missingG: number } | null

/** Takes what lines need from the lots they are packed from, all or nothing: the caller's transaction is undone when it is short. */
export async function takeLots(tx: Db, goods: readonly PackedGoods[], how: Taking): Promise<LotsShort> {
	const { enterpriseId, today, at, actor } = how
	const listingIds = [...new Set(goods.map(({ listingId }) => listingId))]
	if (listingIds.length === 0) return null
	const lots = await lockLotsOfListings(tx, { enterpriseId, listingIds, today })
	const left = new Map(lots.map(({ id, leftG }) => [id, leftG]))
	for (const { lineId, listingId, needG, lotId } of goods) {
		const usable = lots.filter(
			(lot) =>
				lot.listingId === listingId && (lotId === null || lot.id === lotId) && lotUseRefusal(lot, today) === null,
		)
		const plan = planAllocation(
			needG,
			usable.map((lot) => ({ ...lot, leftG: left.get(lot.id) ?? 0 })),
			today,
		)
		if (plan.outcome === 'short') return { lineId, missingG: plan.missingG }
		for (const part of plan.parts) left.set(part.lotId, (left.get(part.lotId) ?? 0) - part.amountG)
		await insertAllocations(tx, { lineId }, plan.parts, { at, actor })
		await takeFromLots(tx, plan.parts)
	}
	return null
}
