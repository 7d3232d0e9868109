import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { thresholdText } from '#app/features/indicators/threshold-text.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

type When =
	| { outcome: 'reached'; month: string }
	| { outcome: 'foreseen'; month: string; earliest: string; latest: string | null }
	| { outcome: 'not-within'; months: number; earliest: string | null }
	| { outcome: 'too-few' | 'all-zero' }

interface Place {
	code: string
	nameZh: string
	nameEn: string
	level: 'village' | 'township'
	sales: number | null
	threshold: number
	when: When
}

function Told({ when }: { when: When }) {
	const t = useText(thresholdText)
	const { month } = useFigureWords()
	const soft = (text: string) => <span className="block text-small text-soft">{text}</span>
	switch (when.outcome) {
		case 'reached':
			return <strong>✓ {t.reached(month(when.month))}</strong>
		case 'foreseen':
			return (
				<div>
					<strong>{t.foreseen(month(when.month))}</strong>
					{soft(t.range(month(when.earliest), when.latest && month(when.latest)))}
				</div>
			)
		case 'not-within':
			return (
				<div>
					{t.notWithin(when.months)}
					{when.earliest ? soft(t.atBest(month(when.earliest))) : null}
				</div>
			)
		default:
			return <span className="text-soft">{t.reasons[when.outcome]}</span>
	}
}

/** The sales of places beside those of their Taobao rule, and when they come to them. */
export function ThresholdTable({ places }: { places: readonly Place[] }) {
	const t = useText(thresholdText)
	const words = useFigureWords()
	const money = (value: number) => words.value(Math.round(value), 'CNY')
	return (
		<Section title={t.title}>
			<p className="mb-3 text-soft">{t.lead}</p>
			<Table
				caption={t.title}
				rows={places}
				rowKey={({ code }) => code}
				empty={t.none}
				columns={[
					{
						head: t.place,
						isTitle: true,
						cell: (place) => (
							<span>
								{words.name(place)} <span className="text-soft">{t.levels[place.level]}</span>
							</span>
						),
					},
					{ head: t.sales, align: 'end', cell: ({ sales }) => (sales === null ? '—' : money(sales)) },
					{ head: t.threshold, align: 'end', cell: ({ threshold }) => money(threshold) },
					{
						head: t.left,
						align: 'end',
						cell: ({ sales, threshold }) => (sales === null ? '—' : money(Math.max(0, threshold - sales))),
					},
					{ head: t.when, cell: ({ when }) => <Told when={when} /> },
				]}
			/>
		</Section>
	)
}
