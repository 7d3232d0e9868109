import type { Seller } from '#app/domain/accounts/roles.ts'
import { endOfferIn, type EndOutcome } from '#app/features/substitutions/end-offer.server.ts'
import type { World } from '#app/platform/world.ts'
import { offersOfOrder, offersOfPart } from '#db/queries/substitutions.ts'
import { inTransaction } from '#db/transaction.ts'

export interface BuyersAnswer {
	/** An order its visitor may open. */
	orderNumber: string
	id: number
	isAccepted: boolean
	actor: string
}

/** The buyer takes what is offered instead, or does not: then the line is called off and everything of it goes back. */
export async function answerOffer(world: World, answer: BuyersAnswer): Promise<EndOutcome> {
	const { id, isAccepted, actor } = answer
	return inTransaction(world.db, async (tx) => {
		const own = await offersOfOrder(tx, answer.orderNumber)
		if (!own.some((offer) => offer.id === id)) return { outcome: 'not-found' }
		return endOfferIn(tx, world, { id, end: isAccepted ? 'ACCEPTED' : 'DECLINED', actor })
	})
}

/** The seller takes an offer back: the goods are found after all. */
export async function withdrawOffer(
	world: World,
	seller: Seller,
	offer: { sellerOrderId: number; id: number },
): Promise<EndOutcome> {
	const key = { enterpriseId: seller.enterpriseId, sellerOrderId: offer.sellerOrderId }
	return inTransaction(world.db, async (tx) => {
		const own = await offersOfPart(tx, key)
		if (!own.some(({ id }) => id === offer.id)) return { outcome: 'not-found' }
		return endOfferIn(tx, world, { id: offer.id, end: 'WITHDRAWN', actor: `account:${seller.account.accountId}` })
	})
}
