import type { RunningPromotion } from '#app/domain/catalog/listing-news.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { listingText } from '#app/features/catalog/listing-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const FEW = 20

/** What is taken off now, until when, and how much is left where that is little; the price in the basket has it. */
export function PromotionNote({ promotion }: { promotion: RunningPromotion }) {
	const t = useText(listingText)
	const language = useLanguage()
	const format = useFormats()
	const { name, discountBp, endsAt, left } = promotion
	return (
		<p className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-card bg-persimmon-soft px-4 py-2.5 text-persimmon">
			<Badge tone="persimmon">−{format.percent(discountBp / 10_000)}</Badge>
			<span className="font-semibold">{inLanguage(name, language)}</span>
			<span className="text-sm">
				{t.promotionUntil(format.dateTime(endsAt))}
				{left !== null && left <= FEW ? ` · ${t.promotionLeft(format.number(left))}` : ''}
			</span>
		</p>
	)
}
