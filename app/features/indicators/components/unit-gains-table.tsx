import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { FoldedTable } from '#app/ui/kit/folded-table.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Gain {
	code: string
	value: number
	gain: number
	rank: number | null
	changedRank: number | null
}

/** What 1 % more of each indicator would bring, the largest first. */
export function UnitGainsTable({ gains, termOf }: { gains: readonly Gain[]; termOf: (code: string) => string }) {
	const t = useText(indexInsightText)
	const words = useFigureWords()
	return (
		<FoldedTable
			caption={t.gains}
			rows={gains}
			rowKey={({ code }) => code}
			empty={t.noGains}
			columns={[
				{ head: words.t.indicator, isTitle: true, cell: ({ code }) => `${code} ${termOf(code)}` },
				{ head: words.t.value, align: 'end', cell: ({ value }) => words.number(value) },
				{ head: t.gain, align: 'end', cell: ({ gain }) => <strong>+{gain.toFixed(3)}</strong> },
				{
					head: t.newRank,
					align: 'end',
					cell: ({ rank, changedRank }) => (changedRank === null || changedRank === rank ? '—' : String(changedRank)),
				},
			]}
		/>
	)
}
