import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { flaggedText } from '#app/features/indicators/flagged-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { withSign } from '#app/ui/format/signed.ts'
import { useText } from '#app/ui/text/language.tsx'

interface Standing {
	score: number | null
	rank: number | null
}

interface Row {
	code: string
	nameZh: string
	nameEn: string
	orders: number
	minor: number
	without: Standing
	with: Standing
}

/** Places whose score or rank flagged orders would change. */
export function FlaggedTable({ rows, hrefOf }: { rows: readonly Row[]; hrefOf: (code: string) => string }) {
	const t = useText(flaggedText)
	const words = useFigureWords()
	const formats = useFormats()
	const score = (value: number) => formats.number(Math.round(value * 100) / 100)
	const told = ({ score: value, rank }: Standing) =>
		value === null ? (
			<span className="text-soft">{t.noScore}</span>
		) : (
			<span>
				{score(value)} <span className="text-soft">{rank === null ? t.unranked : t.rank(rank)}</span>
			</span>
		)
	const change = (row: Row) => {
		if (row.with.score === null || row.without.score === null) return '—'
		return withSign(row.with.score - row.without.score, score)
	}
	return (
		<Table
			caption={t.table}
			rows={rows}
			rowKey={({ code }) => code}
			empty={t.nothing}
			columns={[
				{
					head: t.place,
					isTitle: true,
					cell: (row) => (
						<a href={hrefOf(row.code)} className="text-hill hover:underline">
							{words.name(row)}
						</a>
					),
				},
				{ head: t.orders, align: 'end', cell: (row) => formats.number(row.orders) },
				{ head: t.money, align: 'end', cell: (row) => formats.money(row.minor) },
				{ head: t.without, align: 'end', cell: (row) => told(row.without) },
				{ head: t.with, align: 'end', cell: (row) => told(row.with) },
				{ head: t.change, align: 'end', cell: change },
			]}
		/>
	)
}
