import { expect, test } from 'vitest'
import { topsis } from '#app/domain/indicators/topsis.ts'
import { agrees, goldCases } from '#tests/domain/indicators/gold-cases.ts'
import { readGoldCsv } from '#tests/domain/indicators/read-gold-csv.ts'

test.each(goldCases('topsis'))('$name', ({ args, expected }) => {
	const [rows, weights, directions] = args as [number[][], number[], (1 | -1)[]]
	expect(agrees(topsis(rows, weights, directions), expected)).toBe(true)
})

test('the aircraft of Hwang and Yoon (1981) come as close as published', () => {
	const table = readGoldCsv('entropy_topsis/hwang_yoon1981_matrix.csv').map((row) => Object.values(row))
	const numbers = (name: string) => (table.find(([unit]) => unit === name) ?? []).slice(1).map(Number)
	const aircraft = table.filter(([unit]) => unit?.startsWith('A')).map((cells) => cells.slice(1).map(Number))
	const directions = numbers('direction').map((sign) => (sign === -1 ? -1 : 1))
	const results = topsis(aircraft, numbers('weight'), directions)
	for (const [i, row] of readGoldCsv('entropy_topsis/hwang_yoon1981_topsis_expected.csv').entries()) {
		expect(results[i]?.sPlus).toBeCloseTo(Number(row['S_plus']), 7)
		expect(results[i]?.sMinus).toBeCloseTo(Number(row['S_minus']), 7)
		expect(results[i]?.c).toBeCloseTo(Number(row['closeness_recomputed']), 7)
	}
})

test('an incomplete row is missing and does not move the others', () => {
	const rows = [
		[1, 2],
		[3, 1],
	]
	const [first] = topsis(rows, [0.5, 0.5], [1, 1])
	const [again, , incomplete] = topsis([...rows, [100, Number.NaN]], [0.5, 0.5], [1, 1])
	expect(again).toEqual(first)
	expect(incomplete?.c).toBeNaN()
})
