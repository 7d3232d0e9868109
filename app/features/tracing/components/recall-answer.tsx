import { recallText } from '#app/features/tracing/recall-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface RecallRefusal {
	problem: string
	inHandG?: number | undefined
	namedG?: number | undefined
	untoldLines?: number | undefined
}

/** Why something was not done with a recall. */
export function RecallAnswer({ refusal }: { refusal: RecallRefusal | undefined }) {
	const t = useText(recallText)
	const format = useFormats()
	if (!refusal) return null
	const { problem, inHandG = 0, namedG = 0, untoldLines = 0 } = refusal
	const words: Record<string, string> = {
		...t.faults,
		'not-accounted': t.notAccounted(format.weight(inHandG), format.weight(namedG)),
		'not-all-told': t.notAllTold(format.number(untoldLines)),
	}
	return (
		<Notice tone="warn" className="mb-4">
			{words[problem]}
		</Notice>
	)
}
