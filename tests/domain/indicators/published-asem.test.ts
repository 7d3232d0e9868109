import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type CsvRecord, parseCsvRecords } from '#app/domain/csv/parse-csv-records.ts'
import { copelandScores } from '#app/domain/indicators/copeland.ts'
import { DEFAULT_INDEX_METHOD, type IndexMethod } from '#app/domain/indicators/index-method.ts'
import { type IndexNode, leafCodes, listNodes } from '#app/domain/indicators/index-tree.ts'
import { excessKurtosis, skewness } from '#app/domain/indicators/moments.ts'
import { scoreIndex } from '#app/domain/indicators/score-index.ts'
import type { ScoredNode } from '#app/domain/indicators/score-node.ts'
import { treatOutliers } from '#app/domain/indicators/treat-outliers.ts'

/** COINr's ASEM data set may not be copied into the project; it is compared where it lies beside the checkout. */
const FOLDER = new URL('../../../../shared/data/gold/asem/', import.meta.url)

function read(name: string): readonly CsvRecord[] {
	const parsed = parseCsvRecords(readFileSync(new URL(`asem_${name}.csv`, FOLDER), 'utf8'))
	if (parsed.outcome !== 'parsed') throw new Error(`${name} is ${parsed.outcome}`)
	return parsed.records
}

const number = (text: string | undefined) => (!text || text === 'NA' ? Number.NaN : Number(text))

function readTree(code = 'Index'): IndexNode {
	const children = read('imeta').filter((row) => row['Parent'] === code)
	return { code, children: children.map((row) => readTree(row['iCode'])) }
}

function request(method: IndexMethod) {
	const rows = read('imputed')
	const tree = readTree()
	const indicators = read('imeta')
		.filter((row) => row['Type'] === 'Indicator')
		.map((row) => ({
			code: row['iCode'] ?? '',
			direction: row['Direction'] === '-1' ? (-1 as const) : (1 as const),
			goalposts: { min: 0, max: 1, scale: 'lin' as const },
		}))
	const units = rows.map((row) => row['uCode'] ?? '')
	const values = Object.fromEntries(
		rows.map((row) => [
			row['uCode'] ?? '',
			Object.fromEntries(leafCodes(tree).map((code) => [code, { value: number(row[code]) }])),
		]),
	)
	return { tree, indicators, units, values, method }
}

const flatten = (node: ScoredNode): ScoredNode[] => [node, ...node.children.flatMap(flatten)]

const method = (normalise: IndexMethod['normalise'], means: 'amean' | 'gmean', top = means): IndexMethod => ({
	...DEFAULT_INDEX_METHOD,
	normalise,
	outliers: { skew: 2, kurt: 3.5, winmax: 5, applyTo: ['minmax', 'zscore', 'percentile'] },
	aggregate: { level1: top, level2: means, level3: means, map: 'none' },
})

describe.runIf(existsSync(FOLDER))(
	'ASEM as COINr computes it (skipped where the data set is not beside the checkout)',
	() => {
		test.each([
			['results_arithmetic', method({ method: 'minmax', range: [0, 100] }, 'amean'), 1],
			['results_amean_amean_gmean', method({ method: 'minmax', range: [0, 100] }, 'amean', 'gmean'), 1],
			['results_geometric_1_100', method({ method: 'minmax', range: [1, 100] }, 'gmean'), 1],
			['results_prank_arithmetic', method({ method: 'percentile' }, 'amean'), 100],
			['results_zscore_arithmetic', method({ method: 'zscore', mean: 0, sd: 1, range: [-99, 99] }, 'amean'), 1],
		] as const)('%s: every aggregate and rank', (name, asked, scale) => {
			const index = scoreIndex(request(asked))
			const nodes = new Map(flatten(index.root).map((node) => [node.code, node]))
			for (const row of read(name)) {
				const unit = index.units.indexOf(row['uCode'] ?? '')
				expect(index.ranks[unit]).toBe(number(row['Rank']))
				for (const code of listNodes(readTree())
					.filter(({ children }) => children.length > 0)
					.map((node) => node.code))
					expect((nodes.get(code)?.scores[unit] ?? Number.NaN) / scale).toBeCloseTo(number(row[code]), 7)
			}
		})

		test('skewness, kurtosis and the points winsorised, column by column', () => {
			const rows = read('imputed')
			for (const row of read('treatment_table')) {
				const values = rows.map((cells) => number(cells[row['iCode'] ?? '']))
				expect(skewness(values)).toBeCloseTo(number(row['check_SkewKurt0.Skew']), 9)
				expect(excessKurtosis(values)).toBeCloseTo(number(row['check_SkewKurt0.Kurt']), 8)
				expect(treatOutliers(values).nwin).toBe(number(row['winsorise.nwin']) || 0)
			}
		})

		test('treated values, cell by cell', () => {
			const treated = read('treated')
			const rows = read('imputed')
			for (const code of leafCodes(readTree())) {
				const { x } = treatOutliers(rows.map((row) => number(row[code])))
				for (const [i, row] of rows.entries()) {
					const expected = number(treated.find((other) => other['uCode'] === row['uCode'])?.[code])
					expect(x[i]).toBeCloseTo(expected, 9)
				}
			}
		})

		test('Copeland scores on effective weights', () => {
			const rows = read('normalised')
			const leaves = read('effective_weights').filter((row) => row['Level'] === '1')
			const weights = leaves.map((row) => number(row['EffWeight']))
			const scores = copelandScores(
				rows.map((row) => leaves.map((leaf) => number(row[leaf['iCode'] ?? '']))),
				weights,
			)
			for (const row of read('copeland_effweights'))
				expect(scores[rows.findIndex((other) => other['uCode'] === row['uCode'])]).toBe(number(row['copeland']))
		})
	},
)
