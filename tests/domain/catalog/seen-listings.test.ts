import { expect, test } from 'vitest'
import { readSeen, rememberSeen, type SeenListing } from '#app/domain/catalog/seen-listings.ts'

const tea = (id: number): SeenListing => {
	return { id, slug: `tea-${id}`, kind: 'product', title: `Tea ${id}`, place: 'Qing County', picture: `tea-${id}` }
}

test('the last seen comes first, each once, eight at most', () => {
	const seen = [1, 2, 3, 4, 5, 6, 7, 8, 9, 3].reduce<SeenListing[]>((kept, id) => rememberSeen(kept, tea(id)), [])
	expect(seen.map(({ id }) => id)).toEqual([3, 9, 8, 7, 6, 5, 4, 2])
	expect(readSeen(JSON.stringify(seen))).toEqual(seen)
})

test('nothing but what a card needs is kept', () => {
	const page = { ...tea(1), fromMinor: 12_800, story: 'long' }
	expect(Object.keys(rememberSeen([], page)[0] ?? {}).sort()).toEqual([
		'id',
		'kind',
		'picture',
		'place',
		'slug',
		'title',
	])
})

test('what another hand wrote into the browser is left out', () => {
	expect(readSeen(null)).toEqual([])
	expect(readSeen('{')).toEqual([])
	expect(readSeen('{"id":1}')).toEqual([])
	const odd = [
		{ ...tea(1), slug: '../admin' },
		{ ...tea(2), kind: 'script' },
		{ ...tea(3), title: 7 },
		{ ...tea(4), picture: 'https://elsewhere.example/x.png' },
		null,
		{ ...tea(5), picture: null },
	]
	expect(readSeen(JSON.stringify(odd))).toEqual([{ ...tea(5), picture: null }])
})
