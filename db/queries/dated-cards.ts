import type { ListingCard } from '#app/domain/catalog/listing-card.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import { listCardsByIds } from '#db/queries/listing-cards.ts'
import { listNightPrices } from '#db/queries/stay-day-prices.ts'
import type { Asked } from '#db/queries/search-conditions.ts'

/** Cards of those of some listings that are on show; with dates stays show what they cost then. The order is the caller's. */
export async function listCardsAsked(
	db: Db,
	language: Language,
	{ ids, asked }: { ids: readonly number[]; asked: Pick<Asked, 'filters' | 'now'> },
): Promise<ListingCard[]> {
	const cards = await listCardsByIds(db, language, ids)
	const stays = cards.filter(({ kind }) => kind === 'stay').map(({ id }) => id)
	if (asked.filters.from === null || stays.length === 0) return cards
	const prices = await listNightPrices(db, stays, asked)
	return cards.map((card) => ({ ...card, fromMinor: prices.get(card.id) ?? card.fromMinor }))
}
