import { inOrder } from '#app/domain/catalog/in-order.ts'
import type { Counted, ListingCard } from '#app/domain/catalog/listing-card.ts'
import type { BrandCard } from '#app/domain/catalog/producer-pages.ts'
import { readSearchFilters } from '#app/domain/catalog/search-filters.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { type Festival, festivalsFrom } from '#app/domain/time/festivals.ts'
import { addDays, daysBetween, isoWeekday, type LocalDate, monthOf } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { listCardsAsked } from '#db/queries/dated-cards.ts'
import { listCards } from '#db/queries/listing-cards.ts'
import { findListings } from '#db/queries/listing-search.ts'
import { listBrands } from '#db/queries/producers.ts'
import { listCountiesOnShow } from '#db/queries/regions.ts'
import type { Asked } from '#db/queries/search-conditions.ts'
import { withKeptPlans } from '#db/transaction.ts'

const MARKET_ZONE = 'Asia/Shanghai'
const CARDS = 8
const FEW_CARDS = 4
const FESTIVALS = 3
const FESTIVAL_DAYS = 120
const SATURDAY = 6

/** What the front page shows: what is ripe this month, where there is room this weekend, places and brands. */
export interface Home {
	month: number
	ripe: ListingCard[]
	doing: ListingCard[]
	/** With room for two, and with seats on one of its days. */
	weekend: { from: LocalDate; to: LocalDate; stays: ListingCard[]; trips: ListingCard[] }
	/** Packages that can begin then. */
	packages: ListingCard[]
	/** The next few, within a season. */
	festivals: (Festival & { inDays: number })[]
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

/** The first listings of a kind that two people can have between two dates. */
async function listFree(
	world: World,
	language: Language,
	asked: { kind: 'stay' | 'experience' | 'package'; from: LocalDate; to: LocalDate },
): Promise<ListingCard[]> {
	const now = world.now()
	const read: Record<string, string> = { ...asked, guests: '2' }
	const { filters } = readSearchFilters((name) => read[name] ?? null, localDateAt(now, MARKET_ZONE), FEW_CARDS)
	const when: Asked = { filters, question: null, now }
	const free = await withKeptPlans(world.db, (tx) => findListings(tx, when))
	const ids = free.map(({ id }) => id)
	return inOrder(free, await listCardsAsked(world.db, language, { ids, asked: when }))
}

/** The front page. */
export async function readHome(world: World, language: Language): Promise<Home> {
	const today = localDateAt(world.now(), MARKET_ZONE)
	const month = monthOf(today)
	const { from, to } = nextWeekend(today)
	const [ripe, doing, stays, trips, packages, places, brands] = await Promise.all([
		listCards(world.db, language, { kind: 'product', month }, CARDS),
		listCards(world.db, language, { kind: 'experience', month }, FEW_CARDS),
		listFree(world, language, { kind: 'stay', from, to }),
		// Saturday and Sunday.
		listFree(world, language, { kind: 'experience', from, to: addDays(to, 1) }),
		listFree(world, language, { kind: 'package', from, to: addDays(to, 1) }),
		listCountiesOnShow(world.db, language),
		listBrands(world.db, language, null),
	])
	const hasPicture = world.isDemo && [...ripe, ...stays].some(({ picture }) => picture !== null)
	const coming = festivalsFrom(today, FESTIVAL_DAYS).slice(0, FESTIVALS)
	const festivals = coming.map((festival) => ({ ...festival, inDays: daysBetween(today, festival.date) }))
	const weekend = { from, to, stays, trips }
	return { hasPicture, month, ripe, doing, weekend, packages, festivals, places, brands, today }
}
