import { expect, test } from 'vitest'
import { buildIndexTree, leafCodes, listNodes } from '#app/domain/indicators/index-tree.ts'
import { readCodebook } from '#tests/domain/indicators/read-codebook.ts'

const codebook = readCodebook()

test('the tree holds every indicator once, in the order of the codebook', () => {
	const tree = buildIndexTree(codebook)
	expect(leafCodes(tree)).toEqual(codebook.map(({ code }) => code))
	expect(listNodes(tree)).toHaveLength(1 + 3 + 6 + 29)
	expect(tree.children.map(({ children }) => children.length)).toEqual([2, 2, 2])
})

test('variant B makes the management platform the heading of three indicators', () => {
	const tree = buildIndexTree(codebook, 'B')
	const group = listNodes(tree).find(({ code }) => code === 'gov.infra.platform')
	expect(group?.children.map(({ code }) => code)).toEqual(['G08', 'G09', 'G10'])
	expect(leafCodes(tree).sort()).toEqual(codebook.map(({ code }) => code).sort())
})
