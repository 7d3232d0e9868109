import { expect, test } from 'vitest'
import { readIndicatorDefinition } from '#app/domain/indicators/read-indicator-definition.ts'
import { readCodebook, readCodebookRows } from '#tests/domain/indicators/read-codebook.ts'
import { readGoldCsv } from '#tests/domain/indicators/read-gold-csv.ts'

const codebook = readCodebook()
const byCode = new Map(codebook.map((definition) => [definition.code, definition]))

test('the codebook has the 29 labels of Table 1, verbatim and in order', () => {
	expect(codebook.map(({ code, sourceLabel }) => [code, sourceLabel])).toEqual(
		readGoldCsv('paper/table1_labels.csv').map((row) => [
			row['code'],
			row['level3_printed'] || row['level2_printed'] || 'Management information platform',
		]),
	)
})

test('three first-level and six second-level indicators, each inside its first level', () => {
	expect([...new Set(codebook.map(({ level1 }) => level1))]).toEqual(['gov', 'lead', 'ext'])
	expect(new Set(codebook.map(({ level2 }) => level2)).size).toBe(6)
	expect(codebook.every(({ level1, level2 }) => level2.startsWith(`${level1}.`))).toBe(true)
})

test('a row is read into numbers, bounds and rules', () => {
	expect(byCode.get('G01')).toMatchObject({
		order: 1,
		direction: 1,
		goalposts: { min: 4, max: 1000, scale: 'log10' },
		space: { rule: 'ratio-of-sums' },
		time: { rule: 'last', window: 'month' },
		kind: 'b',
		cycle: 'quarterly',
		dueDays: 45,
		expiresDays: 180,
		hardRange: { min: 0, max: 10_000, minExclusive: true, integer: false },
		minimum: { n: 20, noun: 'lines', below: 'missing' },
		slipNote: null,
	})
	expect(byCode.get('L02')?.minimum).toEqual({ n: 5, noun: 'stores', below: 'suppress' })
	expect(byCode.get('L01')?.minimum).toBeNull()
	expect(byCode.get('X02')?.reference).toBeNull()
})

test('names, slugs and orders are unique and every row has both languages', () => {
	for (const key of ['order', 'code', 'slug', 'termEn', 'termZh'] as const)
		expect(new Set(codebook.map((definition) => definition[key])).size).toBe(29)
	expect(codebook.every(({ termZh }) => /\p{Script=Han}/u.test(termZh))).toBe(true)
})

const [sound = {}] = readCodebookRows()

test.each([
	['direction', 'up'],
	['kind', 'd'],
	['frequency', 'weekly'],
	['goalpost_min_max_scale', '5|5|lin'],
	['goalpost_min_max_scale', '1|5|cube'],
	['due_days', 'soon'],
	['min_n', 'several'],
	['space_aggregation', 'mean of means'],
	['time_aggregation', 'now and then'],
	['unit', ''],
])('a codebook row with %s "%s" is refused', (column, text) => {
	expect(() => readIndicatorDefinition({ ...sound, [column]: text })).toThrow(RangeError)
})
