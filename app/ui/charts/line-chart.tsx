import { linePoints, niceScale, pathOf } from '#app/ui/charts/line-points.ts'

export interface ChartEntry {
	label: string
	value: number | null
	/** The value in words. */
	text: string
	/** Not settled yet: drawn hollow. */
	isOpen?: boolean
}

const WIDTH = 640
const HEIGHT = 240
const PADDING = 12
const LEFT = 64
const BOTTOM = 26

/** A series over time with its scale; the page shows the same figures as a table beside it. */
export function LineChart({
	entries,
	label,
	textOf,
}: {
	entries: readonly ChartEntry[]
	label: string
	textOf: (value: number) => string
}) {
	const present = entries.flatMap((entry) => entry.value ?? [])
	if (present.length === 0) return null
	const scale = niceScale(present)
	const box = { width: WIDTH - LEFT, height: HEIGHT - BOTTOM, padding: PADDING, ...scale }
	const values = entries.map((entry) => entry.value)
	const points = linePoints(values, box).map((point) => point && { x: point.x + LEFT, y: point.y })
	const lines = linePoints(scale.ticks, box)
	const every = Math.ceil(entries.length / 8)
	return (
		<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="w-full min-w-110">
			{scale.ticks.map((tick, at) => (
				<g key={tick}>
					<line x1={LEFT} x2={WIDTH - PADDING} y1={lines[at]?.y} y2={lines[at]?.y} className="stroke-line" />
					<text x={LEFT - 6} y={(lines[at]?.y ?? 0) + 4} textAnchor="end" fontSize="11" className="fill-soft">
						{textOf(tick)}
					</text>
				</g>
			))}
			{entries.map((entry, at) =>
				(entries.length - 1 - at) % every === 0 ? (
					<text
						key={entry.label}
						x={
							LEFT +
							PADDING +
							(at * (box.width - 2 * PADDING)) / Math.max(1, entries.length - 1) +
							(at === entries.length - 1 ? PADDING : 0)
						}
						y={HEIGHT - 8}
						textAnchor={at === entries.length - 1 ? 'end' : 'middle'}
						fontSize="11"
						className="fill-soft"
					>
						{entry.label}
					</text>
				) : null,
			)}
			<path d={pathOf(points)} className="fill-none stroke-sea" strokeWidth="2" strokeLinejoin="round" />
			{points.map((point, at) =>
				point ? (
					<circle
						key={at}
						cx={point.x}
						cy={point.y}
						r="3.5"
						strokeWidth="2"
						className={entries[at]?.isOpen ? 'fill-surface stroke-sea' : 'fill-sea stroke-sea'}
					>
						<title>{`${entries[at]?.label ?? ''}: ${entries[at]?.text ?? ''}`}</title>
					</circle>
				) : null,
			)}
		</svg>
	)
}
