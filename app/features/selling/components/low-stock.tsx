import { todayText } from '#app/features/selling/today-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface LowRow {
	capacityId: number
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	left: number
	soldInWeek: number
}

/** Goods that will not last the week, the emptiest first, each leading to its row of the stock. */
export function LowStock({ rows }: { rows: readonly LowRow[] }) {
	const t = useText(todayText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{rows.map((row) => (
					<li key={row.capacityId} className="relative px-4 py-3 hover:bg-sunken">
						<p className="flex items-baseline justify-between gap-3">
							<a
								href={`/seller/stock#row-${row.capacityId}`}
								className="min-w-0 font-semibold after:absolute after:inset-0 hover:text-hill"
							>
								{language === 'zh' ? row.titleZh : row.titleEn}
							</a>
							<Badge tone={row.left === 0 ? 'danger' : 'persimmon'}>{t.left(format.number(row.left))}</Badge>
						</p>
						<p className="text-sm text-soft">
							{language === 'zh' ? row.optionZh : row.optionEn} · {t.sold(format.number(row.soldInWeek))}
						</p>
					</li>
				))}
			</ul>
		</Card>
	)
}
