import { useFormats } from '#app/ui/format/use-formats.ts'
import { kitText } from '#app/ui/text/kit-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** What buyers thought: a mean of 1 to 5 over so many reviews; nothing while there is none. */
export function Rating({ mean, count }: { mean: number; count: number }) {
	const t = useText(kitText)
	const format = useFormats()
	if (count === 0) return null
	return (
		<span className="text-sm whitespace-nowrap">
			<span aria-hidden="true" className="text-tea">
				★
			</span>{' '}
			<span className="sr-only">{t.outOfFive}</span>
			<strong>{format.decimal(mean)}</strong> <span className="text-soft">({format.number(count)})</span>
		</span>
	)
}
