import { supplyText } from '#app/features/supply/supply-text.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What became of the form that was sent; a link is shown this once. */
export function SupplyAnswer({
	problem,
	isDone,
	url,
}: {
	problem: string | null
	isDone: boolean
	url?: string | null
}) {
	const t = useText(supplyText)
	if (url !== undefined)
		return (
			<Notice tone="success" className="mb-4">
				{url === null ? t.linkGone : t.linkIs} <span className="font-strong break-all">{url}</span>
			</Notice>
		)
	if (problem === null && !isDone) return null
	return (
		<Notice tone={problem === null ? 'success' : 'warn'} className="mb-4">
			{problem === null ? t.done : t.faults[problem]}
		</Notice>
	)
}
