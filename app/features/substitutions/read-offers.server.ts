import type { Seller } from '#app/domain/accounts/roles.ts'
import { offerRefusal, substitutePrice } from '#app/domain/substitutions/substitution.ts'
import type { World } from '#app/platform/world.ts'
import { sellerOrderDetail } from '#db/queries/seller-orders.ts'
import { lineToReplace, offersOfOrder, offersOfPart, substitutesOf } from '#db/queries/substitutions.ts'

/** An offer for the buyer of an order who may open it. */
export async function readOffer(world: World, orderNumber: string, id: number) {
	const offer = (await offersOfOrder(world.db, orderNumber)).find((it) => it.id === id)
	return offer ? { ...offer, isOpen: offer.state === 'OFFERED' && offer.answerUntil >= world.now() } : null
}

/** For each line of a part that can have it: what may be offered instead, and all that was offered. */
export async function readOffers(world: World, seller: Seller, sellerOrderId: number) {
	const key = { enterpriseId: seller.enterpriseId, sellerOrderId }
	const part = await sellerOrderDetail(world.db, key)
	if (!part) return null
	const [variants, offers] = await Promise.all([
		substitutesOf(world.db, seller.enterpriseId, null),
		offersOfPart(world.db, key),
	])
	const lines = []
	for (const { id } of part.lines.filter(({ kind, state }) => kind === 'GOODS' && state === 'PLACED')) {
		const line = await lineToReplace(world.db, { ...key, lineId: id })
		if (!line) continue
		const choices = variants
			.filter((it) => offerRefusal(line, it) === null)
			.map((it) => ({ ...it, ...substitutePrice(line, it.priceMinor) }))
		if (choices.length > 0) lines.push({ ...line, choices })
	}
	return { orderNumber: part.orderNumber, sellerOrderId, currency: part.currency, lines, offers }
}
