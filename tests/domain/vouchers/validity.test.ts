import { expect, test } from 'vitest'
import { timesOf, voucherValidity } from '#app/domain/vouchers/validity.ts'

const service = { startsAt: new Date('2026-05-05T07:00:00Z'), endsAt: new Date('2026-05-05T09:00:00Z') }

test('a session is let in from two hours before to one hour after', () => {
	expect(voucherValidity({ kind: 'EXPERIENCE', ...service })).toEqual({
		from: new Date('2026-05-05T05:00:00Z'),
		to: new Date('2026-05-05T10:00:00Z'),
	})
})

test('guests of a stay may come from early on its day until its end', () => {
	expect(voucherValidity({ kind: 'STAY', ...service })).toEqual({
		from: new Date('2026-05-04T19:00:00Z'),
		to: service.endsAt,
	})
})

test('each ticket is a use, a stay is one', () => {
	expect(timesOf({ kind: 'EXPERIENCE', qty: 4 })).toBe(4)
	expect(timesOf({ kind: 'STAY', qty: 2 })).toBe(1)
})
