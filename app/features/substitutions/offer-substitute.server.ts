import type { Seller } from '#app/domain/accounts/roles.ts'
import {
	answerUntil,
	type OfferRefusal,
	offerRefusal,
	substitutePrice,
} from '#app/domain/substitutions/substitution.ts'
import type { World } from '#app/platform/world.ts'
import { lockCapacity, sellCapacity } from '#db/queries/capacity.ts'
import { lockOrderLines } from '#db/queries/order-endings.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { lockOrderHead } from '#db/queries/paid-orders.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { insertOffer, lineToReplace, substitutesOf } from '#db/queries/substitutions.ts'
import { inTransaction } from '#db/transaction.ts'

export interface SubstituteWish {
	sellerOrderId: number
	lineId: number
	variantId: number
	/** For the buyer: why, and what is good about it. */
	words: string
}

export type OfferOutcome =
	| { outcome: 'offered'; id: number }
	| { outcome: 'not-found' }
	| { outcome: 'refused'; problem: OfferRefusal }

/** Offers something else for goods that cannot be sent; its units are kept for the buyer until the answer, who never pays more. */
export async function offerSubstitute(world: World, seller: Seller, wish: SubstituteWish): Promise<OfferOutcome> {
	const { enterpriseId } = seller
	const key = { enterpriseId, sellerOrderId: wish.sellerOrderId, lineId: wish.lineId }
	const at = world.now()
	const actor = `account:${seller.account.accountId}`
	return inTransaction(world.db, async (tx): Promise<OfferOutcome> => {
		const [known] = await substitutesOf(tx, enterpriseId, wish.variantId)
		const found = await lineToReplace(tx, key)
		if (!known || !found) return { outcome: 'not-found' }
		await lockCapacity(tx, [...new Set([...found.capacityIds, known.capacityId])])
		await lockOrderHead(tx, found.orderId)
		await lockOrderLines(tx, found.orderId)
		const line = await lineToReplace(tx, key)
		const [it] = await substitutesOf(tx, enterpriseId, wish.variantId)
		if (!line || !it) return { outcome: 'not-found' }
		const problem = it.capacityId === known.capacityId ? offerRefusal(line, it) : 'same-stock'
		if (problem) return { outcome: 'refused', problem }
		const { lineId, orderId } = line
		const { variantId, capacityId } = it
		const units = line.qty * it.capacityUnits
		await sellCapacity(tx, [{ capacityId, qty: units }])
		const id = await insertOffer(tx, {
			...{ lineId, orderId, enterpriseId, variantId, capacityId, units, words: wish.words, actor },
			...substitutePrice(line, it.priceMinor),
			was: { title: line.title, option: line.option },
			offered: { title: it.title, option: it.option },
			...{ offeredAt: at, answerUntil: answerUntil(at) },
		})
		await recordStateChanges(tx, [{ entity: 'substitution', entityId: id, from: null, to: 'OFFERED', actor, at }])
		const payload = { substitutionId: id, orderId }
		await publishEvent(tx, { topic: 'substitute-offered', dedupeKey: `substitute-offered:${id}`, payload, at })
		return { outcome: 'offered', id }
	})
}
