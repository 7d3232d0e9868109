import { expect, test } from 'vitest'
import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import type { CancelDeed, SoldLine } from '#app/domain/cancellation/decide-line.ts'
import { planCancellation } from '#app/domain/cancellation/plan-cancellation.ts'
import { STANDARD_POLICIES } from '#app/domain/cancellation/standard-policies.ts'

const policy = (code: string) => STANDARD_POLICIES.find((it) => it.code === code) ?? null
const base: SoldLine = {
	id: 1,
	kind: 'GOODS',
	state: 'PLACED',
	sellerOrderId: 1,
	packageId: null,
	packagePolicy: null,
	paidMinor: 10_000,
	refundedMinor: 0,
	bookedAt: new Date('2026-05-01T02:00:00Z'),
	startsAt: null,
	endsAt: null,
	zone: 'Asia/Shanghai',
	nights: [],
	policy: policy('GOODS_7_DAYS'),
	deliveredAt: null,
	parcel: 'ambient',
	claims: [{ capacityId: 7, qty: 2, night: null }],
}
const fee: SoldLine = { ...base, id: 9, kind: 'FEE', paidMinor: 1_000, policy: null, claims: [] }
const stay: SoldLine = {
	...base,
	id: 5,
	kind: 'STAY',
	state: 'CONFIRMED',
	startsAt: new Date('2026-05-10T07:00:00Z'),
	endsAt: new Date('2026-05-13T03:00:00Z'),
	nights: ['2026-05-10', '2026-05-11', '2026-05-12'].map((date) => ({ date, totalMinor: 3_000 })),
	policy: policy('FLEXIBLE'),
	paidMinor: 9_000,
	claims: ['2026-05-10', '2026-05-11', '2026-05-12'].map((night, at) => ({ capacityId: 20 + at, qty: 1, night })),
}
const plan = (
	lines: SoldLine[],
	chosen: number[],
	at: string,
	how: { deed?: CancelDeed; cause?: CancelCause; refundableMinor?: number } = {},
) => {
	const { deed = 'CANCEL', cause = 'BUYER', refundableMinor = 1_000_000 } = how
	const answer = planCancellation(lines, { deed, chosen, causeOf: () => cause, refundableMinor }, new Date(at))
	if (answer.outcome !== 'planned') throw new Error(JSON.stringify(answer))
	return answer
}
const reasonOf = (lines: SoldLine[], chosen: number[], at: string, deed: CancelDeed = 'CANCEL') => {
	const request = { deed, chosen, causeOf: () => 'BUYER' as const, refundableMinor: 1_000_000 }
	const answer = planCancellation(lines, request, new Date(at))
	return answer.outcome === 'refused' ? answer.refusals.map(({ reason }) => reason) : answer.outcome
}
const NOW = '2026-05-02T00:00:00Z'

test('goods that have not left go back to the shelf; those that left do not', () => {
	expect(plan([base], [1], NOW).lines[0]?.giveBack).toEqual([{ capacityId: 7, qty: 2 }])
	const lost = plan([{ ...base, state: 'SHIPPED' }], [1], NOW, { cause: 'SELLER' })
	expect(lost.lines[0]).toMatchObject({ to: 'CANCELLED', refundMinor: 10_000, giveBack: [] })
})

test('a parcel of two: its fee goes back with the second, whoever left first', () => {
	const second = { ...base, id: 2 }
	expect(plan([base, second, fee], [1], NOW).lines.map(({ lineId }) => lineId)).toEqual([1])
	expect(plan([base, second, fee], [1, 2], NOW).refundMinor).toBe(21_000)
	expect(plan([{ ...base, state: 'CANCELLED' }, second, fee], [2], NOW).refundMinor).toBe(11_000)
	expect(plan([{ ...base, state: 'DELIVERED' }, second, fee], [2], NOW).refundMinor).toBe(10_000)
})

test('a parcel of another temperature or another seller keeps its fee', () => {
	const cold = { ...base, id: 2, parcel: 'frozen' }
	expect(plan([base, cold, { ...fee, parcel: 'frozen' }], [1], NOW).refundMinor).toBe(10_000)
	expect(plan([base, { ...base, id: 2, sellerOrderId: 2 }, { ...fee, sellerOrderId: 2 }], [1], NOW).refundMinor).toBe(
		10_000,
	)
})

test('rule 3: a seller who cannot send one of two gives its share of the shipping back too', () => {
	const second = { ...base, id: 2, paidMinor: 30_000 }
	const first = plan([base, second, fee], [1], NOW, { cause: 'SELLER' })
	expect(first.lines).toMatchObject([
		{ lineId: 1, refundMinor: 10_000, to: 'CANCELLED' },
		{ lineId: 9, refundMinor: 250, to: 'PLACED', setBy: { rule: 'shipping' } },
	])
	const rest = [{ ...base, state: 'CANCELLED' as const }, second, { ...fee, refundedMinor: 250 }]
	expect(plan(rest, [2], NOW, { cause: 'SELLER' }).refundMinor).toBe(30_750)
})

test('early departure: nights stayed and the fee by policy are kept, later nights come back to be sold', () => {
	const here = { ...stay, state: 'CHECKED_IN' as const }
	const leaving = plan([here], [5], '2026-05-11T02:00:00Z', { deed: 'EARLY_DEPARTURE' })
	expect(leaving.lines[0]).toMatchObject({
		to: 'CHECKED_OUT',
		feeMinor: 6_000,
		refundMinor: 3_000,
		setBy: { rule: 'early_departure', nightsStayed: 1 },
		giveBack: [
			{ capacityId: 21, qty: 1 },
			{ capacityId: 22, qty: 1 },
		],
	})
	expect(reasonOf([stay], [5], NOW, 'EARLY_DEPARTURE')).toEqual(['not_here'])
})

test('early departure at both sides of midnight at the property', () => {
	const here = { ...stay, state: 'CHECKED_IN' as const }
	const at = (instant: string) => plan([here], [5], instant, { deed: 'EARLY_DEPARTURE' }).lines[0]?.giveBack.length
	expect(at('2026-05-11T15:59:59.999Z')).toBe(2)
	expect(at('2026-05-11T16:00:00.000Z')).toBe(1)
})

test('no-show: a guest may come until midnight of the day of arrival, then the fee is by policy', () => {
	expect(reasonOf([stay], [5], '2026-05-10T15:59:59.999Z', 'NO_SHOW')).toEqual(['not_yet'])
	const missed = plan([stay], [5], '2026-05-10T16:00:00.000Z', { deed: 'NO_SHOW' })
	expect(missed.lines[0]).toMatchObject({ to: 'NO_SHOW', feeMinor: 9_000, refundMinor: 0 })
	expect(missed.lines[0]?.giveBack).toEqual([
		{ capacityId: 21, qty: 1 },
		{ capacityId: 22, qty: 1 },
	])
	const terms = policy('FLEXIBLE')
	if (terms?.kind !== 'stay') throw new Error('terms of a stay')
	const mild = { ...terms, noShow: { feeType: 'NIGHTS' as const, nights: 1, restBp: 0 } }
	expect(plan([{ ...stay, policy: mild }], [5], '2026-05-11T02:00:00Z', { deed: 'NO_SHOW' })).toMatchObject({
		feeMinor: 3_000,
		refundMinor: 6_000,
	})
})

test('a visitor has missed a session when it is over, not before, and the seats stay taken', () => {
	const session = { ...stay, kind: 'EXPERIENCE' as const, nights: [], policy: policy('FREE_24H') }
	expect(reasonOf([session], [5], '2026-05-13T02:59:59.999Z', 'NO_SHOW')).toEqual(['not_yet'])
	const missed = plan([session], [5], '2026-05-13T03:00:00.000Z', { deed: 'NO_SHOW' })
	expect(missed.lines[0]).toMatchObject({ to: 'NO_SHOW', feeMinor: 9_000, giveBack: [] })
})

test('what the buyer cannot cancel says why', () => {
	expect(reasonOf([{ ...base, state: 'SHIPPED' }], [1], NOW)).toEqual(['on_its_way'])
	expect(reasonOf([{ ...base, state: 'DELIVERED', deliveredAt: new Date(NOW) }], [1], NOW)).toEqual(['needs_return'])
	expect(reasonOf([{ ...base, state: 'AWAITING_PAYMENT' }], [1], NOW)).toEqual(['not_paid'])
	expect(reasonOf([{ ...base, state: 'CANCELLED' }], [1], NOW)).toEqual(['already_cancelled'])
	expect(reasonOf([{ ...stay, state: 'CHECKED_IN' }], [5], NOW)).toEqual(['already_served'])
	expect(reasonOf([stay], [5], '2026-05-13T03:00:00.001Z')).toEqual(['service_over'])
	expect(reasonOf([fee], [9], NOW)).toEqual(['not_alone'])
})

test('a booking the seller has not answered yet is let go free', () => {
	const asked = { ...stay, state: 'REQUESTED' as const, policy: policy('NON_REFUNDABLE') }
	expect(plan([asked], [5], '2026-05-09T02:00:00Z')).toMatchObject({ feeMinor: 0, refundMinor: 9_000 })
})

test('an order not paid yet has nothing to give back; the fee is only shown', () => {
	const late = plan([stay], [5], '2026-05-10T02:00:00Z', { refundableMinor: 0 })
	expect(late).toMatchObject({ feeMinor: 3_000, refundMinor: 0 })
})

test('what is due goes back line by line up to what the payments can give, and no further', () => {
	const lines = [base, { ...base, id: 2 }, { ...base, id: 3 }]
	const capped = plan(lines, [1, 2, 3], NOW, { refundableMinor: 15_000 })
	expect(capped.lines.map(({ refundMinor }) => refundMinor)).toEqual([10_000, 5_000, 0])
	expect(capped.refundMinor).toBe(15_000)
})

test('lines end all or none: one that cannot keeps the others, and nothing chosen ends nothing', () => {
	expect(reasonOf([base, { ...base, id: 2, state: 'SHIPPED' }], [1, 2], NOW)).toEqual(['on_its_way'])
	expect(reasonOf([base], [], NOW)).toEqual([])
})
