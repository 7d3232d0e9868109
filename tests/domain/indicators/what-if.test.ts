import { expect, test } from 'vitest'
import { DEFAULT_INDEX_METHOD } from '#app/domain/indicators/index-method.ts'
import { scoreIndex } from '#app/domain/indicators/score-index.ts'
import { readWhatIf, WHAT_IF_MEANS, WHAT_IF_SCORES, whatIfMethod, writeWhatIf } from '#app/domain/indicators/what-if.ts'
import { smallRequest, smallTree } from '#tests/domain/indicators/index-fixture.ts'

const read = (query: string) => {
	const fields = new URLSearchParams(query)
	return readWhatIf((name) => fields.get(name), smallTree)
}

test('an address without settings is the published method', () => {
	const request = smallRequest({ a: [40, 60, 70, 30, 90], b: [50, 10, 20, 80, 30], c: [5, 15, 25, 35, 45] })
	const tried = { ...request, method: whatIfMethod(read(''), DEFAULT_INDEX_METHOD, smallTree) }
	const [own, published] = [scoreIndex(tried), scoreIndex(request)]
	expect(own.ranks).toEqual(published.ranks)
	for (const [i, score] of own.root.scores.entries()) expect(score).toBeCloseTo(published.root.scores[i] ?? 0, 10)
})

test('an address holds all settings and gives them back', () => {
	const asked = read('scores=percentile&means=copeland&w.p=70&w.q=20&w.r=10&w.p.1=0&w.p.2=100')
	expect(asked).toEqual({
		scores: 'percentile',
		means: 'copeland',
		weights: { p: 70, q: 20, r: 10, 'p.1': 0, 'p.2': 100 },
	})
	expect(read(new URLSearchParams(writeWhatIf(asked)).toString())).toEqual(asked)
})

test('nonsense in an address is as published, weights stay between 0 and 100', () => {
	expect(read('scores=magic&means=toString&w.p=NaN&w.q=-5&w.r=1e9')).toEqual({
		scores: 'goalposts',
		means: 'aag',
		weights: { p: 33, q: 0, r: 100, 'p.1': 50, 'p.2': 50 },
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
