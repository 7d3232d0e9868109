import { type Unit, useInsightWords } from '#app/features/insights/components/use-insight-words.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage } from '#app/ui/text/language.tsx'

export interface InsightRow {
	day: string
	num: number
	den: number
	value: number | null
	at: string | Date | null
	partId: number | null
	orderNumber: string | null
	labelZh: string
	labelEn: string
	words: string
}

type Figure = 'sales' | 'orders' | 'conversion' | 'occupancy' | 'returning' | 'reviews'
const SAID = ['paid', 'refund', 'again', 'first'] as const

/** What a figure is made of. */
export function InsightRows({ figure, unit, rows }: { figure: Figure; unit: Unit; rows: readonly InsightRow[] }) {
	const words = useInsightWords()
	const { t, format } = words
	const language = useLanguage()
	const own = t.figures[figure].rows
	const isGathered = figure === 'conversion'
	const said = (row: InsightRow) => SAID.find((it) => it === row.words && figure !== 'reviews')
	const what = (row: InsightRow) => {
		const word = said(row)
		return [language === 'zh' ? row.labelZh : row.labelEn, word ? t.rows[word] : figure === 'reviews' ? row.words : '']
			.filter(Boolean)
			.join(' · ')
	}
	const order = (row: InsightRow) =>
		row.partId === null ? (
			(row.orderNumber ?? '—')
		) : (
			<a href={`/seller/orders/${row.partId}`} className="inline-block min-h-6 text-hill tabular-nums hover:underline">
				{row.orderNumber}
			</a>
		)
	const amount = (row: InsightRow) => {
		if (unit !== 'share') return words.value(unit, row.value)
		const share = row.value === null ? '' : ` · ${format.percent(row.value)}`
		return figure === 'returning'
			? format.number(row.num)
			: `${t.of(format.number(row.num), format.number(row.den))}${share}`
	}
	const hasOrder = figure === 'sales' || figure === 'orders' || figure === 'returning'
	const columns = [
		...(isGathered
			? []
			: [
					{
						head: t.rows.day,
						isTitle: true,
						cell: (row: InsightRow) => (row.at ? format.dateTime(row.at) : format.dayWeekday(row.day)),
					},
				]),
		...(hasOrder ? [{ head: t.rows.order, cell: order }] : []),
		...(figure === 'orders' ? [] : [{ head: t.rows.what, isTitle: isGathered, cell: what }]),
		{ head: own.num, align: 'end' as const, cell: amount },
	]
	return (
		<Table caption={own.title} columns={columns} rows={rows} rowKey={(row) => rows.indexOf(row)} empty={t.rows.none} />
	)
}
