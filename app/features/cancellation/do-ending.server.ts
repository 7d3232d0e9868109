import type { Asker } from '#app/domain/orders/asker.ts'
import { cancelByQuote } from '#app/features/cancellation/cancel-by-quote.server.ts'
import type { EndingWish } from '#app/features/cancellation/ending-form.ts'
import { quoteCancellation } from '#app/features/cancellation/quote-cancellation.server.ts'
import type { World } from '#app/platform/world.ts'
import { passWall } from '#db/wall/behind-wall.ts'

export type EndingStep =
	| { outcome: 'shown' | 'done'; quoteId: string }
	| { outcome: 'refused' | 'all-or-nothing' | 'expired' | 'changed' | 'not-found' | 'empty' }

async function takeStep(world: World, asker: Asker, wish: EndingWish): Promise<EndingStep> {
	switch (wish.intent) {
		case 'empty':
			return { outcome: 'empty' }
		case 'quote': {
			const quote = await quoteCancellation(world, asker, wish)
			return quote.outcome === 'quoted' ? { outcome: 'shown', quoteId: quote.quoteId } : { outcome: quote.outcome }
		}
		case 'confirm': {
			const { outcome } = await cancelByQuote(world, asker, wish.quoteId)
			return outcome === 'cancelled' ? { outcome: 'done', quoteId: wish.quoteId } : { outcome }
		}
	}
}

/** One step of a page about ending lines: shows what was chosen, or does what was shown. */
export function doEnding(world: World, asker: Asker, wish: EndingWish): Promise<EndingStep> {
	return passWall(world.db, 'end-lines', (db) => takeStep({ ...world, db }, asker, wish))
}
