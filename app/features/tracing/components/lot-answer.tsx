import { lotPageText } from '#app/features/tracing/lot-page-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What came of a form on the page of a lot. */
export function LotAnswer({
	problem,
	leftG,
	done,
}: {
	problem: string | null
	leftG: number | undefined
	done: string | null
}) {
	const t = useText(lotPageText)
	const format = useFormats()
	if (problem)
		return (
			<Notice tone="warn" className="mb-4">
				{leftG === undefined ? t.faults[problem] : t.notEnough(format.weight(leftG))}
			</Notice>
		)
	if (!done) return null
	return (
		<Notice tone={done === 'held' ? 'warn' : 'success'} className="mb-4">
			{done === 'held' ? t.held : t.done}
		</Notice>
	)
}
