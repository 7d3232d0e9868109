import { linePoints, pathOf } from '#app/ui/charts/line-points.ts'

const WIDTH = 120
const HEIGHT = 28

/** How a figure went, at a glance; gaps are dashed. The figures themselves stand elsewhere. */
export function Sparkline({ values, label }: { values: readonly (number | null)[]; label: string }) {
	const points = linePoints(values, { width: WIDTH, height: HEIGHT, padding: 3 })
	const last = points.findLast((point) => point !== null)
	if (!last) return null
	return (
		<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="inline-block h-7 w-30">
			<path
				d={pathOf(points.filter((point) => point !== null))}
				className="fill-none stroke-line-strong"
				strokeDasharray="2 3"
			/>
			<path d={pathOf(points)} className="fill-none stroke-sea" strokeWidth="1.5" strokeLinejoin="round" />
			{points.map((point, at) =>
				point && !points[at - 1] && !points[at + 1] ? (
					<circle key={at} cx={point.x} cy={point.y} r="1.5" className="fill-sea" />
				) : null,
			)}
			<circle cx={last.x} cy={last.y} r="2.5" className="fill-hill" />
		</svg>
	)
}
