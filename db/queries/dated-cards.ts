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
	const isDated = asked.filters.from !== null
	const prices = isDated ? listNightPrices(db, ids, asked) : Promise.resolve(new Map<number, number>())
	const [cards, byNight] = await Promise.all([listCardsByIds(db, language, ids), prices])
	return cards.map((card) => ({ ...card, fromMinor: byNight.get(card.id) ?? card.fromMinor }))
}
