import { expect, test } from 'vitest'
import { readSpaceRule, readTimeRule } from '#app/domain/indicators/read-pooling-rule.ts'
import { readCodebook } from '#tests/domain/indicators/read-codebook.ts'

const codesWith = (rule: string) =>
	readCodebook()
		.filter(({ space }) => space.rule === rule)
		.map(({ code }) => code)

test('flows add up over places, distinct counts and evenness do not', () => {
	expect(codesWith('sum')).toEqual(['L01', 'L02', 'L03', 'L05'])
	expect(codesWith('distinct-count')).toEqual(['G11', 'G12', 'L04'])
	expect(codesWith('ratio-of-distinct-counts')).toEqual(['G08', 'G09', 'G10', 'L07', 'X05'])
	expect(codesWith('pooled-counts')).toEqual(['X03'])
})

test('the window of the index value is read with the rule', () => {
	expect(readTimeRule('sum')).toEqual({ rule: 'sum', window: 'T12M' })
	expect(readTimeRule('ratio of sums over T90D')).toEqual({ rule: 'ratio-of-sums', window: 'T90D' })
	expect(readTimeRule('last (month)')).toEqual({ rule: 'last', window: 'month' })
	expect(readTimeRule('distinct over window')).toEqual({ rule: 'distinct', window: 'T12M' })
})

test('words the codebook does not use are refused', () => {
	expect(() => readSpaceRule('average')).toThrow(RangeError)
	expect(() => readTimeRule('average')).toThrow(RangeError)
})
