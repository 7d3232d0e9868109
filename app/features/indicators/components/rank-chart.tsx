import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { useText } from '#app/ui/text/language.tsx'

export interface RankedInterval {
	regionCode: string
	nameZh: string
	nameEn: string
	rank: number | null
	interval: {
		rankP5: number | null
		rankMedian: number | null
		rankP95: number | null
		groupNumber: number | null
	} | null
}

const WIDTH = 360
const ROW = 22
const LEFT = 104
const RIGHT = 10
const TOP = 22
/** Where each place may stand: a line from P5 to P95, a bar at its rank, a dot at the median; groups are set apart by lines. */
export function RankChart({
	rows: drawn,
	first,
	last,
}: {
	/** Those that have an interval. */
	rows: readonly RankedInterval[]
	/** The ranks at the two ends of the scale. */
	first: number
	last: number
}) {
	const t = useText(indexInsightText)
	const words = useFigureWords()
	const x = (rank: number) => LEFT + ((rank - first) / (last - first)) * (WIDTH - LEFT - RIGHT)
	const height = TOP + drawn.length * ROW + 4
	const ticks = [...new Set([first, Math.round((first + last) / 2), last])]
	return (
		<svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t.chart} className="w-full max-w-160">
			{ticks.map((tick) => (
				<g key={tick}>
					<line x1={x(tick)} x2={x(tick)} y1={TOP - 6} y2={height} className="stroke-line" />
					<text x={x(tick)} y={TOP - 10} textAnchor="middle" fontSize="10" className="fill-soft">
						{tick}
					</text>
				</g>
			))}
			{drawn.map((row, i) => {
				const middle = TOP + (i + 0.5) * ROW
				const { rankP5, rankP95, rankMedian, groupNumber } = row.interval ?? {}
				const opensGroup = i > 0 && groupNumber !== drawn[i - 1]?.interval?.groupNumber
				return (
					<g key={row.regionCode}>
						{opensGroup ? (
							<line
								x1="0"
								x2={WIDTH}
								y1={middle - ROW / 2}
								y2={middle - ROW / 2}
								strokeDasharray="3 3"
								className="stroke-soft"
							/>
						) : null}
						<text x="0" y={middle + 4} fontSize="11" className="fill-ink">
							{short(words.name(row))}
						</text>
						<line
							x1={x(rankP5 ?? first)}
							x2={x(rankP95 ?? first)}
							y1={middle}
							y2={middle}
							strokeWidth="3"
							strokeLinecap="round"
							className="stroke-sea"
						/>
						{row.rank === null ? null : (
							<line
								x1={x(row.rank)}
								x2={x(row.rank)}
								y1={middle - 7}
								y2={middle + 7}
								strokeWidth="2"
								className="stroke-ink"
							/>
						)}
						<circle
							cx={x(rankMedian ?? first)}
							cy={middle}
							r="3.5"
							strokeWidth="1.5"
							className="fill-surface stroke-ink"
						/>
					</g>
				)
			})}
		</svg>
	)
}

const short = (name: string) => (name.length > 16 ? `${name.slice(0, 15)}…` : name)
