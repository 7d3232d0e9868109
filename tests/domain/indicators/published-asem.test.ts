import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type CsvRecord, parseCsvRecords } from '#app/domain/csv/parse-csv-records.ts'
import { correlation } from '#app/domain/indicators/correlation.ts'
import { cronbachAlpha, pairwiseAlpha } from '#app/domain/indicators/cronbach-alpha.ts'
import { copelandScores } from '#app/domain/indicators/copeland.ts'
import { DEFAULT_INDEX_METHOD, type IndexMethod } from '#app/domain/indicators/index-method.ts'
import { effectiveWeights } from '#app/domain/indicators/effective-weights.ts'
import { type IndexNode, leafCodes, listNodes } from '#app/domain/indicators/index-tree.ts'
import { excessKurtosis, mean, skewness, standardDeviation } from '#app/domain/indicators/moments.ts'
import { rankIntervals } from '#app/domain/indicators/rank-intervals.ts'
import type { RobustnessPlan } from '#app/domain/indicators/robustness-plan.ts'
import { prepareColumns, scoreIndex } from '#app/domain/indicators/score-index.ts'
import type { ScoredNode } from '#app/domain/indicators/score-node.ts'
import { drawAssumptions } from '#app/domain/indicators/draw-assumptions.ts'
import { createEvaluator } from '#app/domain/indicators/evaluate-assumptions.ts'
import { quantile } from '#app/domain/indicators/quantile.ts'
import { sobolDesign } from '#app/domain/indicators/sobol-indices.ts'
import { drawSensitivity } from '#app/domain/indicators/sensitivity.ts'
import { runUncertainty } from '#app/domain/indicators/uncertainty.ts'
import { treatOutliers } from '#app/domain/indicators/treat-outliers.ts'

/** COINr's ASEM data set may not be copied into the project; it is compared where it lies beside the checkout. */
const FOLDER = new URL('../../../../shared/data/gold/asem/', import.meta.url)

const read = (name: string) => parse(`asem_${name}`)

function parse(name: string): readonly CsvRecord[] {
	const parsed = parseCsvRecords(readFileSync(new URL(`${name}.csv`, FOLDER), 'utf8'))
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

const scaled = { method: 'zscore', mean: 10, sd: 2, range: [-999, 999] } as const
const aggregate = (by: 'amean' | 'gmean') => ({
	aggregate: { level1: by, level2: by, level3: by, map: 'none' as const },
	overall: 'tree' as const,
})
/** What the published uncertainty and sensitivity analyses doubt, and what each could have been. */
const DOUBTS = {
	factors: [
		{
			factor: 'outliers',
			choices: [1, 2, 3, 4, 5].map((winmax) => ({
				skew: 2,
				kurt: 3.5,
				winmax,
				applyTo: ['minmax', 'zscore'] as const,
			})),
		},
		{ factor: 'normalisation', choices: [{ method: 'minmax', range: [1, 100] }, scaled] },
		{ factor: 'weights', choices: [{ from: 'noise', share: 0.25, nodes: 'inner' }] },
		{ factor: 'aggregation', choices: [aggregate('amean'), aggregate('gmean')] },
	],
} as const satisfies Pick<RobustnessPlan, 'factors'>

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
			const parents = listNodes(readTree()).filter(({ children }) => children.length > 0)
			for (const row of read(name)) {
				const unit = index.units.indexOf(row['uCode'] ?? '')
				expect(index.ranks[unit]).toBe(number(row['Rank']))
				for (const { code } of parents)
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

		test('a logarithm is taken of what winsorising could not mend, with the published skewness and kurtosis', () => {
			const rows = read('idata')
			const published = parse('treat_log_published')
			expect(published).toHaveLength(4)
			for (const row of published) {
				const raw = rows.map((cells) => number(cells[row['iCode'] ?? '']))
				const rule = { skew: 2, kurt: 3.5, winmax: Number(row['winmax']) }
				const treated = treatOutliers(raw, rule)
				expect(skewness(raw)).toBeCloseTo(number(row['skew0']), 5)
				expect(excessKurtosis(raw)).toBeCloseTo(number(row['kurt0']), 5)
				expect(treated.method).toBe(row['method'])
				if (row['method'] === 'winsorise') expect(treated.nwin).toBe(number(row['nwin']))
				if (row['method'] === 'winsorise') expect(skewness(treated.x)).toBeCloseTo(number(row['skew1']), 5)
				else expect(treated.x).not.toEqual(raw)
			}
		})

		test('the published figures of each raw column', () => {
			const rows = read('idata')
			for (const row of read('stats_raw')) {
				const raw = rows.map((cells) => number(cells[row['iCode'] ?? '']))
				const present = raw.filter((value) => !Number.isNaN(value))
				expect(Math.min(...present)).toBeCloseTo(number(row['Min']), 5)
				expect(Math.max(...present)).toBeCloseTo(number(row['Max']), 4)
				expect(Math.abs(mean(raw) / number(row['Mean']) - 1)).toBeLessThan(1e-7)
				expect(Math.abs(standardDeviation(raw) / number(row['Std']) - 1)).toBeLessThan(1e-7)
				expect(Math.abs(quantile(raw, 0.5) - number(row['Median']))).toBeLessThan(
					1e-5 * Math.max(1, Math.abs(number(row['Median']))),
				)
				expect(present).toHaveLength(number(row['N.Avail']))
			}
		})

		test('min-max, z and percentile scores, cell by cell', () => {
			const by = [
				['normalised', { method: 'minmax', range: [0, 100] }, 1],
				['normalised_zscore', { method: 'zscore', mean: 0, sd: 1, range: [-99, 99] }, 1],
				['normalised_prank', { method: 'percentile' }, 100],
			] as const
			const codes = leafCodes(readTree())
			for (const [name, normalise, scale] of by) {
				const asked = request(method(normalise, 'amean'))
				const columns = prepareColumns(asked)
				for (const row of read(name)) {
					const unit = asked.units.indexOf(row['uCode'] ?? '')
					for (const code of codes)
						expect((columns.get(code)?.scores[unit] ?? Number.NaN) / scale).toBeCloseTo(number(row[code]), 7)
				}
			}
		})

		test('effective weights down the tree', () => {
			const { root } = scoreIndex(request(method({ method: 'minmax', range: [0, 100] }, 'amean')))
			const weights = new Map(
				flatten(root).flatMap((node) => node.children.map((child, i) => [child.code, node.weights[i] ?? 0] as const)),
			)
			const effective = effectiveWeights(readTree(), weights)
			for (const row of read('effective_weights'))
				expect(effective.get(row['iCode'] ?? '')).toBeCloseTo(number(row['EffWeight']), 9)
		})

		test('correlations of indicators and of aggregates', () => {
			const index = scoreIndex(request(method({ method: 'minmax', range: [0, 100] }, 'amean')))
			const scores = new Map(flatten(index.root).map((node) => [node.code, node.scores]))
			for (const name of ['corr_normalised', 'corr_aggregates'])
				for (const row of read(name))
					for (const [code, cell] of Object.entries(row).slice(1)) {
						const found = correlation(scores.get(row['iCode'] ?? '') ?? [], scores.get(code) ?? [])
						expect(found).toBeCloseTo(number(cell), 7)
					}
		})

		test("Cronbach's alpha of each pillar, of the data and of the scores", () => {
			const { root } = scoreIndex(request(method({ method: 'minmax', range: [0, 100] }, 'amean')))
			const nodes = new Map(flatten(root).map((node) => [node.code, node]))
			const rows = read('idata')
			for (const row of read('cronbach')) {
				const { children = [] } = nodes.get(row['pillar'] ?? '') ?? {}
				const raw = children.map(({ code }) => rows.map((cells) => number(cells[code])))
				expect(pairwiseAlpha(raw)).toBeCloseTo(number(row['alpha']), 7)
				expect(cronbachAlpha(children.map(({ scores }) => scores))).toBeCloseTo(number(row['alpha_normalised']), 7)
			}
		})

		test('rank intervals are those published for the same assumptions, within the error of a hundred draws', () => {
			const nominal = request(method({ method: 'minmax', range: [0, 100] }, 'amean'))
			const plan = { ...DOUBTS, runs: 300, seed: 1 }
			const found = rankIntervals(runUncertainty({ request: nominal, plan, errors: new Map() }))
			const published = read('ua_rankstats_published')
			const shifts = published.map((row) => {
				const own = found[nominal.units.indexOf(row['uCode'] ?? '')]?.rank
				return [own?.median, own?.p5, own?.p95].map((value, i) =>
					Math.abs((value ?? Number.NaN) - number(row[['Median', 'Q5', 'Q95'][i] ?? ''])),
				)
			})
			const meanOf = (i: number) => shifts.reduce((sum, shift) => sum + (shift[i] ?? Number.NaN), 0) / shifts.length
			expect(Math.max(meanOf(0), meanOf(1), meanOf(2))).toBeLessThan(0.7)
		})

		test('the ranks in the runs of a Sobol design are spread as those published for it, within the error of its runs', () => {
			const nominal = request(method({ method: 'minmax', range: [0, 100] }, 'amean'))
			const plan = { ...DOUBTS, runs: 100, seed: 1 }
			const evaluator = createEvaluator(nominal, new Map(), plan.seed)
			const { a, b, ab } = sobolDesign(plan.runs, plan.factors.length, plan.seed)
			const runs = [a, b, ...ab].flat().map((u) => {
				const { ranks } = evaluator.evaluate(drawAssumptions(plan, u, evaluator.nominal))
				return Array.from(ranks)
			})
			expect(runs).toHaveLength(100 * (4 + 2))
			const shifts = read('sa_rankstats_published').map((row) => {
				const unit = nominal.units.indexOf(row['uCode'] ?? '')
				expect(evaluator.baseline.ranks[unit]).toBe(number(row['Nominal']))
				const own = runs.map((ranks) => ranks[unit] ?? Number.NaN)
				// Two hundred rows of assumptions are drawn, there as here: the others only change one of each.
				const error = standardDeviation(own) * Math.sqrt(2 / 200)
				expect(Math.abs(mean(own) - number(row['Mean']))).toBeLessThan(4 * error + 0.01)
				const found = [quantile(own, 0.5), quantile(own, 0.05), quantile(own, 0.95)]
				return found.map((value, i) => Math.abs(value - number(row[['Median', 'Q5', 'Q95'][i] ?? ''])))
			})
			expect(shifts).toHaveLength(51)
			const meanOf = (i: number) => shifts.reduce((sum, shift) => sum + (shift[i] ?? Number.NaN), 0) / shifts.length
			// As for the hundred draws above.
			expect(Math.max(meanOf(0), meanOf(1), meanOf(2))).toBeLessThan(0.7)
		})

		test('Sobol indices agree with those published for the same assumptions, each within the 90 % intervals of both', () => {
			const nominal = request(method({ method: 'minmax', range: [0, 100] }, 'amean'))
			const drawing = drawSensitivity({ request: nominal, plan: { ...DOUBTS, runs: 128, seed: 1 }, errors: new Map() })
			let step = drawing.next()
			while (!step.done) step = drawing.next()
			const { indices } = step.value
			const published = read('sa_sensitivity_published')
			expect(indices).toHaveLength(published.length)
			const apart = published.flatMap((row, k) =>
				(['first', 'total'] as const).flatMap((kind) => {
					const { low, high } = indices?.[k]?.[kind] ?? { low: Number.NaN, high: Number.NaN }
					const name = kind === 'first' ? 'Si' : 'STi'
					const overlaps = low <= number(row[`${name}_q95`]) && high >= number(row[`${name}_q5`])
					return overlaps ? [] : [`${row['Variable'] ?? ''} ${kind}`]
				}),
			)
			expect(apart).toEqual([])
			const totals = indices?.map(({ total }) => total.value) ?? []
			const inOrder = (of: readonly number[]) => of.map((_, k) => k).sort((a, b) => (of[b] ?? 0) - (of[a] ?? 0))
			expect(inOrder(totals)).toEqual(inOrder(published.map((row) => number(row['STi']))))
		})
	},
)
