import { describe, expect, test } from 'vitest'
import type { LinkedListing, ListingRelation } from '#app/domain/catalog/listing-card.ts'
import { groupLinks, MOST_TIES, shownLinks } from '#app/domain/catalog/listing-ties.ts'

const link = (id: number, relation: ListingRelation, more: Partial<LinkedListing> = {}): LinkedListing => ({
	...{
		id,
		slug: `listing-${id}`,
		kind: 'product',
		title: `Listing ${id}`,
		summary: '',
		fromMinor: 100,
		currency: 'CNY',
	},
	...{ place: '', enterprise: '', picture: null, blur: null, seasonMonths: null, rating: null },
	...{ relation, isIncoming: false, buyers: null, ...more },
})

const near = (id: number, distanceKm: number) => link(id, 'near_stay', { distanceKm })
const tasted = (id: number) => link(id, 'taken_home', { buyers: 7 })
const ids = (links: readonly LinkedListing[]) => links.map(({ id }) => id)

const many = [
	...Array.from({ length: 14 }, (_, at) => link(at + 1, 'served_at')),
	...[near(21, 9), near(22, 3), near(23, 12), near(24, 1), near(25, 2), near(1, 0.5)],
	...[tasted(31), tasted(22), tasted(33), tasted(34), tasted(35), tasted(2)],
]

describe('what a listing is bound to', () => {
	test('each listing is shown once, what sellers say before what guests took home before what is near', () => {
		const { said, takenHome, near } = groupLinks(many)
		expect(ids(said)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
		expect(ids(takenHome)).toEqual([31, 22, 33, 34])
		expect(ids(near)).toEqual([24, 25, 21, 23])
		expect([takenHome.length, near.length]).toEqual([MOST_TIES, MOST_TIES])
	})

	test('those that are shown are the same groups again, and nothing beside them', () => {
		const shown = shownLinks(many)
		expect(shown).toHaveLength(12 + 2 * MOST_TIES)
		expect(groupLinks(shown)).toEqual(groupLinks(many))
	})
})
