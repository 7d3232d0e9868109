import { networkOf } from '#app/domain/accounts/network.ts'
import { CODE_BYTES, linkCode } from '#app/domain/attribution/link-code.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { priceRequests } from '#app/domain/offers/price-requests.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { insertCart, insertCartLine } from '#db/queries/carts.ts'
import { findRunningOffer } from '#db/queries/group-offers.ts'
import { findGroupPage } from '#db/queries/group-pages.ts'
import { insertGroup } from '#db/queries/groups.ts'
import { readOfferFacts } from '#db/queries/offer-facts.ts'
import { takeToken } from '#db/queries/rate-buckets.ts'
import { inTransaction } from '#db/transaction.ts'

/** Groups and places one network may ask for in an hour. */
const AN_HOUR = 30

export type PlaceOutcome =
	/** In a basket of its own, to be paid for. */
	| { outcome: 'kept'; cartId: string; code: string }
	| { outcome: 'unavailable'; reasons: UnavailableReason[] }
	| { outcome: 'not-found' }
	| { outcome: 'too-many'; retryAfterSeconds: number }

export interface PlaceAsker {
	accountId: number | null
	clientAddress: string
}

interface Place {
	groupId: number
	variantId: number
	listingId: number
	priceMinor: number
	code: string
}

class NotToBeHad extends Error {
	reasons: UnavailableReason[]

	constructor(reasons: UnavailableReason[]) {
		super('no place')
		this.reasons = reasons
	}
}

/** Puts one place of a group into a basket of its own, beside that of the visitor; nothing stays of one that cannot be had. */
async function keepPlace(tx: Db, world: World, place: Place, accountId: number | null): Promise<string> {
	const at = world.now()
	const { groupId, variantId, listingId, priceMinor } = place
	const wish = { kind: 'product', variantId, qty: 1, groupId } as const
	const wishes = [{ ...wish, key: '1' }]
	const { requests } = priceRequests(wishes, await readOfferFacts(tx, wishes), { at, shipTo: null })
	const reasons = requests.flatMap((request) => request.reasons)
	if (reasons.length > 0) throw new NotToBeHad(reasons)
	const cartId = world.newId()
	await insertCart(tx, { id: cartId, accountId, isApart: true, at })
	await insertCartLine(tx, cartId, { wish, listingId, seenMinor: priceMinor, at })
	return cartId
}

async function keep(world: World, asker: PlaceAsker, find: (tx: Db) => Promise<Place | null>): Promise<PlaceOutcome> {
	const { rateLimitFactor: factor } = world
	const bucket = { key: `group:${networkOf(asker.clientAddress)}`, capacity: AN_HOUR, refillPerSecond: AN_HOUR / 3600 }
	const { isAllowed, retryAfterSeconds } = await takeToken(world.db, { ...bucket, now: world.now(), factor })
	if (!isAllowed) return { outcome: 'too-many', retryAfterSeconds }
	try {
		return await inTransaction(world.db, async (tx): Promise<PlaceOutcome> => {
			const place = await find(tx)
			if (!place) return { outcome: 'not-found' }
			const cartId = await keepPlace(tx, world, place, asker.accountId)
			return { outcome: 'kept', cartId, code: place.code }
		})
	} catch (error) {
		if (error instanceof NotToBeHad) return { outcome: 'unavailable', reasons: error.reasons }
		throw error
	}
}

/** Opens a group of an offer that runs; it begins with the first payment, and nothing is held before the checkout. */
export async function openGroup(world: World, asker: PlaceAsker, offerId: number): Promise<PlaceOutcome> {
	return keep(world, asker, async (tx) => {
		const at = world.now()
		const offer = await findRunningOffer(tx, offerId, at)
		if (!offer) return null
		// A group that could never be complete is not begun.
		if (offer.left < offer.size) throw new NotToBeHad([{ code: 'group_full' }])
		const code = linkCode(world.randomBytes(CODE_BYTES))
		const { variantId, listingId, priceMinor } = offer
		return { groupId: await insertGroup(tx, { code, offerId, at }), variantId, listingId, priceMinor, code }
	})
}

/** Asks for a place in a group by its code. */
export async function joinGroup(world: World, asker: PlaceAsker, code: string): Promise<PlaceOutcome> {
	return keep(world, asker, async (tx) => (await findGroupPage(tx, code)) ?? null)
}
