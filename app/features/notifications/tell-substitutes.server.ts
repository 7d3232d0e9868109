import type { ToldSubstitute } from '#app/domain/notices/notice-facts.ts'
import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { tellBuyer, tellSellers } from '#app/features/notifications/tell-people.server.ts'
import { findOffer, type Named, type Offer } from '#db/queries/substitutions.ts'
import { type OrderToTell, orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

type Event = { substitutionId: number; orderId: number }

const inFull = ({ title, option }: Named) => ({
	zh: [title.zh, option.zh].filter(Boolean).join(' '),
	en: [title.en, option.en].filter(Boolean).join(', '),
})

const factsOf = ({ order }: OrderToTell, { was, offered, staysMinor, backMinor }: Offer): ToldSubstitute => ({
	...{ order, was: inFull(was), offered: inFull(offered), staysMinor, backMinor },
})

/** Asks the buyer whether something else may be sent; nobody is asked about what was taken back. */
export async function tellSubstituteOffered(world: Teller, { substitutionId, orderId }: Event): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const offer = await findOffer(tx, substitutionId)
		if (offer?.state !== 'OFFERED') return
		const told = await orderToTell(tx, orderId)
		const until = offer.answerUntil.toISOString()
		const params = { ...factsOf(told, offer), until, words: offer.words }
		const { number } = told.order
		const link = `/orders/${number}/substitutes/${offer.id}`
		const telling = { fact: `substitute-offered:${offer.id}`, kind: 'substitute-offered', params, link } as const
		await tellBuyer(tx, world, { id: orderId, number }, telling)
	})
}

/** Tells the seller what came of an offer. */
export async function tellSubstituteAnswered(world: Teller, { substitutionId, orderId }: Event): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const offer = await findOffer(tx, substitutionId)
		if (!offer || offer.state === 'OFFERED' || offer.state === 'WITHDRAWN') return
		const told = await orderToTell(tx, orderId)
		const params = { ...factsOf(told, offer), end: offer.state }
		const { enterpriseId, sellerOrderId } = offer
		const telling = { fact: `substitute-answered:${offer.id}`, kind: 'seller-substitute-answered', params } as const
		await tellSellers(tx, world, { orderId, enterpriseId, sellerOrderId }, telling)
	})
}
