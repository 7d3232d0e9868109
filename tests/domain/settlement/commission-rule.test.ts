import { expect, test } from 'vitest'
import { chooseCommission, type CommissionRule } from '#app/domain/settlement/commission-rule.ts'

const at = new Date('2026-05-01T00:00:00Z')
const scope = { enterpriseId: 7, kind: 'product', categoryCode: 'tea' } as const
let id = 0
const rule = (parts: Partial<CommissionRule>): CommissionRule => ({
	id: ++id,
	enterpriseId: null,
	kind: null,
	categoryCode: null,
	rateBp: 100,
	validFrom: new Date('2026-01-01T00:00:00Z'),
	validTo: null,
	...parts,
})

test('without a rule the commission is 5 %', () => {
	expect(chooseCommission([], scope, at)).toEqual({ ruleId: null, rateBp: 500 })
	expect(chooseCommission([rule({ kind: 'stay' }), rule({ enterpriseId: 8 })], scope, at).rateBp).toBe(500)
})

test('the most specific rule wins: seller and category, seller and kind, seller, category, kind, all', () => {
	const ladder = [
		rule({ enterpriseId: 7, kind: 'product', categoryCode: 'tea', rateBp: 1 }),
		rule({ enterpriseId: 7, kind: 'product', rateBp: 2 }),
		rule({ enterpriseId: 7, rateBp: 3 }),
		rule({ kind: 'product', categoryCode: 'tea', rateBp: 4 }),
		rule({ kind: 'product', rateBp: 5 }),
		rule({ rateBp: 6 }),
	]
	for (let from = 0; from < ladder.length; from++) {
		const left = ladder.slice(from)
		expect(chooseCommission([...left].reverse(), scope, at)).toEqual({ ruleId: left[0]?.id, rateBp: from + 1 })
	}
})

test('a rule is in force from its first instant up to, not at, its last', () => {
	const only = [rule({ rateBp: 50, validFrom: at, validTo: new Date(at.getTime() + 1000) })]
	const rateAt = (ms: number) => chooseCommission(only, scope, new Date(at.getTime() + ms)).rateBp
	expect([rateAt(-1), rateAt(0), rateAt(999), rateAt(1000)]).toEqual([500, 50, 50, 500])
})

test('a rule for another category, kind or seller is not in question; a category weighs more than a kind', () => {
	const others = [
		rule({ categoryCode: 'honey' }),
		rule({ kind: 'stay' }),
		rule({ enterpriseId: 8, categoryCode: 'tea' }),
	]
	expect(chooseCommission(others, scope, at).ruleId).toBeNull()
	const category = rule({ categoryCode: 'tea', rateBp: 7 })
	for (const both of [
		[category, rule({ kind: 'product' })],
		[rule({ kind: 'product' }), category],
	])
		expect(chooseCommission(both, scope, at).ruleId).toBe(category.id)
})

test('among rules for the same the one in force later wins, of one instant the one written later', () => {
	const newer = rule({ kind: 'product', validFrom: new Date('2026-03-01T00:00:00Z') })
	const older = rule({ kind: 'product', validFrom: new Date('2026-02-01T00:00:00Z') })
	for (const both of [
		[newer, older],
		[older, newer],
	])
		expect(chooseCommission(both, scope, at).ruleId).toBe(newer.id)
	const [first, second] = [rule({ kind: 'product' }), rule({ kind: 'product' })]
	for (const both of [
		[first, second],
		[second, first],
	])
		expect(chooseCommission(both, scope, at).ruleId).toBe(second.id)
})
