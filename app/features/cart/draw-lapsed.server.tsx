import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '#app/domain/language/bilingual.ts'
import { addHours } from '#app/domain/time/instant.ts'
import { LapsedNotice } from '#app/features/cart/components/lapsed-notice.tsx'
import type { World } from '#app/platform/world.ts'
import { LanguageProvider } from '#app/ui/text/language.tsx'
import { findLapsedOfCart } from '#db/queries/unpaid-orders.ts'

/** As long as what a guest entered is kept for the next order. */
const TOLD_HOURS = 24

interface Basket {
	cartId: string | null
	hasLines: boolean
}

/** What is told above a basket whose last order was not paid in time, for a day; null when there is nothing to tell. */
export async function drawLapsed(world: World, { cartId, hasLines }: Basket, language: Language) {
	const now = world.now()
	const since = addHours(now, -TOLD_HOURS)
	const lapsed = cartId === null ? undefined : await findLapsedOfCart(world.db, cartId, { now, since })
	if (!lapsed) return null
	return renderToStaticMarkup(
		<LanguageProvider language={language}>
			<LapsedNotice {...lapsed} hasLines={hasLines} />
		</LanguageProvider>,
	)
}
