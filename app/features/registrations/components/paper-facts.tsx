import type { DocumentKind } from '#app/domain/registrations/documents.ts'
import { registrationText } from '#app/features/registrations/registration-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'

export interface CheckedPaper {
	kind: DocumentKind
	isNeeded: boolean
	document: { number: string; validTo: string | null } | null
}

/** A paper as it was handed in. */
export function PaperFacts({ paper, registrationId }: { paper: CheckedPaper; registrationId: number }) {
	const t = useText(registrationText)
	const format = useFormats()
	if (!paper.document) return null
	const { number, validTo } = paper.document
	return (
		<span className="text-sm text-soft">
			<span className="break-all">{number}</span> · {validTo ? t.until(format.date(validTo)) : t.noEnd} ·{' '}
			<a href={`/registrations/${registrationId}/papers/${paper.kind}`} className="text-hill underline">
				{t.seeScan}
			</a>
		</span>
	)
}
