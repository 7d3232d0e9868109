import { expect, test } from 'vitest'
import { SELLER_LISTING_MOVES } from '#app/domain/listings/status.ts'
import { mayMove } from '#app/domain/states/transition.ts'

test('a seller pauses and resumes, and publishes nothing that nobody reviewed', () => {
	expect(mayMove(SELLER_LISTING_MOVES, 'published', 'paused')).toBe(true)
	expect(mayMove(SELLER_LISTING_MOVES, 'paused', 'published')).toBe(true)
	for (const from of ['draft', 'review', 'withdrawn'] as const) {
		expect(mayMove(SELLER_LISTING_MOVES, from, 'published')).toBe(false)
	}
})
