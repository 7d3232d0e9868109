import { useSearchParams } from '@remix-run/react'
import { doneIn, parcelDoneText } from '#app/features/logistics/parcel-done-text.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Says what was just done with a parcel: it may stand in another group by now. */
export function ParcelDone() {
	const t = useText(parcelDoneText)
	const [query] = useSearchParams()
	const done = doneIn(query)
	if (!done) return null
	return (
		<Notice tone="success" className="mb-4">
			{t[done.deed](done.number)}
		</Notice>
	)
}
