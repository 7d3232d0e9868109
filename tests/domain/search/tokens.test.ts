import { describe, expect, it } from 'vitest'
import { searchQuery, searchTokens, toTsQuery } from '#app/domain/search/tokens.ts'

const finds = (typed: string, text: string): boolean => {
	const query = searchQuery(typed)
	const tokens = searchTokens(text)
	if (!query) return false
	return (
		query.tokens.every((token) => tokens.includes(token)) &&
		query.prefixes.every((prefix) => tokens.some((token) => token.startsWith(prefix)))
	)
}

describe('tokens of a row', () => {
	it('are each Han character, each pair of neighbours and each word whole', () => {
		expect(searchTokens('雁荡毛峰 Maofeng tea')).toEqual(
			['雁荡', '荡毛', '毛峰', '雁', '荡', '毛', '峰', 'maofeng', 'tea'].sort(),
		)
	})

	it('do not pair characters across a break', () => {
		expect(searchTokens('山，海')).toEqual(['山', '海'].sort())
	})

	it('fold width, capitals and accents', () => {
		expect(searchTokens('ＷｉＦｉ Café')).toEqual(['cafe', 'wifi'])
	})
})

describe('a question', () => {
	it.each([
		['毛峰', '雁荡毛峰茶', true],
		['峰', '雁荡毛峰茶', true],
		['毛茶', '雁荡毛峰茶', false],
		['TEA', 'spring tea from the hill', true],
		['teas', 'spring tea', true],
		['wifi', 'WiFi6 in every room', true],
		['room by the sea', 'a sea room', true],
		['茶 farm', '茶园 Farm day', true],
		['茶 farm', '茶园 hike', false],
	])('%s in %s: %s', (typed, text, found) => {
		expect(finds(typed, text)).toBe(found)
	})

	it('asks for longer Han runs as a phrase too, since pairs may stand apart', () => {
		expect(searchQuery('铁皮石斛')?.phrases).toEqual(['铁皮石斛'])
		expect(searchQuery('毛峰')?.phrases).toEqual([])
	})

	it('of signs only asks nothing', () => {
		for (const typed of ['', '   ', "';--", '！？', '%_\\']) expect(searchQuery(typed)).toBeNull()
	})

	it('of filler words alone still asks for them', () => {
		expect(searchQuery('the')?.prefixes).toEqual(['the'])
	})

	it('never carries a quote or an operator into the tsquery', () => {
		const query = searchQuery(`tea' | 'x':* & !y <-> 茶'园`)
		expect(query && toTsQuery(query)).toBe(`'茶' & '园' & 'tea':* & 'x':* & 'y':*`)
	})

	it('of endless length is cut', () => {
		const query = searchQuery(Array.from({ length: 500 }, (_, at) => `w${at}`).join(' '))
		expect(query?.prefixes.length).toBe(24)
	})
})
