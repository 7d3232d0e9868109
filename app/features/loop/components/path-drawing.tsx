import type { Sankey, SankeyBand, SankeyNode } from '#app/domain/loop/sankey.ts'
import { labelMiddles } from '#app/features/loop/components/label-middles.ts'
import { loopText } from '#app/features/loop/loop-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'

/** How large a drawing is made: a wide one, and one for phones, whose words at the sides stand on two lines. */
interface Layout {
	width: number
	height: number
	top: number
	/** Height of letters. */
	letters: number
	/** Labels of the middle stand over their bars. */
	isNarrow: boolean
}

const WIDE: Layout = { width: 900, height: 380, top: 34, letters: 15, isNarrow: false }
const NARROW: Layout = { width: 360, height: 540, top: 30, letters: 13, isNarrow: true }
const BAR = 12
const EDGE = 4
const FILLS = ['fill-hill', 'fill-sea', 'fill-persimmon', 'fill-tea', 'fill-line-strong']

const tall = ({ height, top }: Layout, share: number) => share * (height - top - 8)
const y = (layout: Layout, share: number) => layout.top + tall(layout, share)
const left = ({ width }: Layout, columns: number, column: number) =>
	EDGE + (column * (width - 2 * EDGE - BAR)) / (columns - 1)

function bandPath(
	layout: Layout,
	{ fromTop, toTop, height }: SankeyBand,
	[start, end]: readonly [number, number],
): string {
	const middle = (start + end) / 2
	const [a, b, h] = [y(layout, fromTop), y(layout, toTop), tall(layout, height)]
	return `M${start} ${a}C${middle} ${a} ${middle} ${b} ${end} ${b}V${b + h}C${middle} ${b + h} ${middle} ${a + h} ${start} ${a + h}Z`
}

/** The ways orders came, drawn: bars are things, bands are orders. */
export function PathDrawing({ drawing }: { drawing: Sankey }) {
	return (
		<>
			<Drawn drawing={drawing} layout={WIDE} className="hidden w-full sm:block" />
			<Drawn drawing={drawing} layout={NARROW} className="w-full sm:hidden" />
		</>
	)
}

/** Where the labels stand, column by column. */
function middlesOf(layout: Layout, nodes: readonly SankeyNode[]): Map<SankeyNode, number> {
	const { top, height, letters } = layout
	const middles = new Map<SankeyNode, number>()
	for (const column of new Set(nodes.map((node) => node.column))) {
		const bars = nodes.filter((it) => it.column === column).sort((one, other) => one.top - other.top)
		const own = bars.map((node) => y(layout, node.top + node.height / 2))
		const found = labelMiddles(own, letters * 1.2, { top, bottom: height - letters * 0.6 })
		for (const [at, node] of bars.entries()) middles.set(node, found[at] ?? top)
	}
	return middles
}

const ANCHORS = ['start', 'middle', 'end'] as const

function Drawn({ drawing, layout, className }: { drawing: Sankey; layout: Layout; className: string }) {
	const t = useText(loopText)
	const format = useFormats()
	const { columns, nodes, bands } = drawing
	const middles = middlesOf(layout, nodes)
	const at = (column: number) => left(layout, columns, column)
	const word = (name: string) => t.sources[name] ?? name
	const fillOf = (name: string) => FILLS[nodes.findIndex((it) => it.name === name) % FILLS.length]
	return (
		<svg viewBox={`0 0 ${layout.width} ${layout.height}`} role="img" aria-label={t.paths} className={className}>
			{t.columns.map((head, column) => (
				<text
					key={head}
					x={at(column) + (column * BAR) / 2}
					y="16"
					textAnchor={ANCHORS[column]}
					fontSize={layout.letters}
					className="fill-soft"
				>
					{head}
				</text>
			))}
			{bands.map((band) => (
				<path
					key={`${band.column}${band.from}${band.to}`}
					d={bandPath(layout, band, [at(band.column) + BAR, at(band.column + 1)])}
					className={fillOf(band.from)}
					fillOpacity="0.35"
				>
					<title>{`${word(band.from)} → ${word(band.to)}: ${format.number(band.count)}`}</title>
				</path>
			))}
			{nodes.map((it) => (
				<g key={`${it.column}${it.name}`}>
					<rect
						x={at(it.column)}
						y={y(layout, it.top)}
						width={BAR}
						height={Math.max(1, tall(layout, it.height))}
						className={fillOf(it.name)}
					/>
					<Label
						node={it}
						{...{ layout, columns }}
						middle={middles.get(it) ?? 0}
						name={word(it.name)}
						count={format.number(it.count)}
					/>
				</g>
			))}
		</svg>
	)
}

/** The name of a bar and how many go through it, beside it; over it in the middle of a narrow drawing. */
function Label({
	node,
	layout,
	columns,
	middle: at,
	name,
	count,
}: {
	node: SankeyNode
	layout: Layout
	columns: number
	middle: number
	name: string
	count: string
}) {
	const { isNarrow, letters } = layout
	const bar = left(layout, columns, node.column)
	const isLast = node.column === columns - 1
	const isOver = isNarrow && !isLast && node.column > 0
	const x = isOver ? bar + BAR / 2 : isLast ? bar - 6 : bar + BAR + 6
	const middle = at + letters / 3
	const lines = isNarrow && !isOver ? [name, count] : [`${name} ${count}`]
	return (
		<text
			textAnchor={isOver ? 'middle' : isLast ? 'end' : 'start'}
			fontSize={letters}
			paintOrder="stroke"
			strokeWidth="3"
			strokeLinejoin="round"
			className="fill-ink stroke-surface"
		>
			{lines.map((line, number) => (
				<tspan key={line} x={x} y={middle + (number - (lines.length - 1) / 2) * letters * 1.15}>
					{line}
				</tspan>
			))}
		</text>
	)
}
