import { expect, test } from 'vitest'
import { takeBack } from '#app/domain/settlement/take-back.ts'

const transfer = (payoutId: string, leftMinor: number) => ({ payoutId, leftMinor })

test('what a seller owes is taken back of its newest transfer that has anything left, never more than that', () => {
	expect(takeBack(-700, [transfer('new', 1_000), transfer('old', 5_000)])).toEqual({
		payoutId: 'new',
		amountMinor: 700,
	})
	expect(takeBack(-1_700, [transfer('new', 1_000), transfer('old', 5_000)])).toEqual({
		payoutId: 'new',
		amountMinor: 1_000,
	})
	expect(takeBack(-700, [transfer('empty', 0), transfer('last', 1)])).toEqual({ payoutId: 'last', amountMinor: 1 })
})

test('nothing is taken back of who owes nothing, or where nothing is left', () => {
	for (const payable of [0, 1]) expect(takeBack(payable, [transfer('a', 100)])).toBeNull()
	expect(takeBack(-1, [transfer('a', 100)])).toEqual({ payoutId: 'a', amountMinor: 1 })
	expect(takeBack(-1, [transfer('a', 0)])).toBeNull()
	expect(takeBack(-1, [])).toBeNull()
})
