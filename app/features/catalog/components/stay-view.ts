import type { LineLimit } from '#app/domain/cart/cart-limits.ts'
import type { ListingNews } from '#app/domain/catalog/listing-news.ts'
import type { ListingPage } from '#app/domain/catalog/listing-page.ts'
import type { NearestDays } from '#app/domain/catalog/nearest-days.ts'
import type { CalendarMonth } from '#app/domain/catalog/stay-calendar.ts'
import type { StayQuote } from '#app/domain/catalog/stay-offer.ts'
import type { StayFault, StayQuery } from '#app/domain/catalog/stay-query.ts'

/** A quote with why it cannot be had, in sentences. */
export type QuoteInWords = StayQuote & { why: string[] }

/** A rate plan as the page of a stay offers it. */
export interface PlanOffer {
	ratePlanId: number
	room: string
	plan: string
	beds: string
	baseOccupancy: number
	maxOccupancy: number
	lowestMinor: number
	extraAdultMinor: number
	childBands: { upToAge: number; priceMinor: number }[]
	lengthDiscounts: { nights: number; discountBp: number }[]
	/** Booked at least, and at most, so many days ahead. */
	earlyBird: { days: number; discountBp: number }[]
	lastMinute: { days: number; discountBp: number }[]
	minAdvanceDays: number
	quote: QuoteInWords | null
	/** How many rooms one visitor may keep unpaid on the dates asked for, where that is bounded. */
	limit: LineLimit | null
	/** Names of the seasons that may have set a price, by id. */
	seasonNames: Record<number, string>
}

/** All that the page of a stay shows. */
export interface StayView {
	page: ListingPage
	news: ListingNews
	query: StayQuery
	/** The inputs as they were typed. */
	inputs: Record<string, string>
	faults: StayFault[]
	plans: PlanOffer[]
	/** Where nothing can be had as asked: the nearest days on which it can. */
	nearest: NearestDays[]
	/** The rate plan whose months are shown. */
	shownPlanId: number | null
	months: CalendarMonth[]
	today: string
}

/** The page's address with some inputs changed; null takes one away. */
export function stayHref({ page, inputs }: Pick<StayView, 'page' | 'inputs'>, changes: Record<string, string | null>) {
	const params = new URLSearchParams(inputs)
	for (const [name, value] of Object.entries(changes)) {
		if (value === null) params.delete(name)
		else params.set(name, value)
	}
	const search = params.toString()
	return `/stays/${page.slug}${search && `?${search}`}`
}
