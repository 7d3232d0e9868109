import { expect, test } from 'vitest'
import type { CancellableGoods } from '#app/domain/cancellation/cancel-quote.ts'
import { cancelPackageQuote, type PackageLine } from '#app/domain/cancellation/cancel-package.ts'

const at = new Date('2026-05-01T08:00:00Z')
const goods = (key: string, state: CancellableGoods['state'], paidMinor: number): PackageLine => ({
	key,
	line: {
		kind: 'GOODS',
		state,
		paidMinor,
		refundedMinor: 0,
		deliveredAt: null,
		policy: { code: 'GOODS_7_DAYS', version: 1, kind: 'product', returnDays: 7, claimHours: 168 },
	},
})
const whole = { code: 'ALL_OR_NOTHING', version: 1, kind: 'package' } as const
const parts = { code: 'COMPONENT_AT_PAID_SHARE', version: 1, kind: 'package' } as const
const lines = [goods('a', 'PLACED', 9_200), goods('b', 'PLACED', 4_600), goods('c', 'CANCELLED', 1_000)]

test('a package that is all or nothing names what is missing', () => {
	expect(cancelPackageQuote({ policy: whole, lines, chosen: ['a'] }, at)).toEqual({
		outcome: 'all_or_nothing',
		missing: ['b'],
	})
})

test('all of it that is left is quoted together', () => {
	const quote = cancelPackageQuote({ policy: whole, lines, chosen: ['a', 'b', 'c'] }, at)
	expect(quote).toMatchObject({ outcome: 'quoted', feeMinor: 0, refundMinor: 13_800 })
})

test('a component is cancelled alone at its paid share where the package says so', () => {
	expect(cancelPackageQuote({ policy: parts, lines, chosen: ['b'] }, at)).toMatchObject({ refundMinor: 4_600 })
})

test('one component that cannot be cancelled refuses all, by name', () => {
	const sent = [goods('a', 'PLACED', 9_200), goods('b', 'SHIPPED', 4_600)]
	expect(cancelPackageQuote({ policy: whole, lines: sent, chosen: ['a', 'b'] }, at)).toEqual({
		outcome: 'refused',
		refusals: [{ key: 'b', reason: 'on_its_way' }],
	})
})
