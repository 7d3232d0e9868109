import { totalAlone } from '#app/domain/catalog/estimate-facets.ts'
import { goesByDayPrices, MOST_ASKED, MOST_ASKS, type SearchFilters } from '#app/domain/catalog/search-filters.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Placed } from '#app/domain/market-index/in-order.ts'
import type { MarketIndex } from '#app/domain/market-index/market-index.ts'
import type { MarketSearch, Shares } from '#app/domain/market-index/market-search.ts'
import { KINDS } from '#app/domain/market-index/market-row.ts'
import { readSought } from '#app/domain/market-index/sought.ts'
import type { Db } from '#db/client.ts'
import { findFree } from '#db/queries/free-listings.ts'
import type { Found } from '#db/queries/listing-search.ts'
import { listNightPrices } from '#db/queries/stay-day-prices.ts'
import { type MarketAnswer, type SearchEngine, searchWith } from '#db/queries/market-search.ts'
import type { Asked } from '#db/queries/search-conditions.ts'

/** Of more than are all asked those of the page are, and so many of each kind, to know what share of it is free. */
const SAMPLED_EACH = 24
/** A first look reaches so much further than a page, for what is taken. */
const SPARE = 1.5
const GROWTH = 4
const PRODUCT = KINDS.indexOf('product')

/** Which listings are free on the days asked, each asked of the database once. */
class FreeListings {
	#db: Db
	#asked: Asked
	#known = new Map<number, boolean>()

	constructor(db: Db, asked: Asked) {
		this.#db = db
		this.#asked = asked
	}

	async ask(ids: readonly number[]): Promise<void> {
		const unknown = [...new Set(ids)].filter((id) => !this.#known.has(id))
		const free = await findFree(this.#db, this.#asked, unknown)
		for (const id of unknown) this.#known.set(id, free.has(id))
	}

	/** Takes what is known of some already. */
	know(ids: readonly number[], free: ReadonlySet<number> | ReadonlyMap<number, number>): void {
		for (const id of ids) this.#known.set(id, free.has(id))
	}

	has(id: number): boolean {
		return this.#known.get(id) ?? false
	}
}

const isGoods = ({ selected, at }: Placed) => selected.segment.parts.kind[at] === PRODUCT

/** The first of a list that are free, walked through until there are enough; `also` is asked on the way. */
async function walk(
	search: MarketSearch,
	free: FreeListings,
	wanted: number,
	also: readonly number[],
): Promise<Placed[]> {
	for (let most = Math.ceil(wanted * SPARE) + 8; ; most *= GROWTH) {
		const placed = search.first(most)
		const ids = placed.filter((it) => !isGoods(it)).map(({ id }) => id)
		await free.ask([...ids, ...also])
		const found = placed.filter((it) => isGoods(it) || free.has(it.id))
		if (found.length >= wanted || placed.length < most) return found.slice(0, wanted)
	}
}

/** How far the list is read, and what is counted: every choice, or the list alone. */
type Wanted = Readonly<{ wanted: number; of: 'matching' | 'fitting' }>

/** What stays cost on the days asked; those without a price are taken. */
async function priceStays(db: Db, asked: Asked, free: FreeListings, stays: readonly number[]) {
	const prices = await listNightPrices(db, stays, asked)
	free.know(stays, prices)
	return prices
}

/**
 * A page and counts when days are asked: exact for few, else the page exact and the counts by the shares that are free. Where
 * there are too many stays to ask what each costs then, their usual price is gone by, and that is told.
 */
async function answerDated(db: Db, asked: Asked, search: MarketSearch, { wanted, of }: Wanted) {
	const free = new FreeListings(db, asked)
	const isByPrice = goesByDayPrices(asked.filters)
	const few = search.dated(MOST_ASKS, of)
	if (few !== null) {
		// Whether a stay is free costs half of what it costs: that is for the choices of prices, and for what goes by prices.
		if (isByPrice || of === 'matching') {
			const [prices] = await Promise.all([priceStays(db, asked, free, few.stays), free.ask(few.others)])
			search.priceStays(prices)
		} else await free.ask([...few.stays, ...few.others])
		search.leaveOut([...few.stays, ...few.others].filter((id) => !free.has(id)))
		return { placed: search.first(wanted), shares: {}, isByUsualPrice: false }
	}
	const stays = isByPrice ? search.stays(MOST_ASKED) : null
	if (stays !== null) {
		search.priceStays(await priceStays(db, asked, free, stays))
		search.leaveOut(stays.filter((id) => !free.has(id)))
	}
	const samples = search.sample(SAMPLED_EACH, of)
	const placed = await walk(search, free, wanted, [...samples.values()].flat())
	const shares: Shares = Object.fromEntries(
		[...samples].map(([kind, ids]) => [kind, ids.filter((id) => free.has(id)).length / Math.max(1, ids.length)]),
	)
	return { placed, shares, isByUsualPrice: isByPrice && stays === null }
}

const foundOf = ({ id, distanceKm }: Placed): Found => ({ id, ...(distanceKm === undefined ? {} : { distanceKm }) })

/**
 * Searches by what this process has of the market in its memory; whether days are free is asked of the database. Choices are
 * counted and named in a language; without one only the list is.
 */
export function searchIndexed(
	{ db, index }: { db: Db; index: MarketIndex },
	language: Language | null,
	filters: SearchFilters,
	now: Date,
): Promise<MarketAnswer> {
	const engine: SearchEngine = {
		answer: async (asked) => {
			const search = index.search(readSought(asked.filters, asked.question))
			const { page, perPage, from } = asked.filters
			const wanted = { wanted: page * perPage, of: language === null ? 'fitting' : 'matching' } as const
			const { placed, shares, isByUsualPrice } =
				from === null
					? { placed: search.first(wanted.wanted), shares: {}, isByUsualPrice: false }
					: await answerDated(db, asked, search, wanted)
			const facets = language === null ? totalAlone(search.total(shares)) : search.facets(language, shares)
			return { found: placed.slice((page - 1) * perPage).map(foundOf), facets, isByUsualPrice }
		},
		findKnown: async (tokens) =>
			new Set(tokens.filter((token) => index.hasAny({ token, isTitle: false, isBeginning: token.startsWith('~') }))),
		isAnywhere: async (question, phrases) => {
			const asked = readSought({ ...filters, from: null, guests: null }, { title: null, anywhere: question, phrases })
			return index.search(asked).isAnything
		},
	}
	return searchWith({ db, engine }, filters, now)
}
