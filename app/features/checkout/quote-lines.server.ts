import { priceRequests, type PricedCart } from '#app/domain/offers/price-requests.ts'
import { shipChoicesOf, type QuoteBody } from '#app/features/checkout/api-lines-form.ts'
import { readApiLines } from '#app/features/checkout/read-api-lines.server.ts'
import { readPriceTerms } from '#app/features/checkout/read-price-terms.server.ts'
import type { World } from '#app/platform/world.ts'
import { readOfferFacts } from '#db/queries/offer-facts.ts'

const NOBODY = { accountId: null, phone: null, email: null }

/** The price of lines with every component and every reason against them; nothing is held. */
export async function quoteLines(world: World, body: QuoteBody): Promise<PricedCart> {
	const { db } = world
	const wishes = await readApiLines(db, body.lines)
	const facts = await readOfferFacts(db, wishes)
	const wish = { shipTo: body.ship_to?.region_code ?? null, ship: shipChoicesOf(body.ship ?? {}) }
	const terms = { at: world.now(), ...wish, coupon: body.coupon ?? null, buyer: NOBODY }
	return priceRequests(wishes, facts, await readPriceTerms(db, terms))
}
