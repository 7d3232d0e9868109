import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'

/** A node of the index; a leaf has no children and carries an indicator's code. */
export type IndexNode = Readonly<{ code: string; children: readonly IndexNode[] }>

/** A: the management platform is an indicator of infrastructure; B: it heads a group with ERP and cloud use (codebook, G10). */
export type TreeVariant = 'A' | 'B'

/** The code of the root node. */
export const INDEX_CODE = 'index'

const PLATFORM_GROUP = { parent: 'gov.infra', code: 'gov.infra.platform', members: ['G08', 'G09', 'G10'] }

type Placed = Pick<IndicatorDefinition, 'code' | 'level1' | 'level2'>

/** The index as a tree: root, first level, second level, indicators, each in the order of the codebook. */
export function buildIndexTree(definitions: readonly Placed[], variant: TreeVariant = 'A'): IndexNode {
	const level1 = [...new Set(definitions.map((definition) => definition.level1))].map((code) => {
		const inside = definitions.filter((definition) => definition.level1 === code)
		const level2 = [...new Set(inside.map((definition) => definition.level2))].map((group) => ({
			code: group,
			children: inside.filter((definition) => definition.level2 === group).map((leaf) => toLeaf(leaf.code)),
		}))
		return { code, children: level2.map((group) => (variant === 'B' ? groupPlatform(group) : group)) }
	})
	return { code: INDEX_CODE, children: level1 }
}

/** The indicator codes below a node, in order. */
export function leafCodes(node: IndexNode): string[] {
	return node.children.length === 0 ? [node.code] : node.children.flatMap(leafCodes)
}

/** Every node of the tree, parents before children. */
export function listNodes(node: IndexNode): IndexNode[] {
	return [node, ...node.children.flatMap(listNodes)]
}

const toLeaf = (code: string): IndexNode => ({ code, children: [] })

function groupPlatform(group: IndexNode): IndexNode {
	if (group.code !== PLATFORM_GROUP.parent) return group
	const isMember = (leaf: IndexNode) => PLATFORM_GROUP.members.includes(leaf.code)
	const heading = { code: PLATFORM_GROUP.code, children: group.children.filter(isMember) }
	return { code: group.code, children: [...group.children.filter((leaf) => !isMember(leaf)), heading] }
}
