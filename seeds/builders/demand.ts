import { addDays, isoWeekday, monthOf, type LocalDate } from '#app/domain/time/local-date.ts'
import { type Random, seededRandom } from '#seeds/random.ts'
import { festivalDemand } from '#seeds/builders/festivals.ts'
import type { Market, MarketListing } from '#seeds/builders/market.ts'

export const HISTORY_DAYS = 548

/** How much a size class sells against a tiny one. */
const SIZE = [0, 1, 1.7, 2.8, 4.2, 6.5] as const
/** Trips by month, January first: spring and autumn in the mountains. */
const TRIPS_BY_MONTH = [0.75, 0.9, 1.15, 1.3, 1.3, 1, 1.15, 1.15, 1, 1.3, 1.1, 0.8] as const
const BY_WEEKDAY = [0.92, 0.9, 0.93, 0.98, 1.08, 1.15, 1.1] as const

export type DemandKind = 'goods' | 'trips'

/** Orders of each kind on each day of the history, the last day being today; they sum to about `orders`. */
export function planDays(today: LocalDate, orders: number): { date: LocalDate; goods: number; trips: number }[] {
	const first = addDays(today, -HISTORY_DAYS)
	const days = Array.from({ length: HISTORY_DAYS + 1 }, (_, day) => {
		const date = addDays(first, day)
		const festival = festivalDemand(date)
		const common = (0.55 + (0.6 * day) / HISTORY_DAYS) * (BY_WEEKDAY[isoWeekday(date) - 1] ?? 1)
		const trips = common * festival.visits * (TRIPS_BY_MONTH[monthOf(date) - 1] ?? 1)
		return { date, goods: 0.6 * common * festival.goods, trips: 0.4 * trips }
	})
	const sum = days.reduce((total, day) => total + day.goods + day.trips, 0)
	return days.map(({ date, goods, trips }) => ({
		date,
		goods: (goods * orders) / sum,
		trips: (trips * orders) / sum,
	}))
}

/** Whole orders of an expected number: the part after the point is a chance. */
export function wholeCount(expected: number, random: Random): number {
	return Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0)
}

function weightOf(listing: MarketListing, month: number): number {
	const { text, enterprise } = listing
	const season = listing.facts.seasonMonths
	if (season && text.kind !== 'experience' && !season.includes(month)) return 0
	const liked = Math.exp(seededRandom(`liked:${text.slug}`).between(-0.8, 0.9))
	const inSeason = season ? (season.includes(month) ? 1.9 : 0.25) : 1
	const cheap = (120 / Math.max(20, Number(listing.row.from_minor) / 100)) ** 0.35
	const kind = text.kind === 'package' ? 0.7 : text.kind === 'stay' ? 1.25 : 1
	return (SIZE[enterprise.text.size] ?? 1) * liked * inSeason * kind * cheap
}

/** Listings of a kind of demand by what sells in a month. */
export interface Shelf {
	draw(random: Random): MarketListing
}

function shelfOf(listings: readonly MarketListing[], month: number): Shelf {
	const sums: number[] = []
	let sum = 0
	for (const listing of listings) sums.push((sum += weightOf(listing, month)))
	return {
		draw(random) {
			const wanted = random.next() * sum
			let [low, high] = [0, sums.length - 1]
			while (low < high) {
				const middle = (low + high) >> 1
				if ((sums[middle] ?? 0) > wanted) high = middle
				else low = middle + 1
			}
			const listing = listings[low]
			if (!listing) throw new Error('an empty shelf')
			return listing
		},
	}
}

/** The shelves of the twelve months. */
export function stockShelves(market: Market): (kind: DemandKind, date: LocalDate) => Shelf {
	const goods = market.listings.filter(({ text }) => text.kind === 'product')
	const trips = market.listings.filter(({ text }) => text.kind !== 'product')
	const months = Array.from({ length: 12 }, (_, at) => ({
		goods: shelfOf(goods, at + 1),
		trips: shelfOf(trips, at + 1),
	}))
	return (kind, date) => {
		const month = months[monthOf(date) - 1]
		if (!month) throw new Error(`no month of ${date}`)
		return month[kind]
	}
}
