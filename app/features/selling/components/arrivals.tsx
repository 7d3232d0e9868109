import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import { LineState } from '#app/features/selling/components/line-state.tsx'
import { sellingText } from '#app/features/selling/selling-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface ListedArrival {
	lineId: number
	sellerOrderId: number
	state: OrderLineState
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	qty: number
	startsAt: Date | string
	buyerName: string
}

/** Guests to expect, by time. */
export function Arrivals({ arrivals }: { arrivals: readonly ListedArrival[] }) {
	const t = useText(sellingText)
	const language = useLanguage()
	const format = useFormats()
	if (arrivals.length === 0) return <p className="text-soft">{t.noArrivals}</p>
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{arrivals.map((it) => (
					<li key={it.lineId} className="relative flex flex-wrap items-baseline justify-between gap-x-3 px-4 py-3">
						<div className="min-w-0">
							<p className="text-sm text-soft tabular-nums">{format.dateTime(it.startsAt)}</p>
							<a
								href={`/seller/orders/${it.sellerOrderId}`}
								className="font-semibold after:absolute after:inset-0 hover:text-hill"
							>
								{it.buyerName}
							</a>
							<p className="text-sm">
								{language === 'zh' ? it.titleZh : it.titleEn} · {language === 'zh' ? it.optionZh : it.optionEn} ×{' '}
								{it.qty}
							</p>
						</div>
						<LineState state={it.state} />
					</li>
				))}
			</ul>
		</Card>
	)
}
