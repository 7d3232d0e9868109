import { indexText } from '#app/features/indicators/index-text.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface TreeNode {
	code: string
	score: number | null
	status: string
	weightShare: number
	effectiveWeightShare: number
	points: number | null
	coverageShare: number
	leaf: { datum: { value: number | null; state?: string; reason?: string } | null } | null
	children: TreeNode[]
}

interface Terms {
	/** What a leaf is called, and where its rows are. */
	termOf: (code: string) => string
	hrefOf: (code: string) => string
}

const flatten = (node: TreeNode, depth: number): { node: TreeNode; depth: number }[] => [
	{ node, depth },
	...node.children.flatMap((child) => flatten(child, depth + 1)),
]

const INDENT = ['ps-2', 'ps-5', 'ps-8', 'ps-11']

const points = (value: number | null) => (value === null ? '—' : value.toFixed(2))

/** The index of one place from the top down to its indicators, with weights and the points each part brings; each first-level part unfolds. */
export function ScoreTree({ tree, terms }: { tree: TreeNode; terms: Terms }) {
	const t = useText(indexText)
	const words = useFigureWords()
	const nameOf = (code: string) => words.t.levels[code] ?? code
	const top = [{ node: tree, depth: 0 }, ...tree.children.map((node) => ({ node, depth: 1 }))]
	return (
		<>
			<TreeTable caption={t.tree} nodes={top} terms={terms} />
			<div className="mt-near grid gap-close">
				{tree.children.map((part) => {
					const name = nameOf(part.code)
					return (
						<Disclosure key={part.code} summary={t.partOf(name, points(part.score), points(part.points))}>
							<TreeTable caption={name} nodes={part.children.flatMap((it) => flatten(it, 1))} terms={terms} />
						</Disclosure>
					)
				})}
			</div>
		</>
	)
}

function TreeTable({
	caption,
	nodes,
	terms,
}: {
	caption: string
	nodes: readonly { node: TreeNode; depth: number }[]
	terms: Terms
}) {
	const t = useText(indexText)
	const words = useFigureWords()
	const percent = (share: number) => `${words.number(share * 100)}%`
	const head = 'px-2 py-2 font-semibold'
	return (
		<div className="overflow-x-auto" {...{ tabIndex: 0, role: 'group', 'aria-label': caption }}>
			<table className="w-full min-w-150 border-collapse text-sm">
				<caption className="sr-only">{caption}</caption>
				<thead>
					<tr className="border-b-2 border-line text-soft">
						<th scope="col" className={`${head} text-start`}>
							{t.node}
						</th>
						{[t.score, t.points, t.weight, t.weightAll].map((name) => (
							<th key={name} scope="col" className={`${head} text-end`}>
								{name}
							</th>
						))}
						<th scope="col" className={`${head} text-start`}>
							{t.value}
						</th>
					</tr>
				</thead>
				<tbody className="divide-y divide-line">
					{nodes.map(({ node, depth }) => (
						<tr key={node.code} className={node.leaf ? undefined : 'bg-sunken font-semibold'}>
							<th scope="row" className={`py-1.5 pe-2 text-start font-[inherit] ${INDENT[depth] ?? ''}`}>
								<NodeName node={node} terms={terms} />
							</th>
							<td className="px-2 text-end">{points(node.score)}</td>
							<td className="px-2 text-end">{depth === 0 ? '' : points(node.points)}</td>
							<td className="px-2 text-end">{percent(node.weightShare)}</td>
							<td className="px-2 text-end">{percent(node.effectiveWeightShare)}</td>
							<td className="px-2">
								<NodeValue node={node} />
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}

function NodeName({ node, terms }: { node: TreeNode; terms: Terms }) {
	const words = useFigureWords()
	if (!node.leaf) return <>{words.t.levels[node.code] ?? node.code}</>
	return (
		<a href={terms.hrefOf(node.code)} className="text-hill hover:underline">
			<span className="me-1.5 text-soft tabular-nums">{node.code}</span>
			{terms.termOf(node.code)}
		</a>
	)
}

function NodeValue({ node }: { node: TreeNode }) {
	const words = useFigureWords()
	const { value, state } = { value: null, state: 'missing', ...node.leaf?.datum }
	return (
		<span className="inline-flex flex-wrap items-center gap-1.5 font-normal">
			{value === null ? null : words.number(value)}
			{node.leaf && state !== 'fresh' ? (
				<Badge tone={state === 'ageing' ? 'tea' : 'neutral'}>{words.t.states[state] ?? state}</Badge>
			) : null}
			{node.score === null ? <WhyNone node={node} /> : null}
		</span>
	)
}

function WhyNone({ node }: { node: TreeNode }) {
	const t = useText(indexText)
	const words = useFigureWords()
	const reason = node.leaf?.datum?.reason
	const why = reason ? words.reason(reason) : (t.missing[node.status] ?? node.status)
	return <span className="text-xs text-soft">{why}</span>
}
