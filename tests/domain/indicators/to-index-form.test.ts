import { expect, test } from 'vitest'
import { indexFormOf, toIndexForm } from '#app/domain/indicators/to-index-form.ts'
import { readCodebook } from '#tests/domain/indicators/read-codebook.ts'

const denominators = { households: 200, residents: 500, activeStores: 20 }
const form = (code: string, num: number, den: number | null = null) =>
	toIndexForm({ code, minimum: null }, { num, den, n: null }, denominators)

test.each(readCodebook())('$code enters the index in the form the codebook names', ({ code, indexForm }) => {
	expect(indexFormOf(code).text).toBe(indexForm)
})

test.each([
	['L01', 1000, 5],
	['L02', 1000, 5],
	['L03', 1000, 2],
	['L04', 20, 10],
	['L05', 1000, 50],
	['G11', 1, 20],
	['G12', 10, 20],
])('%s of %d becomes %d per head', (code, num, expected) => {
	expect(form(code, num)).toEqual({ outcome: 'value', value: expected })
})

test('shares enter as they are, years of practice up to ten', () => {
	expect(form('G08', 3, 12)).toEqual({ outcome: 'value', value: 25 })
	expect(form('X02', 130, 10)).toEqual({ outcome: 'value', value: 10 })
	expect(form('X02', 35, 10)).toEqual({ outcome: 'value', value: 3.5 })
})

test('without a denominator, or an observation, the form is missing', () => {
	const none = { households: null, residents: 0, activeStores: 0 }
	for (const code of ['L01', 'L03', 'L05'])
		expect(toIndexForm({ code, minimum: null }, { num: 5, den: null, n: null }, none)).toEqual({
			outcome: 'missing',
			reason: 'empty-denominator',
		})
	expect(toIndexForm({ code: 'L01', minimum: null }, null, denominators)).toMatchObject({ reason: 'not-reported' })
})
