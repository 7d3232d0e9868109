import type { MarkCounts } from '#app/domain/reviews/rating.ts'

/** A photo of a review; files are NAME-WIDTH.avif and NAME-WIDTH.webp. */
export interface ReviewPhoto {
	name: string
	/** Pixels of the widest cut. */
	width: number
	height: number
}

/** A review as everybody sees it. */
export interface ReviewView {
	id: number
	stars: number
	words: string
	language: 'zh' | 'en'
	/** Anonymised. */
	author: string
	/** What was bought, in the reader's language. */
	option: string
	/** The month it is about, 'YYYY-MM'. */
	servedIn: string
	/** Local date of the market. */
	writtenOn: string
	isEdited: boolean
	photos: ReviewPhoto[]
	reply: string | null
}

/** A question as everybody sees it; the answer once there is one. */
export interface QuestionView {
	id: number
	words: string
	language: 'zh' | 'en'
	author: string
	askedOn: string
	answer: string | null
}

/** The voices on a listing's own page: all marks, and the newest few texts. */
export interface ListingVoices {
	marks: MarkCounts | null
	reviews: ReviewView[]
	questions: QuestionView[]
	/** All shown questions, answered or not. */
	questionCount: number
}

/** How a list of reviews may be sorted: newest, best or worst first. */
export const REVIEW_SORTS = ['newest', 'highest', 'lowest'] as const
export type ReviewSort = (typeof REVIEW_SORTS)[number]
