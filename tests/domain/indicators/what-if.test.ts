import { expect, test } from 'vitest'
import { DEFAULT_INDEX_METHOD } from '#app/domain/indicators/index-method.ts'
import { scoreIndex } from '#app/domain/indicators/score-index.ts'
import type { ScoredNode } from '#app/domain/indicators/score-node.ts'
import {
	readWhatIf,
	WHAT_IF_MEANS,
	WHAT_IF_SCORES,
	whatIfMethod,
	whatIfRequest,
	writeWhatIf,
} from '#app/domain/indicators/what-if.ts'
import { smallIndicators, smallRequest, smallTree } from '#tests/domain/indicators/index-fixture.ts'

const read = (query: string) => {
	const fields = new URLSearchParams(query)
	return readWhatIf((name) => fields.get(name), { tree: smallTree, indicators: smallIndicators })
}

const leavesOf = ({ code, scores, children }: ScoredNode): Map<string, readonly number[]> =>
	new Map([[code, scores], ...children.flatMap((child) => [...leavesOf(child)])])

test('an address without settings is the published method', () => {
	const request = smallRequest({ a: [40, 60, 70, 30, 90], b: [50, 10, 20, 80, 30], c: [5, 15, 25, 35, 45] })
	const tried = whatIfRequest(read(''), request)
	expect(tried.indicators).toEqual(request.indicators)
	const [own, published] = [scoreIndex(tried), scoreIndex(request)]
	expect(own.ranks).toEqual(published.ranks)
	for (const [i, score] of own.root.scores.entries()) expect(score).toBeCloseTo(published.root.scores[i] ?? 0, 10)
})

test('an address holds all settings and gives them back', () => {
	const asked = read(
		'scores=percentile&means=copeland&w.p=70&w.q=20&w.r=10&w.p.1=0&w.p.2=100&low.P1=-20&high.P1=60.5&high.R1=50',
	)
	expect(asked).toEqual({
		scores: 'percentile',
		means: 'copeland',
		weights: { p: 70, q: 20, r: 10, 'p.1': 0, 'p.2': 100 },
		goalposts: { P1: { min: -20, max: 60.5 }, R1: { min: 0, max: 50 } },
	})
	expect(read(new URLSearchParams(writeWhatIf(asked)).toString())).toEqual(asked)
})

test('nonsense in an address is as published, weights stay between 0 and 100', () => {
	expect(
		read('scores=magic&means=toString&w.p=NaN&w.q=-5&w.r=1e9&low.P1=x&low.P2=100&high.P3=&high.Q1=Infinity&low.Z=1'),
	).toEqual({
		scores: 'goalposts',
		means: 'aag',
		weights: { p: 33, q: 0, r: 100, 'p.1': 50, 'p.2': 50 },
		goalposts: {},
	})
})

test('every setting makes a method that computes; weights all at 0 are equal', () => {
	const request = smallRequest({ a: [40, 60, 70, 30, 90], b: [50, 10, 20, 80, 30], c: [5, 15, 25, 35, 45] })
	for (const scores of Object.keys(WHAT_IF_SCORES))
		for (const means of Object.keys(WHAT_IF_MEANS)) {
			const whatIf = { ...read('w.p=0&w.q=0&w.r=0'), scores, means }
			const { ranks, root } = scoreIndex({ ...request, method: whatIfMethod(whatIf, DEFAULT_INDEX_METHOD, smallTree) })
			expect(root.weights).toEqual([1 / 3, 1 / 3, 1 / 3])
			expect(ranks.every((rank) => rank >= 1 && rank <= 3)).toBe(true)
		}
})

test('moved goalposts move the scores of their indicator, by its direction, and of no other', () => {
	const rows = { a: [40, 60, 70, 30, 90], b: [50, 10, 20, 80, 30], c: [5, 15, 25, 35, 45] }
	const indicators = smallIndicators.map((it) => (it.code === 'R1' ? { ...it, direction: -1 as const } : it))
	const request = { ...smallRequest(rows), indicators }
	const fields = new URLSearchParams('high.P1=50&low.R1=40')
	const moved = readWhatIf((name) => fields.get(name), request)
	const [before, after] = [scoreIndex(request), scoreIndex(whatIfRequest(moved, request))]
	const scoresOf = ({ root }: typeof before, code: string) => [...(leavesOf(root).get(code) ?? [])]
	expect(scoresOf(after, 'P1')).toEqual([80, 100, 10])
	expect(scoresOf(after, 'R1').map((score) => Math.round(100 * score) / 100)).toEqual([16.67, 100, 91.67])
	for (const code of ['P2', 'P3', 'Q1']) expect(scoresOf(after, code)).toEqual(scoresOf(before, code))
	expect(request.indicators).toEqual(indicators)
})

test('ends that a logarithm does not know are as published', () => {
	const log = smallIndicators.map((it) => ({ ...it, goalposts: { min: 4, max: 1000, scale: 'log10' as const } }))
	const readLog = (query: string) => {
		const fields = new URLSearchParams(query)
		return readWhatIf((name) => fields.get(name), { tree: smallTree, indicators: log }).goalposts
	}
	expect(readLog('low.P1=0&low.P2=-5&high.P2=-1&low.P3=0.5')).toEqual({ P3: { min: 0.5, max: 1000 } })
	expect(readLog('low.P1=4&high.P1=1e3')).toEqual({})
})
