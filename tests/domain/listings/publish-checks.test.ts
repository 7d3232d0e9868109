import { expect, test } from 'vitest'
import { type CheckedListing, checksOf } from '#app/domain/listings/publish-checks.ts'

const fine: CheckedListing = {
	pictures: 3,
	story: { zh: '茶'.repeat(60), en: 'a'.repeat(150) },
	fromMinor: 100,
	peersMinor: [100, 100, 100, 100, 100],
	certificates: [],
	nearlySame: 0,
}
const statesOf = (listing: CheckedListing) =>
	Object.fromEntries(checksOf(listing).map(({ check, state }) => [check, state]))
const allFine = { photo: 'fine', story: 'fine', price: 'fine', certificate: 'fine', words: 'fine' }

test('a listing with pictures, a story, a usual price, no certificate due and none like it is fine throughout', () => {
	expect(statesOf(fine)).toEqual(allFine)
})

test.each([
	[{ pictures: 0 }, { photo: 'missing' }],
	[{ pictures: 2 }, { photo: 'look' }],
	[{ story: { zh: '', en: 'a' } }, { story: 'missing' }],
	[{ story: { zh: '茶'.repeat(59), en: 'a'.repeat(150) } }, { story: 'look' }],
	[{ story: { zh: '茶'.repeat(60), en: 'a'.repeat(149) } }, { story: 'look' }],
	[{ fromMinor: 201 }, { price: 'look' }],
	[{ fromMinor: 49 }, { price: 'look' }],
	[{ fromMinor: 49, peersMinor: [] }, { price: 'fine' }],
	[{ certificates: [{ of: 'brand', isInForce: true }] }, {}],
	[{ certificates: [{ of: 'brand', isInForce: false }] }, { certificate: 'missing' }],
	[{ nearlySame: 1 }, { words: 'look' }],
] as [Partial<CheckedListing>, object][])('with %o the checklist says %o', (change, said) => {
	expect(statesOf({ ...fine, ...change })).toEqual({ ...allFine, ...said })
})
