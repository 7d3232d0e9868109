/** What is asked of a node of a place's tree. */
interface GapNode {
	code: string
	score: number | null
	weightShare: number
	leaf: { datum: { state?: string; reason?: string } | null } | null
	children: readonly GapNode[]
}

/** A first-level part without a score, how much of its weight has one, and the indicators that leave it without. */
export interface ScoreGap {
	code: string
	/** 0-1, of the part's own weight. */
	presentShare: number
	missing: { code: string; reason: string | null; state: string }[]
}

const leavesWithout = (node: GapNode): GapNode[] =>
	node.children.length > 0 ? node.children.flatMap(leavesWithout) : node.score === null ? [node] : []

/** Why a place has no score: its first-level parts that have none, each with the missing indicators of what has none below it; in the tree's order. */
export function scoreGaps(root: GapNode): ScoreGap[] {
	return root.children
		.filter(({ score }) => score === null)
		.map(({ code, children }) => ({
			code,
			presentShare: children.reduce((sum, child) => sum + (child.score === null ? 0 : child.weightShare), 0),
			missing: children
				.filter(({ score }) => score === null)
				.flatMap(leavesWithout)
				.map(({ code: leaf, leaf: of }) => ({
					code: leaf,
					reason: of?.datum?.reason ?? null,
					state: of?.datum?.state ?? 'missing',
				})),
		}))
}
