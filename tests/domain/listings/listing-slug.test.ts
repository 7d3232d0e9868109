import { expect, test } from 'vitest'
import { isSlug } from '#app/domain/catalog/listing-kind.ts'
import { slugOf } from '#app/domain/listings/listing-slug.ts'

test.each([
	['Spring Maofeng Tea (2026)', 'spring-maofeng-tea-2026-41'],
	['  Café & crème brûlée  ', 'cafe-creme-brulee-41'],
	['雁荡毛峰', 'listing-41'],
	['', 'listing-41'],
	['--', 'listing-41'],
])('the address of %o is %o', (title, slug) => {
	expect(slugOf(title, 41)).toBe(slug)
	expect(isSlug(slug)).toBe(true)
})

test('a long title is cut between words, and the address is one whatever the title', () => {
	const slug = slugOf('fresh mandarin oranges of the terraces '.repeat(10), 999_999_999_999)
	expect(slug.length).toBeLessThanOrEqual(100)
	expect(slug).toMatch(/(?:oranges|fresh|mandarin|of|the|terraces)-999999999999$/)
	expect(isSlug(slug)).toBe(true)
	expect(isSlug(slugOf('x'.repeat(500), 1))).toBe(true)
})
