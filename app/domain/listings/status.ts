import type { StateTable } from '#app/domain/states/transition.ts'

/** Where a listing stands between being written and being on the shelf. */
export type ListingStatus = 'draft' | 'review' | 'published' | 'paused' | 'withdrawn'

/** What a seller may do alone: take a listing off the shelf for a while and put it back. Everything else asks a reviewer. */
export const SELLER_LISTING_MOVES: StateTable<ListingStatus> = {
	draft: [],
	review: [],
	published: ['paused'],
	paused: ['published'],
	withdrawn: [],
}

/**
 * Every move of a listing, whoever makes it: asked for and answered, taken back by its seller before the answer, published
 * at once by a trusted enterprise, and sent back off the shelf when its words no longer hold.
 */
export const LISTING_MOVES: StateTable<ListingStatus> = {
	draft: ['review', 'published', 'withdrawn'],
	review: ['published', 'draft'],
	published: ['paused', 'draft', 'withdrawn'],
	paused: ['published', 'draft', 'withdrawn'],
	withdrawn: [],
}

/** What asking to publish comes to: an enterprise that is trusted does not wait for a look. */
export const statusOnceAsked = (isTrusted: boolean): ListingStatus => (isTrusted ? 'published' : 'review')
