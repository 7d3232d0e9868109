import type { Rating as Value } from '#app/domain/reviews/rating.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { kitText } from '#app/ui/text/kit-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** What buyers thought: a mean of 1 to 5 over so many reviews; nothing while there is none. */
export function Rating({ rating }: { rating: Value | null }) {
	const t = useText(kitText)
	const format = useFormats()
	if (!rating) return null
	return (
		<span className="rating">
			<i aria-hidden="true">★</i> <span className="sr-only">{t.outOfFive}</span>
			<b>{format.decimal(rating.mean)}</b> ({format.number(rating.count)})
		</span>
	)
}

/** One mark: whole stars of five. */
export function Stars({ stars }: { stars: number }) {
	const t = useText(kitText)
	return (
		<span className="rating">
			<span className="sr-only">
				{t.outOfFive} {stars}
			</span>
			<i aria-hidden="true">
				{'★'.repeat(stars)}
				<s>{'★'.repeat(5 - stars)}</s>
			</i>
		</span>
	)
}
