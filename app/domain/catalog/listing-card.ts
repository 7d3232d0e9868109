import type { Grade, Mark } from '#app/domain/catalog/search-filters.ts'
import type { Rating } from '#app/domain/reviews/rating.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'

/** A listing as lists show it; texts in one language, the lowest price in minor units. */
export interface ListingCard {
	id: number
	slug: string
	kind: ListingKind
	title: string
	summary: string
	fromMinor: number
	currency: string
	/** From the county down, as far as a visitor cares: 'Yueqing · Yandang'. */
	place: string
	enterprise: string
	/** Base name of its picture's files. */
	picture: string | null
	/** A data URI of a few blurred pixels of it, or nothing. */
	blur?: string | null
	seasonMonths: number[] | null
	/** What buyers thought; null while nobody said. */
	rating: Rating | null
	/** From where the visitor is, when a list was asked for by it; from the listing that it is near to. */
	distanceKm?: number | null
}

/** A listing that another one is bound to: 'served at', 'taken home'…; `isIncoming` when the other points here. */
export interface LinkedListing extends ListingCard {
	relation: ListingRelation
	isIncoming: boolean
	/** How many different buyers had both; null where a seller says so, or the map. */
	buyers: number | null
}

/** How listings are bound: the paper's visit, taste and take home. */
export type ListingRelation = 'served_at' | 'grown_at' | 'made_by' | 'picked_in' | 'near_stay' | 'taken_home'

/** A place, a brand or a category with how many listings it has. */
export interface Counted {
	code: string
	name: string
	count: number
}

/** A choice of a filter with how many listings it has. */
export interface Choice<Code extends string = string> {
	code: Code
	count: number
}

/** Prices that a filter offers, in minor units: from the least, below the most; null is no end. */
export interface PriceBand {
	minMinor: number | null
	maxMinor: number | null
	count: number
}

/** How many listings there are for each choice of each filter, with the other filters applied; of kinds without the category. */
export interface Facets {
	total: number
	/** Whether the counts were estimated from a sample, as those over many are. */
	isEstimate: boolean
	kinds: Choice<ListingKind>[]
	categories: Counted[]
	places: Counted[]
	brands: Counted[]
	marks: Choice<Mark>[]
	grades: Choice<Grade>[]
	prices: PriceBand[]
}
