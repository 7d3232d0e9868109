import { expect, test } from 'vitest'
import { effectiveWeights } from '#app/domain/indicators/effective-weights.ts'
import { equalWeights } from '#app/domain/indicators/equal-weights.ts'
import { buildIndexTree, leafCodes, listNodes } from '#app/domain/indicators/index-tree.ts'
import { readCodebook } from '#tests/domain/indicators/read-codebook.ts'

const codebook = readCodebook()
const tree = buildIndexTree(codebook)
const equal = new Map(
	listNodes(tree).flatMap(({ children }) =>
		children.map(({ code }, i) => [code, equalWeights(children.length)[i] ?? 0]),
	),
)

test('equal weights down the tree give the effective weights the codebook prints', () => {
	const shares = effectiveWeights(tree, equal)
	for (const { code, effectiveWeightShare } of codebook)
		expect(Math.abs((shares.get(code) ?? 0) - effectiveWeightShare)).toBeLessThanOrEqual(0.5e-10)
})

test('effective weights of the leaves sum to 1', () => {
	const shares = effectiveWeights(tree, equal)
	expect(leafCodes(tree).reduce((sum, code) => sum + (shares.get(code) ?? 0), 0)).toBeCloseTo(1, 12)
})
