import { describe, expect, test } from 'vitest'
import { checklistOf, parseDocumentNumber } from '#app/domain/registrations/documents.ts'
import { ENTERPRISE_KINDS } from '#app/domain/registrations/enterprise-kinds.ts'
import { isWritable, missingOf, type RegistrationFacts, stepAfter } from '#app/domain/registrations/registration.ts'

const TODAY = '2026-05-01'
const WHOLE: RegistrationFacts = {
	...{ kind: 'farmhouse', nameZh: '云上人家', nameEn: 'Above the Clouds', regionCode: '330324101202' },
	...{ contactName: '测试', contactPhone: '13800000000', creditCode: '91330000MA27XXXXXX' },
	documents: [
		{ kind: 'BUSINESS_LICENCE', validTo: null },
		{ kind: 'LODGING', validTo: TODAY },
	],
}

test('nothing is missing of a whole registration; a paper is good on its last day and not on the next', () => {
	expect(missingOf(WHOLE, TODAY)).toEqual([])
	expect(missingOf(WHOLE, '2026-05-02')).toEqual([{ what: 'over', document: 'LODGING' }])
	expect(missingOf(WHOLE, '2026-04-30')).toEqual([])
})

test('what is missing is told step by step', () => {
	const empty: RegistrationFacts = {
		...{ kind: null, nameZh: '', nameEn: '', regionCode: null, contactName: '', contactPhone: '', creditCode: null },
		documents: [],
	}
	expect(missingOf(empty, TODAY).map(({ what }) => what)).toEqual([
		...['names', 'place', 'contact', 'credit-code', 'document'],
	])
	expect(missingOf({ ...WHOLE, contactPhone: '' }, TODAY)).toEqual([{ what: 'contact' }])
})

describe('the checklist goes by what an enterprise does', () => {
	const needed = (kind: (typeof ENTERPRISE_KINDS)[number]) =>
		checklistOf(kind).flatMap((it) => (it.isNeeded ? [it.kind] : []))

	test.each(ENTERPRISE_KINDS)('%s hands in its business licence', (kind) => {
		expect(needed(kind)).toContain('BUSINESS_LICENCE')
	})

	test('who lodges guests has the permit for it, who processes food or arranges tours theirs', () => {
		expect(needed('farmhouse')).toContain('LODGING')
		expect(needed('processor')).toContain('FOOD_PRODUCTION')
		expect(needed('tour_operator')).toContain('TRAVEL_AGENCY')
		expect(needed('family_farm')).toEqual(['BUSINESS_LICENCE'])
	})

	test('a paper that need not be there is no fault unless it is over', () => {
		const meals = { kind: 'FOOD_TRADE', validTo: '2026-04-30' } as const
		expect(missingOf({ ...WHOLE, documents: [...WHOLE.documents, meals] }, TODAY)).toEqual([
			{ what: 'over', document: 'FOOD_TRADE' },
		])
	})
})

test.each([
	['FOOD_TRADE', 'jy 13303240012345', 'JY13303240012345'],
	['FOOD_TRADE', 'JY1330324001234', null],
	['FOOD_PRODUCTION', 'SC10633032400123', 'SC10633032400123'],
	['FOOD_PRODUCTION', 'JY13303240012345', null],
	['LODGING', '永公特旅字第0012号', '永公特旅字第0012号'],
	['LODGING', '1', null],
] as const)('the number of a paper has its form: %s %s', (kind, text, parsed) => {
	expect(parseDocumentNumber(kind, text)).toBe(parsed)
})

test('it is written on before it is handed in and when it came back', () => {
	expect((['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED'] as const).filter(isWritable)).toEqual(['DRAFT', 'RETURNED'])
})

test('a saved step leads to the next that lacks something, then to those before it, at last to handing in', () => {
	const missing = [{ what: 'names' }, { what: 'credit-code' }, { what: 'document', document: 'LODGING' }] as const
	expect(stepAfter('names', missing.slice(1))).toBe('code')
	expect(stepAfter('place', missing)).toBe('code')
	expect(stepAfter('code', [missing[2]])).toBe('papers')
	expect(stepAfter('papers', [missing[2]])).toBe('papers')
	expect(stepAfter('papers', [missing[0]])).toBe('names')
	expect(stepAfter('contact', [])).toBe('hand-in')
	expect(stepAfter('names', [{ what: 'over', document: 'LODGING' }])).toBe('papers')
})
