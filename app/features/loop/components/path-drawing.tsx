import type { Sankey, SankeyBand, SankeyNode } from '#app/domain/loop/sankey.ts'
import { loopText } from '#app/features/loop/loop-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'

const WIDTH = 900
const HEIGHT = 380
const TOP = 34
const BAR = 12
const EDGE = 4
const FILLS = ['fill-hill', 'fill-sea', 'fill-persimmon', 'fill-tea', 'fill-mist']

const y = (share: number) => TOP + share * (HEIGHT - TOP - 8)
const tall = (share: number) => share * (HEIGHT - TOP - 8)

function bandPath({ fromTop, toTop, height }: SankeyBand, [left, right]: readonly [number, number]): string {
	const middle = (left + right) / 2
	const [a, b, h] = [y(fromTop), y(toTop), tall(height)]
	return `M${left} ${a}C${middle} ${a} ${middle} ${b} ${right} ${b}V${b + h}C${middle} ${b + h} ${middle} ${a + h} ${left} ${a + h}Z`
}

/** The ways orders came, drawn: bars are things, bands are orders. */
export function PathDrawing({ drawing }: { drawing: Sankey }) {
	const t = useText(loopText)
	const format = useFormats()
	const { columns, nodes, bands } = drawing
	const left = (column: number) => EDGE + (column * (WIDTH - 2 * EDGE - BAR)) / (columns - 1)
	const word = (name: string) => t.sources[name] ?? name
	const anchor = (column: number) => (column === columns - 1 ? 'end' : 'start')
	const label = (it: SankeyNode) => ({
		x: left(it.column) + (it.column === columns - 1 ? -6 : BAR + 6),
		y: y(it.top + it.height / 2) + 5,
	})
	const fillOf = (name: string) => FILLS[nodes.findIndex((it) => it.name === name) % FILLS.length]
	return (
		<div className="overflow-x-auto">
			<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t.paths} className="min-w-[36rem]">
				{t.columns.map((head, column) => (
					<text
						key={head}
						x={column === 1 ? left(1) + BAR / 2 : column === 0 ? left(0) : left(2) + BAR}
						y="16"
						textAnchor={column === 0 ? 'start' : column === 1 ? 'middle' : 'end'}
						className="fill-soft text-[15px]"
					>
						{head}
					</text>
				))}
				{bands.map((band) => (
					<path
						key={`${band.column}${band.from}${band.to}`}
						d={bandPath(band, [left(band.column) + BAR, left(band.column + 1)])}
						className={fillOf(band.from)}
						fillOpacity="0.35"
					>
						<title>{`${word(band.from)} → ${word(band.to)}: ${format.number(band.count)}`}</title>
					</path>
				))}
				{nodes.map((it) => (
					<g key={`${it.column}${it.name}`}>
						<rect
							x={left(it.column)}
							y={y(it.top)}
							width={BAR}
							height={Math.max(1, tall(it.height))}
							className={fillOf(it.name)}
						/>
						<text {...label(it)} textAnchor={anchor(it.column)} className="fill-ink text-[15px]">
							{`${word(it.name)} ${format.number(it.count)}`}
						</text>
					</g>
				))}
			</svg>
		</div>
	)
}
