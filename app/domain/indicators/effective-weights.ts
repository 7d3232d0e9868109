import type { IndexNode } from '#app/domain/indicators/index-tree.ts'

/** The weight of each child within its parent, by the child's code; siblings sum to 1. */
export type NodeWeights = ReadonlyMap<string, number>

/** Each node's share of the whole index by code: the product of the weights down the tree; leaves sum to 1. */
export function effectiveWeights(tree: IndexNode, weights: NodeWeights): Map<string, number> {
	const shares = new Map<string, number>()
	const walk = (node: IndexNode, share: number) => {
		shares.set(node.code, share)
		for (const child of node.children) walk(child, share * (weights.get(child.code) ?? 0))
	}
	walk(tree, 1)
	return shares
}
