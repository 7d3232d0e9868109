import { expect, test } from 'vitest'
import { arrangeGallery } from '#app/domain/catalog/gallery.ts'

const gallery = ['a', 'b', 'c'].map((name) => ({ name }))
const after = (name: string, move: Parameters<typeof arrangeGallery>[2]) =>
	arrangeGallery(gallery, name, move)
		.map((picture) => picture.name)
		.join('')

test('a picture moves by one place, to the front, or out', () => {
	expect([after('b', 'earlier'), after('b', 'later'), after('c', 'first'), after('b', 'remove')]).toEqual([
		'bac',
		'acb',
		'cab',
		'ac',
	])
})

test('the ends stay where they are, and what is not there moves nothing', () => {
	expect([after('a', 'earlier'), after('c', 'later'), after('a', 'first')]).toEqual(['abc', 'abc', 'abc'])
	expect([after('x', 'remove'), after('x', 'first'), after('x', 'later')]).toEqual(['abc', 'abc', 'abc'])
})
