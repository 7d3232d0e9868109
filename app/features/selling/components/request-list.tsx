import { lineDeedsText } from '#app/features/selling/line-deeds-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useTimeSpan } from '#app/ui/format/use-time-span.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface ListedRequest {
	lineId: number
	sellerOrderId: number
	orderNumber: string
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	qty: number
	startsAt: Date | string | null
	endsAt: Date | string | null
	answerBy: Date | string
	paidMinor: number
	currency: string
}

/** Requests that wait for an answer, the most pressing first, each leading to where it is given. */
export function RequestList({ requests }: { requests: readonly ListedRequest[] }) {
	const t = useText(lineDeedsText)
	const language = useLanguage()
	const format = useFormats()
	const span = useTimeSpan()
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{requests.map((it) => (
					<li key={it.lineId} className="relative px-4 py-3 hover:bg-sunken">
						<div className="flex flex-wrap items-baseline justify-between gap-x-3">
							<a
								href={`/seller/orders/${it.sellerOrderId}`}
								className="font-semibold after:absolute after:inset-0 hover:text-hill"
							>
								{language === 'zh' ? it.titleZh : it.titleEn} × {it.qty}
							</a>
							<span className="font-semibold tabular-nums">{format.money(it.paidMinor, it.currency)}</span>
						</div>
						<p className="text-sm text-soft">
							{language === 'zh' ? it.optionZh : it.optionEn}
							{it.startsAt && it.endsAt ? ` · ${span(it.startsAt, it.endsAt)}` : ''}
						</p>
						<p className="text-sm font-semibold text-persimmon">{t.answerBy(format.dateTime(it.answerBy))}</p>
					</li>
				))}
			</ul>
		</Card>
	)
}
