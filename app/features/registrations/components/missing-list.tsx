import type { RegistrationMissing } from '#app/domain/registrations/registration.ts'
import { registrationText } from '#app/features/registrations/registration-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** What is missing before a registration can be handed in, or approved. */
export function MissingList({ missing }: { missing: readonly RegistrationMissing[] }) {
	const t = useText(registrationText)
	const say = (it: RegistrationMissing) => {
		if (it.what === 'document') return t.missingDocument(t.documents[it.document])
		return it.what === 'over' ? t.overDocument(t.documents[it.document]) : t.missing[it.what]
	}
	return (
		<ul className="list-disc ps-5">
			{missing.map((it) => (
				<li key={'document' in it ? `${it.what}${it.document}` : it.what}>{say(it)}</li>
			))}
		</ul>
	)
}
