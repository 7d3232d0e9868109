import { merchantsText } from '#app/features/clusters/merchants-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { FoldedTable } from '#app/ui/kit/folded-table.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Place {
	code: string
	nameZh: string
	nameEn: string
	merchants: number
	largeMerchants: number
	density: number | null
	largeShare: number | null
	index: number | null
}

/** Places by the merchants' half of an aEDI-like index. */
export function MerchantTable({ places }: { places: readonly Place[] }) {
	const t = useText(merchantsText)
	const language = useLanguage()
	const { number } = useFormats()
	const tenths = (value: number) => number(Math.round(value * 10) / 10)
	return (
		<Section title={t.title}>
			<p className="mb-3 text-soft">{t.lead}</p>
			<FoldedTable
				caption={t.title}
				rows={places}
				rowKey={({ code }) => code}
				empty={t.none}
				columns={[
					{ head: t.place, isTitle: true, cell: (row) => (language === 'zh' ? row.nameZh : row.nameEn) },
					{ head: t.merchants, align: 'end', cell: (row) => number(row.merchants) },
					{
						head: t.large,
						align: 'end',
						cell: (row) =>
							`${number(row.largeMerchants)}${row.largeShare === null ? '' : ` · ${tenths(100 * row.largeShare)}%`}`,
					},
					{
						head: t.density,
						align: 'end',
						cell: ({ density }) => (density === null ? '—' : number(Math.round(density * 100_000) / 100)),
					},
					{
						head: t.index,
						align: 'end',
						cell: ({ index }) =>
							index === null ? (
								<span className="text-soft">{t.unknown}</span>
							) : (
								<strong>{number(Math.round(index * 100) / 100)}</strong>
							),
					},
				]}
			/>
		</Section>
	)
}
