import { expect, test } from 'vitest'
import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import type { CancelDeed, SoldLine } from '#app/domain/cancellation/decide-line.ts'
import { endingOptions } from '#app/domain/cancellation/ending-options.ts'
import { planCancellation } from '#app/domain/cancellation/plan-cancellation.ts'
import { STANDARD_POLICIES } from '#app/domain/cancellation/standard-policies.ts'

const policy = (code: string) => STANDARD_POLICIES.find((it) => it.code === code) ?? null
const piecesOf = (qty: number) => ({
	...{ qty, discountMinor: 0, commissionMinor: 0, soldPlatformMinor: null, details: {} },
})
const tins: SoldLine = {
	...{ id: 1, kind: 'GOODS', state: 'PLACED', sellerOrderId: 1, packageId: null, packagePolicy: null },
	...{ paidMinor: 9_000, refundedMinor: 0, bookedAt: new Date('2026-05-01T02:00:00Z'), startsAt: null, endsAt: null },
	...{ zone: 'Asia/Shanghai', nights: [], policy: policy('GOODS_7_DAYS'), deliveredAt: null, parcel: 'ambient' },
	claims: [{ capacityId: 7, qty: 3, night: null }],
	pieces: piecesOf(3),
}
const fee: SoldLine = { ...tins, id: 9, kind: 'FEE', paidMinor: 1_000, policy: null, claims: [], pieces: null }
/** Two rooms over two nights, of which the first is the dearer. */
const rooms: SoldLine = {
	...{ ...tins, id: 5, kind: 'STAY', state: 'CONFIRMED', policy: policy('FLEXIBLE'), paidMinor: 20_000 },
	...{ startsAt: new Date('2026-05-10T06:00:00Z'), endsAt: new Date('2026-05-12T04:00:00Z') },
	nights: [
		{ date: '2026-05-10', totalMinor: 6_000 },
		{ date: '2026-05-11', totalMinor: 4_000 },
	],
	claims: ['2026-05-10', '2026-05-11'].map((night, at) => ({ capacityId: 20 + at, qty: 2, night })),
	pieces: piecesOf(2),
}
const ask = (
	lines: SoldLine[],
	pieces: [number, number][],
	how: { at?: string; deed?: CancelDeed; cause?: CancelCause } = {},
) => {
	const { deed = 'CANCEL', cause = 'BUYER', at = '2026-05-02T00:00:00Z' } = how
	const request = { deed, chosen: pieces.map(([id]) => id), causeOf: () => cause, refundableMinor: 1_000_000 }
	return planCancellation(lines, { ...request, pieces: new Map(pieces) }, new Date(at))
}

test('a room of two costs the fee that it would cost alone, at the boundary and a millisecond after', () => {
	expect(ask([rooms], [[5, 1]], { at: '2026-05-09T06:00:00.000Z' })).toMatchObject({ feeMinor: 0, refundMinor: 10_000 })
	const late = ask([rooms], [[5, 1]], { at: '2026-05-09T06:00:00.001Z' })
	expect(late).toMatchObject({ outcome: 'planned', feeMinor: 6_000, refundMinor: 4_000 })
	expect(late.outcome === 'planned' && late.lines).toMatchObject([
		{
			...{ lineId: -5, from: 'CONFIRMED', to: 'CANCELLED', part: { qty: 1, of: 2 } },
			giveBack: [
				{ capacityId: 20, qty: 1 },
				{ capacityId: 21, qty: 1 },
			],
		},
	])
})

test('the parcel’s fee stays while pieces of its goods are sent, and goes with the last of them', () => {
	expect(ask([tins, fee], [[1, 2]])).toMatchObject({ refundMinor: 6_000, lines: [{ lineId: -1 }] })
	expect(ask([tins, fee], [[1, 3]])).toMatchObject({ refundMinor: 10_000, lines: [{ lineId: 1 }, { lineId: 9 }] })
})

test('pieces that the seller cannot send take their share of the parcel’s fee', () => {
	const plan = ask([tins, fee], [[1, 1]], { cause: 'SELLER' })
	expect(plan).toMatchObject({ refundMinor: 3_333, lines: [{ lineId: -1, refundMinor: 3_000 }, { lineId: 9 }] })
})

test('all pieces are the whole line', () => {
	const whole = ask([tins, fee], [[1, 3]])
	expect(whole.outcome === 'planned' && whole.lines[0]).not.toHaveProperty('part')
	expect(ask([{ ...tins, qty: 1, pieces: null }], [[1, 1]])).toMatchObject({
		refundMinor: 9_000,
		lines: [{ lineId: 1 }],
	})
})

test('none, more than there are, or no whole number of pieces is refused, and nothing of the rest is planned', () => {
	for (const qty of [0, 4, 1.5])
		expect(
			ask(
				[tins, rooms, fee],
				[
					[1, qty],
					[5, 1],
				],
			),
		).toEqual({
			outcome: 'refused',
			refusals: [{ lineId: 1, reason: 'not_so_many' }],
		})
})

test('what has no pieces of its own ends only as a whole, as do guests that never came', () => {
	const only = { outcome: 'refused', refusals: [{ lineId: 5, reason: 'only_whole' }] }
	expect(ask([{ ...rooms, pieces: null }], [[5, 1]])).toEqual(only)
	expect(ask([rooms], [[5, 1]], { deed: 'NO_SHOW', at: '2026-05-11T06:00:00Z' })).toEqual(only)
})

test('a page offers pieces of what can be given back in part, and of nothing else', () => {
	const way = { deeds: ['CANCEL' as const], causeOf: () => 'BUYER' as const, refundableMinor: 1_000_000 }
	const lines = [tins, { ...rooms, pieces: null }]
	const { options } = endingOptions(lines, lines, way, new Date('2026-05-02T00:00:00Z'))
	expect(options.map(({ lineIds, pieces }) => [lineIds, pieces])).toEqual([
		[[1], 3],
		[[5], null],
	])
})
