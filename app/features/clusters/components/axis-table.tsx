import { pentagonText } from '#app/features/clusters/pentagon-text.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Part {
	code: string
	score: number | null
	value: number | null
}

interface Axis {
	factor: string
	score: number | null
	availability: number
	parts: readonly Part[]
	context: readonly Part[]
}

interface Term {
	code: string
	termZh: string
	termEn: string
}

/** The chart as a table: each axis, and under it every figure on it. */
export function AxisTable({ axes, terms }: { axes: readonly Axis[]; terms: readonly Term[] }) {
	const t = useText(pentagonText)
	const language = useLanguage()
	const score = (value: number | null) => (value === null ? '—' : value.toFixed(1))
	const named = (code: string) => {
		const term = terms.find((it) => it.code === code)
		return (language === 'zh' ? term?.termZh : term?.termEn) ?? t.supplements[code] ?? code
	}
	const rows = axes.flatMap((axis) => [
		{
			key: axis.factor,
			name: <strong>{t.factors[axis.factor] ?? axis.factor}</strong>,
			score: <strong>{score(axis.score)}</strong>,
			beside: `${Math.round(axis.availability * 100)}%`,
		},
		...axis.parts.map((part) => ({
			key: part.code,
			name: <span className="ps-3">{`${part.code} ${named(part.code)}`}</span>,
			score: score(part.score),
			beside: part.value === null ? '' : part.value.toFixed(2),
		})),
		...axis.context.map((part) => ({
			key: part.code,
			name: <span className="ps-3">{`${part.code} ${named(part.code)}`}</span>,
			score: t.context,
			beside: part.value === null ? '—' : part.value.toFixed(2),
		})),
	])
	return (
		<Table
			caption={t.figures}
			rows={rows}
			rowKey={({ key }) => key}
			columns={[
				{ head: t.factor, isTitle: true, cell: ({ name }) => name },
				{ head: t.score, align: 'end', cell: (row) => row.score },
				{ head: t.available, align: 'end', cell: ({ beside }) => beside },
			]}
		/>
	)
}
