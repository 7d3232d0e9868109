import { expect, test } from 'vitest'
import {
	compareTheirs,
	missing,
	notListed,
	paymentsContradict,
	refundsContradict,
	transfersContradict,
} from '#app/domain/reconciliation/compare-objects.ts'

const theirs = { objectId: 're_1', ourId: 'r1', amountMinor: 500, currency: 'CNY', state: 'DONE' }
const ours = { ourId: 'r1', objectId: 're_1', amountMinor: 500, currency: 'CNY', state: 'DONE' }

const kinds = (their: object, our: object) =>
	compareTheirs('refund', [{ ...theirs, ...their }], [{ ...ours, ...our }], refundsContradict).map(({ kind }) => kind)

test('alike on both sides is no difference, found by their number or by ours', () => {
	expect(kinds({}, {})).toEqual([])
	expect(kinds({ ourId: null }, {})).toEqual([])
	expect(kinds({}, { objectId: null })).toEqual([])
})

test('theirs that is not ours is unknown, ours that is not theirs is missing', () => {
	expect(compareTheirs('refund', [theirs], [], refundsContradict)).toMatchObject([
		{ kind: 'unknown-refund', objectId: 're_1', theirsMinor: 500, oursMinor: null },
	])
	expect(notListed([theirs], [ours])).toEqual([])
	expect(notListed([], [ours, { ...ours, objectId: null }])).toEqual([ours])
	expect(missing('refund', ours)).toMatchObject({ kind: 'missing-refund', oursMinor: 500, theirsMinor: null })
})

test('another amount or currency is a difference with both figures', () => {
	expect(compareTheirs('refund', [{ ...theirs, amountMinor: 501 }], [ours], refundsContradict)).toMatchObject([
		{ kind: 'wrong-amount', oursMinor: 500, theirsMinor: 501 },
	])
	expect(kinds({ currency: 'USD' }, {})).toEqual(['wrong-amount'])
})

test.each([
	['DONE', 'DONE', false],
	['DONE', 'FAILED', true],
	['DONE', 'IN_TRANSIT', true],
	['DONE_BY_HAND', 'FAILED', false],
	['DONE_BY_HAND', 'DONE', true],
	['COVERED', 'FAILED', false],
	['COVERED', 'DONE', true],
	['FAILED', 'FAILED', false],
	['FAILED', 'DONE', true],
	['FAILED', 'IN_TRANSIT', true],
	['IN_TRANSIT', 'DONE', false],
	['IN_TRANSIT', 'FAILED', false],
	['CREATED', 'DONE', false],
])('a refund that is %s with us and %s there contradicts: %s', (our, their, expected) => {
	expect(refundsContradict(our, their)).toBe(expected)
	expect(kinds({ state: their }, { state: our })).toEqual(expected ? ['wrong-state'] : [])
})

test('money we booked and they have not, a transfer we took back and they have made, contradict', () => {
	expect(paymentsContradict('SUCCEEDED', 'EXPIRED')).toBe(true)
	expect(paymentsContradict('SUCCEEDED', 'SUCCEEDED')).toBe(false)
	expect(paymentsContradict('EXPIRED', 'SUCCEEDED')).toBe(false)
	expect(paymentsContradict('EXPIRED', 'OPEN')).toBe(false)
	expect(transfersContradict('FAILED', 'PAID')).toBe(true)
	expect(transfersContradict('SENT', 'PAID')).toBe(false)
})
