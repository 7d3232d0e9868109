import { useInsightWords } from '#app/features/insights/components/use-insight-words.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage } from '#app/ui/text/language.tsx'

interface Cover {
	capacityId: number
	listingSlug: string
	labelZh: string
	labelEn: string
	left: number
	sold: number
	days: number | null
	state: 'out' | 'low' | 'enough' | 'slow' | 'unsold'
}

const SHOWN = 8
const TONES = { out: 'danger', low: 'tea', enough: 'hill', slow: 'neutral', unsold: 'neutral' } as const

/** How long each of the goods lasts; what ends first comes first. */
export function StockCover({ cover, days, all }: { cover: readonly Cover[]; days: number; all: boolean }) {
	const { t, format } = useInsightWords()
	const language = useLanguage()
	const words = t.cover
	const shown = all ? cover : cover.slice(0, SHOWN)
	const of = (state: Cover['state']) => cover.filter((it) => it.state === state).length
	const columns = [
		{ head: words.goods, isTitle: true, cell: (row: Cover) => (language === 'zh' ? row.labelZh : row.labelEn) },
		{
			head: words.lasts,
			cell: (row: Cover) => (
				<span className="inline-flex flex-wrap items-center gap-close">
					<Badge tone={TONES[row.state]}>{words.states[row.state]}</Badge>
					{row.days !== null && row.left > 0 ? words.days(format.number(row.days)) : null}
				</span>
			),
		},
		{ head: words.left, align: 'end' as const, cell: (row: Cover) => format.number(row.left) },
		{
			head: words.sold(days),
			align: 'end' as const,
			cell: (row: Cover) => (
				<a href="/seller/insights/sales" className="inline-block min-h-6 text-hill hover:underline">
					{format.number(row.sold)}
				</a>
			),
		},
	]
	return (
		<Section title={words.title} id="cover" more={{ href: '/seller/stock', label: words.toStock }}>
			<p className="text-small text-soft">{words.is(days)}</p>
			<p className="my-close font-strong">{of('out') + of('low') > 0 ? words.now(of('out'), of('low')) : words.fine}</p>
			<p className="mb-near rounded-card bg-sunken px-near py-close text-small">{words.does}</p>
			<Table caption={words.title} columns={columns} rows={shown} rowKey={(row) => row.capacityId} empty={words.none} />
			<p className="mt-close flex flex-wrap gap-near text-small">
				{shown.length < cover.length ? (
					<a href="/seller/insights?goods=all#cover" className="py-close font-strong text-hill hover:underline">
						{words.all(format.number(cover.length))} →
					</a>
				) : null}
				<a href="/seller/insights/cover/series.csv" className="py-close text-hill hover:underline">
					{t.file}
				</a>
			</p>
		</Section>
	)
}
