import { expect, test } from 'vitest'
import { ahpWeights, groupJudgements, worstTriad } from '#app/domain/indicators/ahp-weights.ts'
import { agrees, goldCases } from '#tests/domain/indicators/gold-cases.ts'
import { readGoldCsv } from '#tests/domain/indicators/read-gold-csv.ts'

test.each(goldCases('ahp'))('$name', ({ args, expected, tolerance }) => {
	const matrix = args[0] as number[][]
	if ((expected as { throws?: string }).throws) expect(() => ahpWeights(matrix)).toThrow(RangeError)
	else expect(agrees(ahpWeights(matrix), expected, tolerance)).toBe(true)
})

const fraction = (text = '') => {
	const [above, below = '1'] = text.split('/')
	return Number(above) / Number(below)
}
const rows = readGoldCsv('ahp/saaty_house_matrix.csv')
const criteria = rows.map((row) => row['criterion'] ?? '')
const house = rows.map((row) => criteria.map((criterion) => fraction(row[criterion])))

test("Saaty's house: priorities, eigenvalue and consistency as published", () => {
	const { w, lambda, CI, CR, acceptable } = ahpWeights(house)
	const computed = new Map([
		...criteria.map((name, i) => [name, w[i]] as const),
		['lambda_max', lambda],
		['CI', CI],
		['CR', CR],
	])
	for (const row of readGoldCsv('ahp/saaty_house_expected.csv')) {
		const value = computed.get(row['key'] ?? '')
		if (value === undefined) continue
		expect(Math.abs(value - Number(row['published']))).toBeLessThanOrEqual(0.0005 + 1e-9)
		expect(Math.abs(value - Number(row['recomputed']))).toBeLessThanOrEqual(0.00005 + 1e-9)
	}
	expect(acceptable).toBe(false)
})

test('the worst triad names the judgements to look at again', () => {
	expect(
		worstTriad([
			[1, 2, 1 / 4, 2],
			[1 / 2, 1, 2, 1],
			[4, 1 / 2, 1, 1],
			[1 / 2, 1, 1, 1],
		]),
	).toMatchObject({ items: [0, 1, 2] })
	expect(
		worstTriad([
			[1, 2],
			[0.5, 1],
		]),
	).toBeNull()
})

test('a panel is the geometric mean of its members', () => {
	expect(
		agrees(
			groupJudgements([
				[
					[1, 2],
					[1 / 2, 1],
				],
				[
					[1, 8],
					[1 / 8, 1],
				],
			]),
			[
				[1, 4],
				[1 / 4, 1],
			],
		),
	).toBe(true)
})

test.each([
	[[[1, 2]]],
	[[]],
	[
		[
			[1, -1],
			[-1, 1],
		],
	],
	[[[2]]],
])('%j is no pairwise comparison', (matrix) => {
	expect(() => ahpWeights(matrix)).toThrow(RangeError)
})
