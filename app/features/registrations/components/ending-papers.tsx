import type { DocumentKind } from '#app/domain/registrations/documents.ts'
import { papersText } from '#app/features/registrations/papers-text.ts'
import { registrationText } from '#app/features/registrations/registration-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface EndingPapersProps {
	ending: readonly { kind: DocumentKind; isNeeded: boolean; validTo: string | null; isOver: boolean }[]
	isSuspended: boolean
}

/** A line of the day for each paper that ends soon or is over; nothing when none does. */
export function EndingPapers({ ending, isSuspended }: EndingPapersProps) {
	const t = useText(papersText)
	const { documents } = useText(registrationText)
	const format = useFormats()
	if (ending.length === 0 && !isSuspended) return null
	const isUrgent = isSuspended || ending.some(({ isOver }) => isOver)
	return (
		<Notice tone={isUrgent ? 'error' : 'warn'} title={isSuspended ? t.suspended : undefined} className="mb-sheet">
			{ending.map(({ kind, validTo, isOver }) => (
				<p key={kind}>
					<a href="/seller/papers" className="font-strong text-hill underline">
						{(isOver ? t.isOver : t.ends)(documents[kind], format.date(validTo ?? ''))}
					</a>
				</p>
			))}
			{isSuspended ? <p>{t.suspendedHint}</p> : null}
		</Notice>
	)
}
