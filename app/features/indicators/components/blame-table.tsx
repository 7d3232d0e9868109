import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Blame {
	factor: string
	firstOrder: number
	firstLow: number
	firstHigh: number
	total: number
	totalLow: number
	totalHigh: number
}

/** Which assumption moves the ranks how much; `caption` where it is of one place. */
export function BlameTable({ rows, caption }: { rows: readonly Blame[]; caption?: string }) {
	const t = useText(indexInsightText)
	const { number } = useFigureWords()
	const percent = (share: number) => number(Math.round(share * 100))
	const text = (value: number, low: number, high: number) => `${percent(value)}% (${percent(low)}…${percent(high)})`
	return (
		<Table
			caption={caption ?? t.blame}
			rows={rows}
			rowKey={({ factor }) => factor}
			columns={[
				{ head: t.factor, isTitle: true, cell: ({ factor }) => t.factors[factor] ?? factor },
				{ head: t.alone, align: 'end', cell: (row) => text(row.firstOrder, row.firstLow, row.firstHigh) },
				{ head: t.withAll, align: 'end', cell: (row) => text(row.total, row.totalLow, row.totalHigh) },
			]}
		/>
	)
}
