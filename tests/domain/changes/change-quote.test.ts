import { describe, expect, test } from 'vitest'
import { changePrice } from '#app/domain/changes/change-price.ts'
import type { RatePlanFacts } from '#app/domain/offers/offer-facts.ts'
import { ask, dates, facts, plan, planOf, policy, stay, tickets } from '#tests/domain/changes/booked.ts'

const EARLY = '2026-05-05T00:00:00Z'
const LATE = '2026-05-11T10:00:00Z'
const other = { kind: 'SESSION', lineId: 2, sessionId: 2 } as const
const withPlan = (parts: Partial<RatePlanFacts>) => ({ ...facts, ratePlans: new Map([[5, { ...plan, ...parts }]]) })
const night = (date: string, parts: object) =>
	withPlan({ nights: plan.nights.map((it) => (it.date === date ? { ...it, ...parts } : it)) })

describe('the price of a change', () => {
	test('is the new dates at the price of now, against what the old ones cost', () => {
		expect(planOf(stay, dates('2026-05-15', '2026-05-17'), EARLY)).toMatchObject({
			...{ feeMinor: 0, dueMinor: 0, backMinor: 3_000 },
			line: { oldMinor: 20_000, newMinor: 17_000, backMinor: 3_000, addedMinor: 0 },
		})
		expect(planOf(stay, dates('2026-05-16', '2026-05-18'), EARLY)).toMatchObject({
			...{ dueMinor: 2_000, backMinor: 0 },
			line: { newMinor: 22_000, addedMinor: 2_000, addedCommissionMinor: 100 },
		})
	})

	test('does not stay wrong after the dates change: the nights and their rules are the new ones', () => {
		const { line } = planOf(stay, dates('2026-05-15', '2026-05-17'), EARLY)
		expect(line.details.nights).toMatchObject([
			{ date: '2026-05-15', totalMinor: 5_000, setBy: { rule: 'date' } },
			{ date: '2026-05-16', totalMinor: 12_000 },
		])
		expect(line.to).toMatchObject({ startsAt: '2026-05-15T07:00:00.000Z', endsAt: '2026-05-17T03:00:00.000Z' })
	})

	test('keeps a coupon’s reduction, never more, and in proportion where the new costs less', () => {
		const coupon = { kind: 'coupon' as const, code: 'TEA', fundedBy: 'platform' as const, amountMinor: 4_000 }
		const line = { ...stay, paidMinor: 16_000, discounts: [coupon] }
		const price = (listMinor: number) => {
			const priced = {
				key: 'a',
				kind: 'STAY',
				sellerId: 7,
				packageKey: null,
				qty: 1,
				unitMinor: listMinor,
				parts: [],
			} as const
			const of = { nights: ['2026-05-20'], cause: 'BUYER' as const, at: new Date(EARLY) }
			return changePrice(line, { ...priced, parts: [], listMinor, discounts: [], paidMinor: listMinor, nights: [] }, of)
		}
		expect(price(30_000)).toMatchObject({ newMinor: 26_000, discounts: [{ amountMinor: 4_000 }] })
		expect(price(20_000)).toMatchObject({ newMinor: 16_000 })
		expect(price(10_000)).toMatchObject({ newMinor: 8_000, discounts: [{ amountMinor: 2_000 }] })
		expect(price(1)).toMatchObject({ newMinor: 1, discounts: [] })
	})

	test('a difference below what a payment can be is not asked for', () => {
		const dearer = withPlan({ dates: [{ date: '2026-05-20', priceMinor: 10_399 }] })
		expect(planOf(stay, dates('2026-05-20', '2026-05-22'), EARLY, { facts: dearer })).toMatchObject({
			...{ dueMinor: 0, line: { newMinor: 20_000, addedMinor: 0 } },
		})
		const payable = withPlan({ dates: [{ date: '2026-05-20', priceMinor: 10_400 }] })
		expect(planOf(stay, dates('2026-05-20', '2026-05-22'), EARLY, { facts: payable })).toMatchObject({ dueMinor: 400 })
	})

	test('paid on arrival only what is due then changes, up or down', () => {
		const how = { isPaidLater: true }
		expect(planOf(stay, dates('2026-05-15', '2026-05-17'), EARLY, how)).toMatchObject({
			...{ dueMinor: 0, backMinor: 0, line: { addedMinor: -3_000, addedCommissionMinor: -150 } },
		})
		expect(planOf(stay, dates('2026-05-16', '2026-05-18'), EARLY, how)).toMatchObject({
			dueMinor: 0,
			line: { addedMinor: 2_000 },
		})
	})

	test('no more goes back than the payments can still give', () => {
		expect(planOf(stay, dates('2026-05-15', '2026-05-17'), EARLY, { refundableMinor: 1_000 })).toMatchObject({
			backMinor: 1_000,
		})
	})
})

describe('the fee of a change', () => {
	test.each([
		['one before', '2026-05-11T05:59:59.999Z', 0],
		['at', '2026-05-11T06:00:00.000Z', 0],
		['after', '2026-05-11T06:00:00.001Z', 10_000],
	])('is what the terms say of the nights given up: FLEXIBLE, %s the last free instant', (_, at, feeMinor) => {
		expect(planOf(stay, dates('2026-05-20', '2026-05-22'), at)).toMatchObject({
			feeMinor,
			dueMinor: feeMinor,
			line: { newMinor: 20_000 },
		})
	})

	test('is none on nights that are kept: who stays longer gives nothing up', () => {
		expect(planOf(stay, dates('2026-05-12', '2026-05-15'), LATE)).toMatchObject({
			...{ feeMinor: 0, dueMinor: 10_000, line: { setBy: { rule: 'nothing_given_up' } } },
		})
	})

	test('is on the given up part alone, and never more than it cost', () => {
		const strict = { ...stay, policy: policy('NON_REFUNDABLE') }
		expect(planOf(strict, dates('2026-05-13', '2026-05-15'), EARLY)).toMatchObject({
			feeMinor: 10_000,
			dueMinor: 10_000,
		})
		expect(planOf(strict, dates('2026-05-12', '2026-05-13'), EARLY)).toMatchObject({
			feeMinor: 10_000,
			dueMinor: 0,
			backMinor: 0,
		})
	})

	test.each([
		['one before', '2026-05-10T22:59:59.999Z', 0],
		['at', '2026-05-10T23:00:00.000Z', 0],
		['after', '2026-05-10T23:00:00.001Z', 19_600],
	])('of a session is that of cancelling it: FREE_24H, %s the last free instant', (_, at, feeMinor) => {
		expect(planOf(tickets, other, at)).toMatchObject({ feeMinor })
	})

	test.each([
		['one before', '2026-05-01T02:59:59.999Z', 0],
		['at', '2026-05-01T03:00:00.000Z', 0],
		['after', '2026-05-01T03:00:00.001Z', 20_000],
	])('is none within an hour of booking, also where nothing is refundable: %s its end', (_, at, feeMinor) => {
		const strict = { ...stay, policy: policy('NON_REFUNDABLE') }
		expect(planOf(strict, dates('2026-05-20', '2026-05-22'), at)).toMatchObject({ feeMinor })
	})

	test('is none when it was not the buyer’s doing, whatever the terms, and no more is asked for no more nights', () => {
		const strict = { ...stay, policy: policy('NON_REFUNDABLE') }
		for (const cause of ['SELLER', 'DISRUPTION'] as const) {
			expect(planOf(strict, dates('2026-05-16', '2026-05-18'), LATE, { cause })).toMatchObject({
				...{ feeMinor: 0, dueMinor: 0, line: { newMinor: 20_000, setBy: { rule: 'not_the_buyer' } } },
			})
			expect(planOf(strict, dates('2026-05-15', '2026-05-16'), LATE, { cause })).toMatchObject({ backMinor: 15_000 })
			expect(planOf(strict, dates('2026-05-20', '2026-05-23'), LATE, { cause })).toMatchObject({
				feeMinor: 0,
				dueMinor: 10_000,
			})
		}
	})
})

describe('what a change takes of the ledger', () => {
	test('is the difference alone: kept nights are neither given back nor taken again', () => {
		const { line } = planOf(stay, dates('2026-05-13', '2026-05-15'), EARLY)
		expect(line).toMatchObject({ acquire: [{ capacityId: 5, qty: 1 }], release: [{ capacityId: 3, qty: 1 }] })
	})

	test('sees its own rooms as free, others’ as taken', () => {
		const sold = { total: 1, held: 0, sold: 1 }
		expect(
			ask(stay, dates('2026-05-13', '2026-05-15'), EARLY, {
				facts: night('2026-05-13', { capacity: { id: 4, ...sold } }),
			}).outcome,
		).toBe('planned')
		expect(
			ask(stay, dates('2026-05-13', '2026-05-15'), EARLY, {
				facts: night('2026-05-14', { capacity: { id: 5, ...sold } }),
			}),
		).toEqual({
			...{ outcome: 'unavailable', reasons: [{ code: 'sold_out', wanted: 1, left: 0, date: '2026-05-14' }] },
		})
	})

	test('a guide shared by both sessions is kept, seats are changed', () => {
		expect(planOf(tickets, other, EARLY).line).toMatchObject({
			...{ acquire: [{ capacityId: 102, qty: 2 }], release: [{ capacityId: 101, qty: 2 }] },
		})
	})

	test('a coupon’s quota that the line took stays taken', () => {
		const line = { ...stay, quotaIds: [77], claims: [...stay.claims, { capacityId: 77, qty: 1, night: null }] }
		const { details, release } = planOf(line, dates('2026-05-20', '2026-05-22'), EARLY).line
		expect(details.demand).toContainEqual({ capacityId: 77, qty: 1 })
		expect(release).not.toContainEqual({ capacityId: 77, qty: 1 })
	})

	test('every ticket of a session bought with it goes along', () => {
		const child = {
			...tickets,
			id: 3,
			unitTypeId: 12,
			qty: 1,
			paidMinor: 4_800,
			claims: [
				{ capacityId: 101, qty: 1, night: null },
				{ capacityId: 200, qty: 1, night: null },
			],
		}
		expect(planOf([tickets, child], other, EARLY).plan.lines.map(({ lineId }) => lineId)).toEqual([2, 3])
	})
})

describe('whether a change can be', () => {
	test.each([
		['one before', '2026-05-12T06:59:59.999Z', 'planned'],
		['at', '2026-05-12T07:00:00.000Z', 'planned'],
		['after', '2026-05-12T07:00:00.001Z', 'refused'],
	])('is asked up to the start of service, itself in time: %s', (_, at, outcome) => {
		expect(ask(stay, dates('2026-05-20', '2026-05-22'), at).outcome).toBe(outcome)
	})

	test('limits of the night kept, of an arrival and of a departure that stay, do not bind', () => {
		const at = (date: string, parts: object) => night(date, parts)
		expect(
			ask(stay, dates('2026-05-12', '2026-05-15'), EARLY, {
				facts: at('2026-05-12', { closedToArrival: true, stopSell: true }),
			}).outcome,
		).toBe('planned')
		expect(
			ask(stay, dates('2026-05-13', '2026-05-14'), EARLY, { facts: at('2026-05-14', { closedToDeparture: true }) })
				.outcome,
		).toBe('planned')
		expect(
			ask(stay, dates('2026-05-12', '2026-05-15'), EARLY, { facts: withPlan({ minAdvanceDays: 30 }) }).outcome,
		).toBe('planned')
	})

	test('limits of what is new bind the buyer, and not the seller', () => {
		const stopped = night('2026-05-20', { stopSell: true, minStayArrival: 3 })
		expect(ask(stay, dates('2026-05-20', '2026-05-22'), EARLY, { facts: stopped })).toMatchObject({
			...{ outcome: 'unavailable', reasons: [{ code: 'stop_sell' }, { code: 'min_stay' }] },
		})
		const bySeller = { facts: stopped, by: 'seller', cause: 'SELLER' } as const
		expect(ask(stay, dates('2026-05-20', '2026-05-22'), EARLY, bySeller).outcome).toBe('planned')
	})

	test('a stay whose seller answers first is moved by the seller, or when it was not the buyer’s doing', () => {
		const asked = { ...stay, isAskedFirst: true }
		const wish = dates('2026-05-20', '2026-05-22')
		expect(ask(asked, wish, EARLY)).toEqual({ outcome: 'refused', reason: 'asks_first' })
		expect(ask(asked, wish, EARLY, { by: 'seller', cause: 'SELLER' }).outcome).toBe('planned')
		expect(ask(asked, wish, EARLY, { cause: 'DISRUPTION' }).outcome).toBe('planned')
	})

	test.each([
		['AWAITING_PAYMENT', 'not_paid'],
		['LAPSED', 'not_paid'],
		['REQUESTED', 'not_answered'],
		['CHECKED_IN', 'already_served'],
		['NO_SHOW', 'already_served'],
		['CANCELLED', 'already_cancelled'],
	] as const)('a line that is %s is refused: %s', (state, reason) => {
		expect(ask({ ...stay, state }, dates('2026-05-20', '2026-05-22'), EARLY)).toEqual({ outcome: 'refused', reason })
	})

	test('a component of a package is not moved alone', () => {
		expect(ask({ ...stay, packageId: 4 }, dates('2026-05-20', '2026-05-22'), EARLY)).toEqual({
			outcome: 'refused',
			reason: 'in_package',
		})
	})

	test('nights are local dates of the property: the day that has begun there is today', () => {
		const at = '2026-05-11T16:00:00.000Z'
		expect(ask(stay, dates('2026-05-11', '2026-05-12'), at)).toMatchObject({
			outcome: 'unavailable',
			reasons: [{ code: 'past' }],
		})
		expect(ask(stay, dates('2026-05-11', '2026-05-12'), '2026-05-11T09:59:59.999Z').outcome).toBe('planned')
	})
})
