import type { ShownDisruption } from '#app/domain/cancellation/shown-disruption.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'

/** A promotion that runs for a listing now: the one that takes most off of what is left of it. */
export type RunningPromotion = {
	name: Bilingual
	discountBp: number
	/** Exactly then it still counts. */
	endsAt: Date
	/** Pieces, rooms or tickets it still has; null without a quota. */
	left: number | null
}

/** What a listing's page tells beside the listing itself. */
export type ListingNews = {
	disruptions: ShownDisruption[]
	promotion: RunningPromotion | null
	/** The policy in sentences: the words of all policies would weigh more than those of one. */
	rules: string[]
}
