import { expect, test } from 'vitest'
import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import type { CancelDeed, SoldLine } from '#app/domain/cancellation/decide-line.ts'
import { endingOptions } from '#app/domain/cancellation/ending-options.ts'
import { planCancellation, wholePackages } from '#app/domain/cancellation/plan-cancellation.ts'

const at = new Date('2026-05-02T00:00:00Z')
const goods = (id: number, parts: Partial<SoldLine> = {}): SoldLine => ({
	...{ id, kind: 'GOODS', state: 'PLACED', sellerOrderId: id, packageId: null, packagePolicy: null },
	...{ paidMinor: 1_000 * id, refundedMinor: 0, bookedAt: at, startsAt: null, endsAt: null },
	...{ zone: 'Asia/Shanghai', nights: [], policy: null, deliveredAt: null, parcel: null, claims: [] },
	...parts,
})
const whole = (id: number, parts: Partial<SoldLine> = {}) =>
	goods(id, { packageId: 5, packagePolicy: 'ALL_OR_NOTHING', ...parts })
const part = (id: number) => goods(id, { packageId: 6, packagePolicy: 'COMPONENT_AT_PAID_SHARE' })

const plan = (
	lines: SoldLine[],
	chosen: number[],
	hit: Record<number, CancelCause> = {},
	deed: CancelDeed = 'CANCEL',
) => {
	const causeOf = ({ id }: SoldLine) => hit[id] ?? 'BUYER'
	const answer = planCancellation(lines, { deed, chosen, causeOf, refundableMinor: 1_000_000 }, at)
	if (answer.outcome === 'all-or-nothing') return { missing: answer.missing }
	return answer.outcome === 'planned' ? answer.lines.map(({ lineId, cause }) => [lineId, cause]) : answer.refusals
}

const order = [whole(1), whole(2), goods(3), part(4)]

test('a component of an all-or-nothing package takes all that live of it along, and no other line', () => {
	expect(wholePackages(order, [2])).toEqual([1, 2])
	expect(wholePackages(order, [2, 3])).toEqual([1, 2, 3])
	expect(wholePackages(order, [4])).toEqual([4])
	for (const state of ['CANCELLED', 'LAPSED'] as const)
		expect(wholePackages([whole(1, { state }), whole(2), whole(7, { packageId: 8 })], [2])).toEqual([2])
	expect(wholePackages([whole(1, { state: 'CANCELLED' }), whole(2)], [1])).toEqual([1, 2])
})

test('a buyer who ends one component is told which must go with it; one of a package by component goes alone', () => {
	expect(plan(order, [1])).toEqual({ missing: [2] })
	expect(plan(order, [1, 2])).toEqual([
		[1, 'BUYER'],
		[2, 'BUYER'],
	])
	expect(plan([part(4), { ...part(5), packageId: 6 }], [4])).toEqual([[4, 'BUYER']])
})

test('what befalls one component befalls its package whole, and no other package', () => {
	expect(plan(order, [1, 2, 3], { 2: 'SELLER' })).toEqual([
		[1, 'SELLER'],
		[2, 'SELLER'],
		[3, 'BUYER'],
	])
	expect(plan([whole(1), whole(2, { packageId: 8 })], [1], { 2: 'SELLER' })).toEqual([[1, 'BUYER']])
	// What has ended already decides nothing.
	expect(plan([whole(1), whole(2, { state: 'CANCELLED' })], [1], { 2: 'SELLER' })).toEqual([[1, 'BUYER']])
})

test('where a component ends by no wish of the buyer the rest need not be chosen with it', () => {
	expect(plan(order, [1], { 1: 'DISRUPTION' })).toEqual([[1, 'DISRUPTION']])
	expect(plan(order, [1], {}, 'NO_SHOW')).toEqual([{ lineId: 1, reason: 'not_here' }])
})

const options = (lines: SoldLine[], offered: SoldLine[], deeds: CancelDeed[] = ['CANCEL']) =>
	endingOptions(lines, offered, { deeds, causeOf: () => 'BUYER', refundableMinor: 1_000_000 }, at)

test('an order page offers its lines one by one, those of a whole package once and together, each with its sum', () => {
	const fee = goods(9, { kind: 'FEE', sellerOrderId: 3, paidMinor: 50 })
	const { options: offered, refused } = options([...order, fee], [...order, fee])
	expect(offered.map(({ lineIds, feeMinor, refundMinor }) => [lineIds, feeMinor, refundMinor])).toEqual([
		[[1, 2], 0, 3_000],
		[[3], 0, 3_000],
		[[4], 0, 4_000],
	])
	expect(refused).toEqual([])
})

test('what cannot end is named with its reason, what has ended is not, and only for calling off', () => {
	const lines = [goods(1, { state: 'SHIPPED' }), goods(2, { state: 'CANCELLED' })]
	expect(options(lines, lines, ['CANCEL', 'NO_SHOW'])).toEqual({
		options: [],
		refused: [{ lineId: 1, reason: 'on_its_way' }],
	})
})

test('stays and sessions are offered as goods are', () => {
	const served = { startsAt: new Date('2026-06-01T00:00:00Z'), endsAt: new Date('2026-06-02T00:00:00Z') }
	const lines = (['STAY', 'EXPERIENCE'] as const).map((kind, nth) =>
		goods(nth + 1, { kind, state: 'CONFIRMED', ...served }),
	)
	expect(options(lines, lines).options.map(({ lineIds }) => lineIds)).toEqual([[1], [2]])
})
