import { linePoints, niceScale, pathOf, type ChartPoint } from '#app/ui/charts/line-points.ts'

export interface SeenEntry {
	label: string
	value: number | null
}

export interface ForeseenEntry {
	label: string
	value: number
	low: number
	high: number
}

const WIDTH = 640
const HEIGHT = 240
const PADDING = 12
const LEFT = 64
const BOTTOM = 26

const bandOf = (low: readonly (ChartPoint | null)[], high: readonly (ChartPoint | null)[]) => {
	const edge = [...high, ...low.toReversed()].flatMap((point) => point ?? [])
	return edge.length > 0 ? `M${edge.map(({ x, y }) => `${x} ${y}`).join('L')}Z` : ''
}

/** A series that is over and the one foreseen after it: solid and filled, dashed and hollow, in a band that says how sure it is. */
export function ForecastChart({
	seen,
	foreseen,
	label,
	textOf,
}: {
	seen: readonly SeenEntry[]
	foreseen: readonly ForeseenEntry[]
	label: string
	textOf: (value: number) => string
}) {
	const known = seen.flatMap(({ value }) => value ?? [])
	const scale = niceScale([...known, ...foreseen.map(({ high }) => high)])
	const box = { width: WIDTH - LEFT, height: HEIGHT - BOTTOM, padding: PADDING, ...scale }
	const gap = seen.map(() => null)
	const after = foreseen.map(() => null)
	const place = (values: readonly (number | null)[]) =>
		linePoints(values, box).map((point) => point && { x: point.x + LEFT, y: point.y })
	const line = place([...seen.map(({ value }) => value), ...after])
	const ahead = place([...gap, ...foreseen.map(({ value }) => value)])
	const band = bandOf(
		place([...gap, ...foreseen.map(({ low }) => low)]),
		place([...gap, ...foreseen.map(({ high }) => high)]),
	)
	const last = line[seen.length - 1]
	const ticks = linePoints(scale.ticks, box)
	const labels = [...seen, ...foreseen].map((entry) => entry.label)
	const every = Math.ceil(labels.length / 7)
	const step = (box.width - 2 * PADDING) / Math.max(1, labels.length - 1)
	return (
		<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="w-full min-w-110">
			{scale.ticks.map((tick, at) => (
				<g key={tick}>
					<line x1={LEFT} x2={WIDTH - PADDING} y1={ticks[at]?.y} y2={ticks[at]?.y} className="stroke-line" />
					<text x={LEFT - 6} y={(ticks[at]?.y ?? 0) + 4} textAnchor="end" fontSize="11" className="fill-soft">
						{textOf(tick)}
					</text>
				</g>
			))}
			{labels.map((text, at) =>
				(labels.length - 1 - at) % every === 0 ? (
					<text
						key={text}
						x={LEFT + PADDING + at * step + (at === labels.length - 1 ? PADDING : 0)}
						y={HEIGHT - 8}
						textAnchor={at === labels.length - 1 ? 'end' : 'middle'}
						fontSize="11"
						className="fill-soft"
					>
						{text}
					</text>
				) : null,
			)}
			<path d={band} className="fill-sea opacity-20" />
			<path d={pathOf(line)} className="fill-none stroke-sea" strokeWidth="2" strokeLinejoin="round" />
			<path
				d={pathOf([last ?? null, ...ahead.slice(seen.length)])}
				className="fill-none stroke-sea"
				strokeWidth="2"
				strokeDasharray="5 4"
			/>
			{[...line, ...ahead].map((point, at) =>
				point ? (
					<circle
						key={at}
						cx={point.x}
						cy={point.y}
						r="3"
						strokeWidth="2"
						className={at < labels.length ? 'fill-sea stroke-sea' : 'fill-surface stroke-sea'}
					/>
				) : null,
			)}
		</svg>
	)
}
