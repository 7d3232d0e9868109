import { REVIEW_SORTS, type ReviewSort } from '#app/domain/reviews/review-view.ts'

/** What of a listing's reviews is asked for. */
export interface ReviewQuery {
	sort: ReviewSort
	/** Only those with so many stars; null is all. */
	stars: number | null
	/** Only those with photos. */
	withPhotos: boolean
	/** From 1. */
	page: number
}

/** Reads what an address asks for; what it does not know is as if it were not there. */
export function readReviewQuery(read: (name: string) => string | null): ReviewQuery {
	const [sort, stars, page] = [read('sort'), read('stars'), read('page')]
	return {
		sort: REVIEW_SORTS.find((one) => one === sort) ?? 'newest',
		stars: stars !== null && /^[1-5]$/.test(stars) ? Number(stars) : null,
		withPhotos: read('photos') === '1',
		page: page !== null && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
	}
}

/** The query part of the address that asks for something, without what goes without saying. */
export function reviewSearch({ sort, stars, withPhotos, page }: ReviewQuery): string {
	const parts = new URLSearchParams()
	if (sort !== 'newest') parts.set('sort', sort)
	if (stars !== null) parts.set('stars', String(stars))
	if (withPhotos) parts.set('photos', '1')
	if (page > 1) parts.set('page', String(page))
	const text = parts.toString()
	return text && `?${text}`
}
