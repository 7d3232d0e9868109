import { inOrder } from '#app/domain/catalog/in-order.ts'
import type { Counted, ListingCard } from '#app/domain/catalog/listing-card.ts'
import type { BrandCard } from '#app/domain/catalog/producer-pages.ts'
import { readSearchFilters } from '#app/domain/catalog/search-filters.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { addDays, isoWeekday, type LocalDate, monthOf } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { listCards, listCardsByIds } from '#db/queries/listing-cards.ts'
import { findListings } from '#db/queries/listing-search.ts'
import { listBrands } from '#db/queries/producers.ts'
import { listCountiesOnShow } from '#db/queries/regions.ts'

const MARKET_ZONE = 'Asia/Shanghai'
const CARDS = 8
const FEW_CARDS = 4
const SATURDAY = 6

/** What the front page shows: what is ripe this month, where there is room this weekend, places and brands. */
export interface Home {
	month: number
	ripe: ListingCard[]
	doing: ListingCard[]
	weekend: { from: LocalDate; to: LocalDate; stays: ListingCard[] }
	places: Counted[]
	brands: BrandCard[]
	today: LocalDate
	/** The drawn market has a drawn front: pictures are made for all or for none. */
	hasPicture: boolean
}

/** The nights of Saturday to Sunday that come next; on a Sunday those of the week after. */
function nextWeekend(today: LocalDate): { from: LocalDate; to: LocalDate } {
	const from = addDays(today, (SATURDAY - isoWeekday(today) + 7) % 7)
	return { from, to: addDays(from, 1) }
}

/** The front page. */
export async function readHome(world: World, language: Language): Promise<Home> {
	const now = world.now()
	const today = localDateAt(now, MARKET_ZONE)
	const month = monthOf(today)
	const { from, to } = nextWeekend(today)
	const asked: Record<string, string> = { kind: 'stay', from, to, guests: '2' }
	const { filters } = readSearchFilters((name) => asked[name] ?? null, today, FEW_CARDS)
	const [ripe, doing, free, places, brands] = await Promise.all([
		listCards(world.db, language, { kind: 'product', month }, CARDS),
		listCards(world.db, language, { kind: 'experience', month }, FEW_CARDS),
		findListings(world.db, { filters, question: null, now }),
		listCountiesOnShow(world.db, language),
		listBrands(world.db, language, null),
	])
	const stays = inOrder(
		free,
		await listCardsByIds(
			world.db,
			language,
			free.map(({ id }) => id),
		),
	)
	const hasPicture = world.isDemo && [...ripe, ...stays].some(({ picture }) => picture !== null)
	return { hasPicture, month, ripe, doing, weekend: { from, to, stays }, places, brands, today }
}
