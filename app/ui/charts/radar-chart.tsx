export interface RadarAxis {
	key: string
	label: string
	/** 0-100; null is a gap. */
	value: number | null
	/** The value in words. */
	text: string
}

const WIDTH = 400
const HEIGHT = 300
const CENTRE = { x: WIDTH / 2, y: 158 }
const RADIUS = 100
const RINGS = [25, 50, 75, 100]

/** Axes from a middle, with points joined where two neighbours are known; a gap stays open, its axis dashed. */
export function RadarChart({ axes, label }: { axes: readonly RadarAxis[]; label: string }) {
	const at = (index: number, value: number) => {
		const angle = (2 * Math.PI * index) / axes.length - Math.PI / 2
		return {
			x: round(CENTRE.x + (RADIUS * value * Math.cos(angle)) / 100),
			y: round(CENTRE.y + (RADIUS * value * Math.sin(angle)) / 100),
		}
	}
	const ring = (value: number) => axes.map((_, i) => `${at(i, value).x},${at(i, value).y}`).join(' ')
	return (
		<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="w-full max-w-120">
			{RINGS.map((value) => (
				<g key={value}>
					<polygon points={ring(value)} className="fill-none stroke-line" />
					<text x={CENTRE.x + 3} y={at(0, value).y + 9} fontSize="9" className="fill-soft">
						{value}
					</text>
				</g>
			))}
			{axes.map(({ key, label: name, value, text }, i) => {
				const [end, outside] = [at(i, 100), at(i, 118)]
				const anchor = Math.abs(outside.x - CENTRE.x) < 20 ? 'middle' : outside.x < CENTRE.x ? 'end' : 'start'
				const x =
					anchor === 'middle'
						? outside.x
						: anchor === 'end'
							? Math.max(outside.x + 26, 112)
							: Math.min(outside.x - 26, WIDTH - 112)
				return (
					<g key={key}>
						<line
							x1={CENTRE.x}
							y1={CENTRE.y}
							x2={end.x}
							y2={end.y}
							strokeDasharray={value === null ? '4 4' : undefined}
							className="stroke-line-strong"
						/>
						<text x={x} y={outside.y - 3} textAnchor={anchor} fontSize="11" className="fill-ink">
							{name}
						</text>
						<text x={x} y={outside.y + 10} textAnchor={anchor} fontSize="11" className="fill-soft">
							{text}
						</text>
					</g>
				)
			})}
			{axes.map(({ key, value }, i) => {
				const next = axes[(i + 1) % axes.length]
				if (value === null || !next || next.value === null) return null
				const [from, to] = [at(i, value), at((i + 1) % axes.length, next.value)]
				const corners = `${CENTRE.x},${CENTRE.y} ${from.x},${from.y} ${to.x},${to.y}`
				return <polygon key={key} points={corners} className="fill-sea/15" />
			})}
			{axes.map(({ key, value }, i) => {
				const next = axes[(i + 1) % axes.length]
				if (value === null || !next || next.value === null) return null
				const [from, to] = [at(i, value), at((i + 1) % axes.length, next.value)]
				return <line key={key} x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth="2.5" className="stroke-sea" />
			})}
			{axes.map(({ key, value }, i) => {
				if (value === null) return null
				const point = at(i, value)
				return <circle key={key} cx={point.x} cy={point.y} r="4" className="fill-sea stroke-surface" />
			})}
		</svg>
	)
}

/** Browsers do not agree on the last digits of a cosine; a page must be the same wherever it is made. */
const round = (value: number) => Math.round(value * 100) / 100
