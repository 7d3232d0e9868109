import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { SelectField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Chooses the earlier month since which a change is told; works without JavaScript. */
export function AgainstForm({ period, last, earlier }: { period: string; last: string; earlier: readonly string[] }) {
	const t = useText(indexInsightText)
	const words = useFigureWords()
	return (
		<form method="get" action="#change" className="mb-near flex flex-wrap items-end gap-near">
			<input type="hidden" name="period" value={period} />
			<SelectField
				key={last}
				label={t.against}
				name="against"
				defaultValue={last}
				choices={earlier.map((value) => ({ value, label: words.month(value) }))}
				className="w-52"
			/>
			<Button tone="quiet">{words.t.show}</Button>
		</form>
	)
}
