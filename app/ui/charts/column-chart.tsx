import { niceScale } from '#app/ui/charts/line-points.ts'

export interface ChartColumn {
	key: string
	label: string
	/** Null: nothing is known, so nothing is drawn. */
	value: number | null
	/** The value in words. */
	text: string
	/** Not over yet: drawn as an outline. */
	isOpen?: boolean
}

const WIDTH = 360
const HEIGHT = 190
const TOP = 10
const BOTTOM = 22
const LEFT = 52
const MOST_LABELS = 4

/** A height on the page of a value on a scale. */
const heightOf = (value: number, { min, max }: { min: number; max: number }) =>
	TOP + (1 - (value - min) / (max - min)) * (HEIGHT - TOP - BOTTOM)

/**
 * Columns from nought over time, for a phone's width. `level` is drawn across as a dashed line. The page says the same in
 * words, and shows the same figures as a table.
 */
export function ColumnChart({
	columns,
	label,
	textOf,
	level,
}: {
	columns: readonly ChartColumn[]
	label: string
	textOf: (value: number) => string
	level?: number | null
}) {
	const values = columns.flatMap(({ value }) => value ?? [])
	const scale = niceScale(level == null ? values : [...values, level])
	const width = (WIDTH - LEFT) / Math.max(1, columns.length)
	const bar = Math.max(1, Math.min(26, width * 0.72))
	const every = Math.ceil(columns.length / MOST_LABELS)
	const ground = heightOf(0, scale)
	return (
		<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="w-full">
			{scale.ticks.map((tick) => (
				<g key={tick}>
					<line x1={LEFT} x2={WIDTH} y1={heightOf(tick, scale)} y2={heightOf(tick, scale)} className="stroke-line" />
					<text x={LEFT - 5} y={heightOf(tick, scale) + 4} textAnchor="end" fontSize="11" className="fill-soft">
						{textOf(tick)}
					</text>
				</g>
			))}
			{columns.map(({ key, label: name, value, text, isOpen }, at) => {
				const middle = LEFT + (at + 0.5) * width
				const end = value === null ? ground : heightOf(value, scale)
				return (
					<g key={key}>
						{value === null ? null : (
							<rect
								x={middle - bar / 2}
								y={Math.min(ground, end)}
								width={bar}
								height={Math.abs(ground - end)}
								className={isOpen ? 'fill-surface stroke-sea' : 'fill-sea stroke-sea'}
								strokeDasharray={isOpen ? '3 2' : undefined}
							>
								<title>{`${name}: ${text}`}</title>
							</rect>
						)}
						{at % every === 0 ? (
							<text
								x={Math.min(middle, WIDTH - 18)}
								y={HEIGHT - 6}
								textAnchor="middle"
								fontSize="11"
								className="fill-soft"
							>
								{name}
							</text>
						) : null}
					</g>
				)
			})}
			{level == null ? null : (
				<line
					x1={LEFT}
					x2={WIDTH}
					y1={heightOf(level, scale)}
					y2={heightOf(level, scale)}
					strokeWidth="1.5"
					strokeDasharray="6 4"
					className="stroke-ink"
				/>
			)}
		</svg>
	)
}
