import type { LoopFigure } from '#app/domain/loop/figure.ts'
import { loopText } from '#app/features/loop/loop-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'

/** How a figure of the loop is written: a share, or links for each buyer. */
export function useLoopValue() {
	const t = useText(loopText)
	const format = useFormats()
	return (figure: LoopFigure, value: number | null) => {
		if (value === null) return t.none
		return figure === 'shares_per_buyer' ? format.number(Math.round(value * 100) / 100) : format.percent(value)
	}
}
