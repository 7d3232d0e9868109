import { type Unit, useInsightWords } from '#app/features/insights/components/use-insight-words.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage } from '#app/ui/text/language.tsx'

type Others =
	| {
			outcome: 'shown'
			value: number
			enterprises: number
			trend: 'up' | 'down' | 'same' | 'unknown'
			region: { nameZh: string; nameEn: string } | null
	  }
	| { outcome: 'kept-back'; reason: 'too-few-stores' | 'one-store-dominates' | 'protects-another' }
	| { outcome: 'none' }

interface Row {
	figure: 'sales' | 'orders' | 'conversion' | 'occupancy' | 'returning' | 'reviews'
	unit: Unit
	own: number | null
	others: Others
}

/** The last whole month beside others around, as far as it may be told. */
export function Comparison({ comparison }: { comparison: { month: string; rows: readonly Row[] } | null }) {
	const words = useInsightWords()
	const { t, format } = words
	const language = useLanguage()
	if (!comparison) return <Section title={t.compare.title}>{t.compare.none}</Section>
	const { month } = comparison
	const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)
	const columns = [
		{
			head: t.compare.figure,
			isTitle: true,
			cell: ({ figure, unit }: Row) => (
				<>
					<span className="font-strong">{t.figures[figure].name}</span>
					{unit === 'money' || unit === 'count' ? (
						<span className="text-fine text-soft"> {t.compare.perEnterprise}</span>
					) : null}
				</>
			),
		},
		{
			head: t.compare.own,
			align: 'end' as const,
			cell: ({ figure, unit, own }: Row) => (
				<a
					href={`/seller/insights/${figure}?by=month&from=${month}-01&to=${last}`}
					className="inline-block min-h-6 text-hill hover:underline"
				>
					{words.value(unit, own)}
				</a>
			),
		},
		{
			head: t.compare.others,
			align: 'end' as const,
			cell: ({ unit, others }: Row) => {
				if (others.outcome === 'none') return <span className="text-soft">{t.compare.nobody}</span>
				if (others.outcome === 'kept-back')
					return <span className="text-small text-soft">{t.compare.keptBack[others.reason]}</span>
				const place = others.region ? (language === 'zh' ? others.region.nameZh : others.region.nameEn) : ''
				return (
					<>
						<strong>{words.value(unit, others.value)}</strong> · {t.compare.says[others.trend]}
						<br />
						<span className="text-fine text-soft">{t.compare.ofPlace(place, format.number(others.enterprises))}</span>
					</>
				)
			},
		},
	]
	return (
		<Section title={t.compare.title} id="beside">
			<p className="mb-near text-small text-soft">{t.compare.is(format.monthYear(`${month}-01`))}</p>
			<Table caption={t.compare.title} columns={columns} rows={comparison.rows} rowKey={(row) => row.figure} />
			<p className="mt-near max-w-text text-small text-soft">{t.compare.rule}</p>
		</Section>
	)
}
