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
