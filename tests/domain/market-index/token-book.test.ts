import { describe, expect, it } from 'vitest'
import { findTokens, packTokens } from '#app/domain/market-index/token-book.ts'

const TOKENS = ['=k:stay', 'a', 'tea', 'teapot', 'teas', 'ted', '~cha', '~chaye', '茶', '茶园', '𠀀'].sort()
const book = packTokens(TOKENS)
const found = (text: string, isBeginning: boolean) => TOKENS.slice(...findTokens(book, text, isBeginning))

describe('a book of tokens', () => {
	it('finds each of its tokens and no other', () => {
		for (const token of TOKENS) expect(found(token, false)).toEqual([token])
		for (const other of ['', 'te', 'teaz', 'zz', '茶园地', '=k', '!']) expect(found(other, false), other).toEqual([])
	})

	it.each(['tea', 'te', '~cha', '茶', '', 'x', 'teapots', '𠀀', '龟'])('finds all that begin with "%s"', (text) => {
		expect(found(text, true)).toEqual(TOKENS.filter((it) => it.startsWith(text)))
	})

	it('is empty where there are none', () => {
		expect(findTokens(packTokens([]), 'tea', true)).toEqual([0, 0])
		expect(findTokens(packTokens([]), 'tea', false)).toEqual([0, 0])
	})
})
