import { expect, test } from 'vitest'
import { observationValue, VALUE_FORMS } from '#app/domain/indicators/observation-value.ts'
import { readCodebook } from '#tests/domain/indicators/read-codebook.ts'

const codebook = readCodebook()
const value = (code: string, num: number, den: number | null, n: number | null = null) =>
	observationValue({ code, minimum: codebook.find((row) => row.code === code)?.minimum ?? null }, { num, den, n })

function formOf(formula: string, rule: string) {
	if (formula.startsWith('v = 100·max(0, 1 −')) return 'accuracy'
	if (formula.startsWith('v = 100·')) return 'percent'
	if (rule === 'pooled-counts') return 'ready'
	return rule === 'sum' || rule === 'distinct-count' ? 'count' : 'ratio'
}

test.each(codebook)('$code is computed as its formula in the codebook says', ({ code, formula, space }) => {
	expect(VALUE_FORMS[code]).toBe(formOf(formula, space.rule))
})

test('each form has its arithmetic', () => {
	expect(value('G01', 5000, 50)).toEqual({ outcome: 'value', value: 100 })
	expect(value('G02', 45, 60)).toEqual({ outcome: 'value', value: 75 })
	expect(value('L09', 20, 80)).toEqual({ outcome: 'value', value: 75 })
	expect(value('L09', 200, 80)).toEqual({ outcome: 'value', value: 0 })
	expect(value('L01', 0, null)).toEqual({ outcome: 'value', value: 0 })
})

test('an empty denominator is missing with its reason, never 0', () => {
	expect(value('G08', 0, 0)).toEqual({ outcome: 'missing', reason: 'empty-denominator' })
	expect(value('L06', 500, 99)).toEqual({ outcome: 'missing', reason: 'empty-denominator' })
	expect(value('L06', 500, 100)).toEqual({ outcome: 'value', value: 5 })
})

test('too few rows are missing, where the codebook only suppresses they still count inside', () => {
	expect(value('G08', 1, 4, 4)).toEqual({ outcome: 'missing', reason: 'too-few' })
	expect(value('G08', 1, 5, 5)).toEqual({ outcome: 'value', value: 20 })
	expect(value('L02', 900, null, 4)).toEqual({ outcome: 'value', value: 900 })
})

test('a value without parts is taken as given, nothing at all is not reported', () => {
	const given = { code: 'X03', minimum: null }
	expect(observationValue(given, { num: 0, den: null, n: 12, value: 0.8 })).toEqual({ outcome: 'value', value: 0.8 })
	expect(observationValue(given, { num: 0, den: null, n: 12 })).toEqual({ outcome: 'missing', reason: 'not-reported' })
	expect(observationValue(given, null)).toEqual({ outcome: 'missing', reason: 'not-reported' })
	expect(observationValue({ code: 'Z99', minimum: null }, { num: 1, den: 1, n: 1 })).toMatchObject({
		reason: 'no-value-form',
	})
})
