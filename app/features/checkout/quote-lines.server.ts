import { priceRequests, type PricedCart } from '#app/domain/offers/price-requests.ts'
import type { ApiLine } from '#app/features/checkout/api-lines-form.ts'
import { readApiLines } from '#app/features/checkout/read-api-lines.server.ts'
import type { World } from '#app/platform/world.ts'
import { readOfferFacts } from '#db/queries/offer-facts.ts'

/** The price of lines with every component and every reason against them; nothing is held. */
export async function quoteLines(world: World, lines: readonly ApiLine[], shipTo: string | null): Promise<PricedCart> {
	const wishes = await readApiLines(world.db, lines)
	return priceRequests(wishes, await readOfferFacts(world.db, wishes), { at: world.now(), shipTo })
}
