import { describe, expect, test } from 'vitest'
import {
	feeBeforeService,
	feeOfEarlyDeparture,
	graceEnd,
	stayedMinor,
	type BookedService,
} from '#app/domain/cancellation/service-fee.ts'
import type { ServicePolicy } from '#app/domain/cancellation/policy.ts'
import { STANDARD_POLICIES } from '#app/domain/cancellation/standard-policies.ts'
import { localInstant } from '#app/domain/time/zoned.ts'

const zone = 'Asia/Shanghai'
const policy = (code: string): ServicePolicy => {
	const found = STANDARD_POLICIES.find((one) => one.code === code)
	if (!found || (found.kind !== 'stay' && found.kind !== 'experience')) throw new Error(code)
	return found
}
const local = (date: string, time: string): Date => localInstant(date, time, zone)
const second = (at: Date): Date => new Date(at.getTime() + 1_000)
const stay = (code: string, change: Partial<BookedService> = {}): BookedService => ({
	paidMinor: 100_000,
	bookedAt: local('2026-03-01', '09:00'),
	startsAt: local('2026-05-10', '15:00'),
	zone,
	nights: [
		{ date: '2026-05-10', totalMinor: 40_000 },
		{ date: '2026-05-11', totalMinor: 30_000 },
		{ date: '2026-05-12', totalMinor: 30_000 },
	],
	policy: policy(code),
	...change,
})
const fee = (code: string, at: Date): number => feeBeforeService(stay(code), at).feeMinor

describe('FLEXIBLE', () => {
	const limit = local('2026-05-09', '14:00')
	test('is free up to and at 14:00 of the day before, then the first night', () => {
		expect([fee('FLEXIBLE', limit), fee('FLEXIBLE', second(limit))]).toEqual([0, 40_000])
	})

	test('is the whole for who never comes', () => {
		expect(fee('FLEXIBLE', local('2026-05-10', '14:00'))).toBe(40_000)
		expect(feeBeforeService(stay('FLEXIBLE'), second(local('2026-05-10', '14:00')))).toEqual({
			feeMinor: 100_000,
			setBy: { rule: 'no_show' },
		})
	})
})

test('MODERATE is free to 5 days before, then the first night and half of the rest', () => {
	const limit = local('2026-05-05', '14:00')
	expect([fee('MODERATE', limit), fee('MODERATE', second(limit))]).toEqual([0, 70_000])
})

describe('STRICT', () => {
	test('is half to 7 days before, then the whole', () => {
		const limit = local('2026-05-03', '14:00')
		expect([fee('STRICT', limit), fee('STRICT', second(limit))]).toEqual([50_000, 100_000])
	})

	test('is free only within 48 hours of booking', () => {
		const limit = local('2026-03-03', '09:00')
		expect([fee('STRICT', limit), fee('STRICT', second(limit))]).toEqual([0, 50_000])
	})

	test('is not free within 48 hours of booking when that is less than 14 days before', () => {
		const late = stay('STRICT', { bookedAt: local('2026-04-26', '10:00') })
		expect(feeBeforeService(late, local('2026-04-26', '14:00')).setBy).toMatchObject({ rule: 'tier', tier: 0 })
		expect(feeBeforeService(late, second(local('2026-04-26', '14:00'))).feeMinor).toBe(50_000)
	})
})

describe('grace', () => {
	test('makes even what is not refundable free for an hour after booking', () => {
		const end = local('2026-03-01', '10:00')
		expect([fee('NON_REFUNDABLE', end), fee('NON_REFUNDABLE', second(end))]).toEqual([0, 100_000])
	})

	test('is for services that start more than 48 hours after booking', () => {
		const soon = stay('NON_REFUNDABLE', { bookedAt: local('2026-05-08', '15:00') })
		expect(graceEnd(soon)).toBeNull()
		expect(feeBeforeService(soon, soon.bookedAt).feeMinor).toBe(100_000)
		const sooner = stay('NON_REFUNDABLE', { bookedAt: local('2026-05-08', '14:59') })
		expect(graceEnd(sooner)).toEqual(local('2026-05-08', '15:59'))
	})
})

describe('sessions count hours', () => {
	const session = (code: string): BookedService => ({
		...stay(code),
		nights: [],
		startsAt: local('2026-05-10', '09:00'),
	})
	test.each([
		['FREE_24H', '2026-05-09'],
		['FREE_72H', '2026-05-07'],
	])('%s is free up to and at its hours before the start', (code, date) => {
		const limit = local(date, '09:00')
		expect(feeBeforeService(session(code), limit).feeMinor).toBe(0)
		expect(feeBeforeService(session(code), second(limit)).feeMinor).toBe(100_000)
	})
})

test('nights are weighed by what was paid, so that a coupon lowers the fee too', () => {
	const reduced = stay('FLEXIBLE', { paidMinor: 50_000 })
	expect(feeBeforeService(reduced, local('2026-05-10', '10:00')).feeMinor).toBe(20_000)
})

test('the limits are those of the property’s clocks, also where they change', () => {
	const newYork = stay('FLEXIBLE', {
		zone: 'America/New_York',
		startsAt: localInstant('2026-03-08', '15:00', 'America/New_York'),
	})
	const limit = new Date('2026-03-07T19:00:00Z')
	expect(feeBeforeService(newYork, limit).feeMinor).toBe(0)
	expect(feeBeforeService(newYork, second(limit)).feeMinor).toBe(40_000)
})

describe('leaving early', () => {
	const early = (code: string, at: Date): number => feeOfEarlyDeparture(stay(code), at).feeMinor

	test('costs the nights stayed and one more, from midnight at the property', () => {
		expect(early('FLEXIBLE', local('2026-05-10', '23:59'))).toBe(40_000)
		expect(early('FLEXIBLE', local('2026-05-11', '00:00'))).toBe(70_000)
		expect(early('FLEXIBLE', local('2026-05-12', '09:00'))).toBe(100_000)
	})

	test('costs half of what then remains under MODERATE, all under STRICT', () => {
		expect(early('MODERATE', local('2026-05-11', '09:00'))).toBe(85_000)
		expect(early('STRICT', local('2026-05-11', '09:00'))).toBe(100_000)
	})

	test('by no fault of the guest costs only the nights slept', () => {
		expect(stayedMinor(stay('STRICT'), local('2026-05-11', '09:00'))).toBe(40_000)
	})
})

test('a fee of an amount is never more than was paid', () => {
	const fixed: ServicePolicy = {
		...policy('FREE_24H'),
		tiers: [
			{ until: { hoursBefore: 0 }, withinHoursOfBooking: null, fee: { feeType: 'AMOUNT', amountMinor: 150_000 } },
		],
	}
	expect(feeBeforeService({ ...stay('FREE_24H'), policy: fixed }, local('2026-05-01', '09:00')).feeMinor).toBe(100_000)
})
