import type { Seller } from '#app/domain/accounts/roles.ts'
import { mayMoveLine } from '#app/domain/orders/line-states.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { takeLots } from '#app/features/selling/take-lots.server.ts'
import type { World } from '#app/platform/world.ts'
import { isHeld } from '#db/queries/fraud-warnings.ts'
import { type LockedLine, lockSellerLines, setLineStates } from '#db/queries/seller-orders.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export interface PackingFromLots {
	sellerOrderId: number
	/** The lot each line is from; null: first-expiring first. */
	choices: { lineId: number; lotId: number | null }[]
}

export type PackOutcome =
	| { outcome: 'packed'; count: number }
	| { outcome: 'not-found' | 'nothing-to-move' | 'held' }
	/** The lots have so many grams too little; nothing was packed. */
	| { outcome: 'lot-short'; lineId: number; missingG: number }

class Short extends Error {
	readonly facts: { lineId: number; missingG: number }

	constructor(facts: { lineId: number; missingG: number }) {
		super('lots are short')
		this.facts = facts
	}
}

/** Goods that leave only with a lot and can be packed without the scales. */
const canPack = (line: LockedLine): line is LockedLine & { trace: NonNullable<LockedLine['trace']> } =>
	line.trace !== null && line.weight === null && mayMoveLine(line.kind, line.state, 'PACKED')

/** Packs goods that leave only with a lot, each from the lot that was chosen for it; all or nothing. */
export async function packFromLots(world: World, seller: Seller, packing: PackingFromLots): Promise<PackOutcome> {
	const { enterpriseId } = seller
	const at = world.now()
	const actor = `account:${seller.account.accountId}`
	const lotOf = new Map(packing.choices.map(({ lineId, lotId }) => [lineId, lotId]))
	try {
		return await inTransaction(world.db, async (tx): Promise<PackOutcome> => {
			const lines = await lockSellerLines(tx, { enterpriseId, sellerOrderId: packing.sellerOrderId })
			const named = lines.filter(({ id }) => lotOf.has(id))
			if (lines.length === 0 || named.length < lotOf.size) return { outcome: 'not-found' }
			const packed = named.filter(canPack)
			if (packed.length === 0 || packed.length < named.length) return { outcome: 'nothing-to-move' }
			if (await isHeld(tx, packed[0]?.orderId ?? 0)) return { outcome: 'held' }
			const goods = packed.map(({ id, trace }) => ({ lineId: id, ...trace, lotId: lotOf.get(id) ?? null }))
			const short = await takeLots(tx, goods, { enterpriseId, today: localDateAt(at, MARKET_ZONE), at, actor })
			if (short) throw new Short(short)
			const ids = packed.map(({ id }) => id)
			await setLineStates(tx, ids, 'PACKED')
			const change = { entity: 'order-line', to: 'PACKED', actor, at } as const
			await recordStateChanges(
				tx,
				packed.map(({ id, state }) => ({ ...change, entityId: id, from: state })),
			)
			return { outcome: 'packed', count: packed.length }
		})
	} catch (error) {
		if (error instanceof Short) return { outcome: 'lot-short', ...error.facts }
		throw error
	}
}
