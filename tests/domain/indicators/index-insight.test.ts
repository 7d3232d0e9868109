import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCoherence } from '#app/domain/indicators/coherence.ts'
import { explainIndexChange, type NodeChange, valueOfParts } from '#app/domain/indicators/explain-index-change.ts'
import type { IndexDatum } from '#app/domain/indicators/index-request.ts'
import { DEFAULT_INDEX_METHOD, type IndexMethod } from '#app/domain/indicators/index-method.ts'
import { prepareColumns, scoreIndex } from '#app/domain/indicators/score-index.ts'
import { cellChanger, unitGains } from '#app/domain/indicators/unit-gains.ts'
import { smallIndicators, smallRequest } from '#tests/domain/indicators/index-fixture.ts'

const lenient = (changes: Partial<IndexMethod> = {}): IndexMethod => ({
	...DEFAULT_INDEX_METHOD,
	availability: 0.4,
	...changes,
})
const means = (by: 'amean' | 'gmean' | 'hmean', top = by): IndexMethod['aggregate'] => ({
	level1: top,
	level2: by,
	level3: by,
	map: '1+0.99s',
})

/** One unit whose data are made of parts. */
function unitOf(cells: readonly (Omit<NonNullable<IndexDatum['parts']>, 'most'> | null)[], method: IndexMethod) {
	const request = smallRequest({ a: [] })
	const data = smallIndicators.map(({ code }, i): [string, IndexDatum] => {
		const parts = cells[i]
		return [code, parts ? { value: valueOfParts(parts), parts } : { value: null }]
	})
	return { index: scoreIndex({ ...request, values: { a: Object.fromEntries(data) }, method }), unit: 0 }
}

const listed = (node: NodeChange): NodeChange[] => [node, ...node.children.flatMap(listed)]
const sumOf = ({ behaviour, population, coverage }: NodeChange['causes']) => behaviour + population + coverage

const part = fc.record({
	amount: fc.double({ min: 0.1, max: 90, noNaN: true }),
	per: fc.option(fc.double({ min: 0.8, max: 4, noNaN: true }), { nil: null }),
	reported: fc.double({ min: 0.2, max: 1, noNaN: true }),
})
const cells = fc.tuple(part, fc.option(part, { freq: 4 }), part, part, part)

test('a change is split to the last bit into behaviour, population and coverage, at every node and for every mean', () => {
	fc.assert(
		fc.property(
			cells,
			cells,
			fc.constantFrom('amean', 'gmean', 'hmean'),
			fc.constantFrom('amean', 'gmean'),
			(a, b, inner, top) => {
				const method = lenient({ aggregate: means(inner, top) })
				const found = explainIndexChange(unitOf(a, method), unitOf(b, method), method)
				fc.pre(found.outcome === 'explained')
				if (found.outcome !== 'explained') return
				for (const node of listed(found.change)) {
					if (node.before === null || node.after === null) continue
					expect(sumOf(node.causes)).toBeCloseTo(node.after - node.before, 8)
					if (node.children.length === 0) continue
					const parts = node.children.reduce((sum, child) => sum + child.points, node.comeAndGone)
					expect(parts).toBeCloseTo(node.after - node.before, 8)
				}
				expect(found.change.points).toBe((found.change.after ?? 0) - (found.change.before ?? 0))
			},
		),
	)
})

test('more people alone is population, more reporting alone coverage, more done alone behaviour', () => {
	const method = lenient()
	const still = [40, 40, 40, 40, 40].map((amount) => ({ amount, per: 1, reported: 0.8 }))
	const causes = (changed: object) => {
		const after = still.with(3, { ...still[3], ...changed } as (typeof still)[number])
		const found = explainIndexChange(unitOf(still, method), unitOf(after, method), method)
		if (found.outcome !== 'explained') throw new Error(found.reason)
		const { behaviour, population, coverage } = found.change.causes
		return [behaviour, population, coverage].map((cause) => Math.sign(Math.round(cause * 1e9)))
	}
	expect(causes({ amount: 50 })).toEqual([1, 0, 0])
	expect(causes({ per: 2 })).toEqual([0, -1, 0])
	expect(causes({ reported: 1 })).toEqual([0, 0, 1])
})

test('an indicator that comes or goes is coverage, in a line of its own', () => {
	const method = lenient()
	const full = [90, 10, 40, 40, 40].map((amount) => ({ amount, per: null, reported: 1 }))
	const found = explainIndexChange(unitOf(full, method), unitOf(full.with(1, null as never), method), method)
	if (found.outcome !== 'explained') throw new Error(found.reason)
	const group = listed(found.change).find(({ code }) => code === 'p.1')
	expect(group).toMatchObject({
		before: 50,
		after: 90,
		comeAndGone: 40,
		causes: { behaviour: 0, population: 0, coverage: 40 },
	})
	expect(found.change.causes.coverage).toBeCloseTo(found.change.points, 10)
})

test('what cannot be split says why', () => {
	const full = [90, 10, 40, 40, 40].map((amount) => ({ amount, per: null, reported: 1 }))
	const method = lenient()
	const none = unitOf([null, null, null, null, null], method)
	expect(explainIndexChange(none, unitOf(full, method), method)).toEqual({
		outcome: 'not-explained',
		reason: 'no-score',
	})
	const peers = lenient({ normalise: { method: 'percentile' } })
	expect(explainIndexChange(unitOf(full, method), unitOf(full, method), peers)).toMatchObject({
		reason: 'depends-on-peers',
	})
})

const three = smallRequest({ a: [40, 60, 70, 30, 90], b: [41, 60, 70, 30, 90], c: [10, 20, 30, 40, 99.5] })

test('one per cent more of each indicator, the largest gain first, nothing beyond the goalposts', () => {
	const index = scoreIndex(three)
	const gains = unitGains(three, index, 2)
	expect(gains.map(({ gain }) => gain)).toEqual(gains.map(({ gain }) => gain).toSorted((a, b) => b - a))
	expect(gains[0]?.code).toBe('Q1')
	const r1 = gains.find(({ code }) => code === 'R1')
	expect(r1).toMatchObject({ value: 99.5, changedValue: 100.495 })
	const change = cellChanger(three, index)
	const capped = change({ unit: 2, code: 'R1', value: 1000 })
	expect(index.root.scores[2] ?? 0).toBeLessThan(capped.score)
	expect(change({ unit: 2, code: 'R1', value: 100 }).score).toBe(capped.score)
})

test('a gain that overtakes a neighbour shows in the rank', () => {
	const [best] = unitGains(three, scoreIndex(three), 0, 0.05).filter(({ code }) => code === 'P1')
	expect(best).toMatchObject({ rank: 2, changedRank: 1 })
})

test('one changed cell is bit by bit what the whole index would say', () => {
	const value = fc.double({ min: 0, max: 120, noNaN: true })
	const row = fc.tuple(value, value, value, value, value)
	fc.assert(
		fc.property(fc.array(row, { minLength: 3, maxLength: 6 }), fc.nat(4), value, (rows, at, changed) => {
			const request = smallRequest(Object.fromEntries(rows.map((cellsOf, i) => [`u${i}`, cellsOf])))
			const code = smallIndicators[at]?.code ?? ''
			const values = { ...request.values, u1: { ...request.values['u1'], [code]: { value: changed } } }
			const whole = scoreIndex({ ...request, values }, prepareColumns({ ...request, values }))
			const quick = cellChanger(request, scoreIndex(request))({ unit: 1, code, value: changed })
			expect(quick.score).toBe(whole.root.scores[1])
			expect(quick.rank).toBe(whole.ranks[1])
		}),
	)
})

test('where scores depend on the peers, one per cent more is computed with all of them', () => {
	const request = { ...three, method: lenient({ normalise: { method: 'minmax', range: [1, 100] } }) }
	const index = scoreIndex(request)
	const gains = unitGains(request, index, 2)
	for (const { code, changedValue, gain } of gains) {
		const values = { ...request.values, c: { ...request.values['c'], [code]: { value: changedValue } } }
		const again = scoreIndex({ ...request, values })
		expect(gain).toBe((again.root.scores[2] ?? 0) - (index.root.scores[2] ?? 0))
	}
})

test('warnings: conflict below 0, redundant above 0.92, silent below 0.3, weights and importance apart', () => {
	const rows = Object.fromEntries(
		Array.from({ length: 12 }, (_, i) => [`u${i}`, [5 * i, 5 * i + (i % 2), 55 - 5 * i, (i * 37) % 60, 4 * i]]),
	)
	const checked = checkCoherence(scoreIndex(smallRequest(rows)))
	expect(checked.pairs.find(({ first, second }) => first === 'P1' && second === 'P2')).toMatchObject({
		node: 'p.1',
		warning: 'redundant',
	})
	expect(checked.pairs.find(({ node }) => node === 'p')).toMatchObject({
		first: 'p.1',
		second: 'p.2',
		warning: 'conflict',
	})
	expect(checked.silent.map(({ code }) => code)).toContain('P3')
	expect(checked.scales.find(({ node }) => node === 'p.1')).toMatchObject({ grade: 'good' })
	expect(checked.scales.find(({ node }) => node === 'p.1')?.items[0]?.itemRest).toBeGreaterThan(0.99)
	expect(checked.importance.map(({ code }) => code)).toEqual(['p', 'q', 'r'])
	expect(checked.importance.reduce((sum, { importance }) => sum + importance, 0)).toBeCloseTo(1, 12)
	expect(checked.importance.some(({ isFlagged }) => isFlagged)).toBe(true)
})
