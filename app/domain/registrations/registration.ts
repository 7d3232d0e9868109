import { checklistOf, type DocumentKind } from '#app/domain/registrations/documents.ts'
import type { EnterpriseKind } from '#app/domain/registrations/enterprise-kinds.ts'
import type { StateTable } from '#app/domain/states/transition.ts'

export type RegistrationState = 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED'

/** What a registration may become: it is written on until it is handed in, and again when it came back. */
export const REGISTRATION_MOVES: StateTable<RegistrationState> = {
	DRAFT: ['SUBMITTED'],
	SUBMITTED: ['DRAFT', 'RETURNED', 'APPROVED'],
	RETURNED: ['SUBMITTED'],
	APPROVED: [],
}

/** Whether it can be written on. */
export const isWritable = (state: RegistrationState) => state === 'DRAFT' || state === 'RETURNED'

/** What was entered so far; texts are '' and the rest null until then. */
export interface RegistrationFacts {
	kind: EnterpriseKind | null
	nameZh: string
	nameEn: string
	regionCode: string | null
	contactName: string
	contactPhone: string
	creditCode: string | null
	/** `validTo` is a local date; null: it has no end. */
	documents: readonly { kind: DocumentKind; validTo: string | null }[]
}

export type RegistrationMissing =
	| { what: 'names' | 'place' | 'contact' | 'credit-code' }
	| { what: 'document' | 'over'; document: DocumentKind }

const isNamed = ({ kind, nameZh, nameEn }: RegistrationFacts) => kind !== null && nameZh !== '' && nameEn !== ''
const isReachable = ({ contactName, contactPhone }: RegistrationFacts) => contactName !== '' && contactPhone !== ''

/** What is missing of the papers: those that must be there, and any that is over. */
function missingPapers({ kind, documents }: RegistrationFacts, today: string): RegistrationMissing[] {
	return checklistOf(kind).flatMap((item): RegistrationMissing[] => {
		const document = documents.find((it) => it.kind === item.kind)
		if (!document) return item.isNeeded ? [{ what: 'document', document: item.kind }] : []
		return document.validTo && document.validTo < today ? [{ what: 'over', document: item.kind }] : []
	})
}

/** What is missing before it can be handed in, step by step; a paper is good on its last day. */
export function missingOf(facts: RegistrationFacts, today: string): RegistrationMissing[] {
	const missing: RegistrationMissing[] = []
	if (!isNamed(facts)) missing.push({ what: 'names' })
	if (facts.regionCode === null) missing.push({ what: 'place' })
	if (!isReachable(facts)) missing.push({ what: 'contact' })
	if (facts.creditCode === null) missing.push({ what: 'credit-code' })
	return [...missing, ...missingPapers(facts, today)]
}

/** The steps of a registration in their order. */
export const REGISTRATION_STEPS = ['names', 'place', 'contact', 'code', 'papers'] as const
export type RegistrationStep = (typeof REGISTRATION_STEPS)[number]

const STEP_OF: Record<RegistrationMissing['what'], RegistrationStep> = {
	...{ names: 'names', place: 'place', contact: 'contact', 'credit-code': 'code' },
	...{ document: 'papers', over: 'papers' },
}

/** Where to go on once a step is saved: the next one that lacks something, then those before it; to the end when none does. */
export function stepAfter(
	saved: RegistrationStep,
	missing: readonly RegistrationMissing[],
): RegistrationStep | 'hand-in' {
	const open = REGISTRATION_STEPS.filter((step) => missing.some(({ what }) => STEP_OF[what] === step))
	const later = open.find((step) => REGISTRATION_STEPS.indexOf(step) > REGISTRATION_STEPS.indexOf(saved))
	return later ?? open[0] ?? 'hand-in'
}
