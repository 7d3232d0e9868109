import { expect, test } from 'vitest'
import { descendingRanks, type Ties } from '#app/domain/indicators/ranks.ts'
import { agrees, goldCases } from '#tests/domain/indicators/gold-cases.ts'
import { readGoldCsv } from '#tests/domain/indicators/read-gold-csv.ts'

test.each(goldCases('rank'))('$name', ({ args, expected }) => {
	const [values, options] = args as [number[], { ties: Ties }?]
	expect(agrees(descendingRanks(values, options?.ties), expected)).toBe(true)
})

test('Figure 1 of the paper ranks its cities densely', () => {
	const rows = readGoldCsv('paper/figure1_taobao_villages_2019.csv')
	const villages = rows.map((row) => Number(row['taobao_villages']))
	expect(descendingRanks(villages, 'dense')).toEqual(rows.map((row) => Number(row['rank_published'])))
})

test('floating noise does not order units', () => {
	expect(descendingRanks([0.1 + 0.2, 0.3, 0.299])).toEqual([1, 1, 3])
	expect(descendingRanks([50, 50 + 2e-9])).toEqual([2, 1])
})
