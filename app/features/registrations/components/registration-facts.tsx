import type { EnterpriseKind } from '#app/domain/registrations/enterprise-kinds.ts'
import type { RegistrationMissing, RegistrationState } from '#app/domain/registrations/registration.ts'
import { type CheckedPaper, PaperFacts } from '#app/features/registrations/components/paper-facts.tsx'
import type { ShownPlace } from '#app/features/registrations/components/place-step.tsx'
import { registrationText } from '#app/features/registrations/registration-text.ts'
import { enterpriseKindText } from '#app/ui/commerce/enterprise-kind-text.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface FactsOfRegistration {
	id: number
	state: RegistrationState
	kind: EnterpriseKind | null
	nameZh: string
	nameEn: string
	contactName: string
	contactPhone: string
	creditCode: string | null
	trail: readonly ShownPlace[]
	checklist: readonly CheckedPaper[]
	missing: readonly RegistrationMissing[]
}

/** All that was handed in. */
export function RegistrationFacts({ registration }: { registration: FactsOfRegistration }) {
	const t = useText(registrationText)
	const kinds = useText(enterpriseKindText)
	const language = useLanguage()
	const { kind, nameZh, nameEn, trail, contactName, contactPhone, creditCode } = registration
	const papers = registration.checklist.filter(({ document, isNeeded }) => document !== null || isNeeded)
	const place = trail.map((it) => (language === 'zh' ? it.nameZh : it.nameEn)).join(' · ')
	return (
		<Card>
			<DefinitionList
				items={[
					{ term: t.fields.kind, detail: kind ? kinds[kind] : '' },
					{ term: t.fields.nameZh, detail: nameZh },
					{ term: t.fields.nameEn, detail: nameEn },
					{ term: t.fields.region, detail: place },
					{ term: t.fields.contactName, detail: contactName },
					{ term: t.fields.contactPhone, detail: contactPhone },
					{ term: t.steps.code, detail: creditCode ?? '' },
					...papers.map((paper) => ({
						term: t.documents[paper.kind],
						detail: paper.document ? <PaperFacts paper={paper} registrationId={registration.id} /> : t.needed,
					})),
				]}
			/>
		</Card>
	)
}
