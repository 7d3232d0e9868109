import type { EnterpriseKind } from '#app/domain/registrations/enterprise-kinds.ts'

/** 营业执照, 食品经营许可证, 食品生产许可证, 特种行业许可证（旅馆业）, 旅行社业务经营许可证. */
export const DOCUMENT_KINDS = ['BUSINESS_LICENCE', 'FOOD_TRADE', 'FOOD_PRODUCTION', 'LODGING', 'TRAVEL_AGENCY'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/**
 * The papers of each kind of enterprise, with which of them must be there: 电子商务法 (2018) art. 12 asks for the permits of
 * what is done, 旅馆业治安管理办法 art. 4 for that of lodging, 旅行社条例 art. 7 for that of a travel agency, 食品安全法 (2021)
 * art. 35 for those of food, of which produce as it grew is free.
 */
const CHECKLIST: Record<EnterpriseKind, { must: readonly DocumentKind[]; may: readonly DocumentKind[] }> = {
	leading_firm: { must: ['BUSINESS_LICENCE'], may: ['FOOD_TRADE', 'FOOD_PRODUCTION'] },
	cooperative: { must: ['BUSINESS_LICENCE'], may: ['FOOD_TRADE', 'FOOD_PRODUCTION'] },
	family_farm: { must: ['BUSINESS_LICENCE'], may: ['FOOD_TRADE', 'FOOD_PRODUCTION'] },
	farmhouse: { must: ['BUSINESS_LICENCE', 'LODGING'], may: ['FOOD_TRADE'] },
	tour_operator: { must: ['BUSINESS_LICENCE', 'TRAVEL_AGENCY'], may: ['FOOD_TRADE'] },
	processor: { must: ['BUSINESS_LICENCE', 'FOOD_PRODUCTION'], may: ['FOOD_TRADE'] },
}

/** The papers that a kind of enterprise hands in, those that must be there first; without a kind the one that all need. */
export function checklistOf(kind: EnterpriseKind | null): { kind: DocumentKind; isNeeded: boolean }[] {
	if (kind === null) return [{ kind: 'BUSINESS_LICENCE', isNeeded: true }]
	const { must, may } = CHECKLIST[kind]
	return [...must.map((it) => ({ kind: it, isNeeded: true })), ...may.map((it) => ({ kind: it, isNeeded: false }))]
}

const SHAPES: Partial<Record<DocumentKind, RegExp>> = { FOOD_TRADE: /^JY\d{14}$/, FOOD_PRODUCTION: /^SC\d{14}$/ }
const MOST = 40

/** The number of a paper as it is written, or null for what cannot be one. Spaces and small letters are forgiven. */
export function parseDocumentNumber(kind: DocumentKind, text: string): string | null {
	const number = text.replace(/\s/g, '').toUpperCase()
	const shape = SHAPES[kind] ?? /^.{4,}$/
	return number.length <= MOST && shape.test(number) ? number : null
}
