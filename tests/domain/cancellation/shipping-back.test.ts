import { expect, test } from 'vitest'
import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import type { LineDecision, SoldLine } from '#app/domain/cancellation/decide-line.ts'
import { idleFees } from '#app/domain/cancellation/shipping-back.ts'

const goods = (id: number, parts: Partial<SoldLine> = {}): SoldLine => ({
	...{ id, kind: 'GOODS', state: 'PLACED', sellerOrderId: 1, packageId: null, packagePolicy: null },
	...{ paidMinor: 10_000, refundedMinor: 0, bookedAt: new Date('2026-05-01T00:00:00Z'), startsAt: null, endsAt: null },
	...{ zone: 'Asia/Shanghai', nights: [], policy: null, deliveredAt: null, parcel: 'ambient', claims: [] },
	...parts,
})
const fee = (parts: Partial<SoldLine> = {}) => goods(9, { kind: 'FEE', paidMinor: 1_000, ...parts })
const ended = (lineId: number, cause: CancelCause = 'BUYER'): LineDecision => ({
	...{
		lineId,
		cause,
		from: 'PLACED',
		to: 'CANCELLED',
		feeMinor: 0,
		refundMinor: 0,
		setBy: { rule: 'goods' },
		giveBack: [],
	},
})
const back = (lines: SoldLine[], decisions: LineDecision[]) =>
	idleFees(lines, decisions).map(({ lineId, refundMinor, to, cause }) => [lineId, refundMinor, to, cause])

test('a parcel’s fee goes back whole with the last of its goods, by what befell the first of them that leaves', () => {
	expect(back([goods(1), fee()], [ended(1)])).toEqual([[9, 1_000, 'CANCELLED', 'BUYER']])
	expect(back([goods(1), goods(2), fee()], [ended(1, 'SELLER'), ended(2)])).toEqual([[9, 1_000, 'CANCELLED', 'SELLER']])
	expect(back([goods(1), goods(2, { state: 'LAPSED' }), fee()], [ended(1)])).toEqual([[9, 1_000, 'CANCELLED', 'BUYER']])
})

test('only what of a fee has not gone back goes back; of nothing, nothing does', () => {
	expect(back([goods(1), fee({ refundedMinor: 999 })], [ended(1)])).toEqual([[9, 1, 'CANCELLED', 'BUYER']])
	expect(back([goods(1), fee({ refundedMinor: 1_000 })], [ended(1)])).toEqual([])
})

test('a fee stays while goods of its parcel go on and its buyer ends the others', () => {
	expect(back([goods(1), goods(2), fee()], [ended(1)])).toEqual([])
	expect(back([goods(1), fee()], [])).toEqual([])
})

test('what the seller cannot send takes its share of the fee by what the goods cost, which the parcel keeps going', () => {
	expect(back([goods(1), goods(2, { paidMinor: 30_000 }), fee()], [ended(1, 'SELLER')])).toEqual([
		[9, 250, 'PLACED', 'SELLER'],
	])
	const three = [goods(1), goods(2), goods(3, { paidMinor: 20_000 }), fee()]
	expect(back(three, [ended(1), ended(2, 'DISRUPTION')])).toEqual([[9, 333, 'PLACED', 'DISRUPTION']])
	// A share of less than half a fen is none.
	expect(back([goods(1, { paidMinor: 1 }), goods(2, { paidMinor: 90_000 }), fee()], [ended(1, 'SELLER')])).toEqual([])
})

test('a fee is for the goods of its own temperature, for all of its seller’s where it names none, for no other seller’s', () => {
	const cold = goods(2, { parcel: 'frozen' })
	expect(back([goods(1), cold, fee({ parcel: 'frozen' })], [ended(1)])).toEqual([])
	expect(back([goods(1), cold, fee({ parcel: 'frozen' })], [ended(2)])).toEqual([[9, 1_000, 'CANCELLED', 'BUYER']])
	expect(back([goods(1), cold, fee({ parcel: null })], [ended(1)])).toEqual([])
	expect(back([goods(1), cold, fee({ parcel: null })], [ended(1), ended(2)])).toEqual([
		[9, 1_000, 'CANCELLED', 'BUYER'],
	])
	expect(back([goods(1), goods(2, { sellerOrderId: 2 }), fee({ parcel: null })], [ended(1)])).toHaveLength(1)
	expect(back([goods(1), goods(2, { sellerOrderId: 2 }), fee({ parcel: null })], [ended(2)])).toEqual([])
})

test('a fee that has ended already does not go back again', () => {
	expect(back([goods(1), fee({ state: 'CANCELLED' })], [ended(1)])).toEqual([])
	expect(back([goods(1), fee({ state: 'CLOSED' })], [ended(1)])).toEqual([])
})

test('no fee goes back with what was not for it, though its own goods ended before; none is kept of one that does', () => {
	expect(back([goods(1, { state: 'CANCELLED' }), goods(2, { sellerOrderId: 2 }), fee()], [ended(2)])).toEqual([])
	expect(idleFees([goods(1), fee()], [ended(1)])).toMatchObject([
		{ feeMinor: 0, setBy: { rule: 'shipping' }, giveBack: [] },
	])
})
