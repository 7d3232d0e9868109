import { beforeAll, describe, expect, test } from 'vitest'
import { cancelQuote, type CancellableLine } from '#app/domain/cancellation/cancel-quote.ts'
import type { CancellationPolicy } from '#app/domain/cancellation/policy.ts'
import { STANDARD_POLICIES } from '#app/domain/cancellation/standard-policies.ts'
import { addHours } from '#app/domain/time/instant.ts'

/* The server's own zone must not matter: these rules are told by the clock of the property. */
beforeAll(() => {
	process.env.TZ = 'America/New_York'
	expect(new Date('2026-05-10T02:00:00Z').getHours()).toBe(22)
})

const policyOf = (code: string): CancellationPolicy => {
	const policy = STANDARD_POLICIES.find((it) => it.code === code)
	if (!policy) throw new Error(code)
	return policy
}

/** Three nights of 100, 200 and 300 yuan from 20 May, in at 15:00; booked long before. */
function stay(code: string, bookedAt = '2026-04-01T02:00:00Z'): CancellableLine {
	const policy = policyOf(code)
	if (policy.kind !== 'stay') throw new Error(code)
	return {
		kind: 'STAY',
		state: 'CONFIRMED',
		paidMinor: 60_000,
		refundedMinor: 0,
		bookedAt: new Date(bookedAt),
		startsAt: new Date('2026-05-20T15:00:00+08:00'),
		zone: 'Asia/Shanghai',
		nights: ['2026-05-20', '2026-05-21', '2026-05-22'].map((date, at) => ({ date, totalMinor: (at + 1) * 10_000 })),
		policy,
	}
}

/** A session at 00:30 at night: its day at the place is not its day in New York or in UTC. */
function session(code: string, bookedAt = '2026-04-01T02:00:00Z'): CancellableLine {
	const policy = policyOf(code)
	if (policy.kind !== 'experience') throw new Error(code)
	return {
		kind: 'EXPERIENCE',
		state: 'CONFIRMED',
		paidMinor: 9_800,
		refundedMinor: 0,
		bookedAt: new Date(bookedAt),
		startsAt: new Date('2026-05-20T00:30:00+08:00'),
		zone: 'Asia/Shanghai',
		nights: [],
		policy,
	}
}

function goods(code: string): CancellableLine {
	const policy = policyOf(code)
	if (policy.kind !== 'product') throw new Error(code)
	const deliveredAt = new Date('2026-05-01T02:00:00Z')
	return { kind: 'GOODS', state: 'DELIVERED', paidMinor: 5_000, refundedMinor: 0, deliveredAt, policy }
}

const feeAt = (line: CancellableLine, at: Date) => {
	const quote = cancelQuote(line, at)
	return quote.outcome === 'quoted' ? quote.feeMinor : quote.reason
}
/** The fee one millisecond before, at, and one after an instant. */
const around = (line: CancellableLine, instant: string | Date) =>
	[-1, 0, 1].map((ms) => feeAt(line, new Date(new Date(instant).getTime() + ms)))

const STAYS: [policy: string, instant: string, fees: (number | string)[]][] = [
	['FLEXIBLE', '2026-05-19T14:00:00+08:00', [0, 0, 10_000]],
	['FLEXIBLE', '2026-05-20T14:00:00+08:00', [10_000, 10_000, 60_000]],
	['MODERATE', '2026-05-15T14:00:00+08:00', [0, 0, 35_000]],
	['MODERATE', '2026-05-20T14:00:00+08:00', [35_000, 35_000, 60_000]],
	['STRICT', '2026-05-13T14:00:00+08:00', [30_000, 30_000, 60_000]],
	['STRICT', '2026-05-20T14:00:00+08:00', [60_000, 60_000, 60_000]],
	['NON_REFUNDABLE', '2026-05-20T14:00:00+08:00', [60_000, 60_000, 60_000]],
]
const SESSIONS: [policy: string, instant: string, fees: (number | string)[]][] = [
	['FREE_24H', '2026-05-19T00:30:00+08:00', [0, 0, 9_800]],
	['FREE_72H', '2026-05-17T00:30:00+08:00', [0, 0, 9_800]],
	['EXPERIENCE_NON_REFUNDABLE', '2026-05-20T00:30:00+08:00', [9_800, 9_800, 9_800]],
]

describe('every boundary of every policy: one millisecond before, at (in time), one after', () => {
	test.each(STAYS)('%s at %s', (code, instant, fees) => expect(around(stay(code), instant)).toEqual(fees))
	test.each(SESSIONS)('%s at %s', (code, instant, fees) => expect(around(session(code), instant)).toEqual(fees))

	test('FREE_24H: nothing up to and at 24 hours before the session, the whole after', () => {
		const starts = session('FREE_24H')
		expect(around(starts, addHours((starts as { startsAt: Date }).startsAt, -24))).toEqual([0, 0, 9_800])
	})

	test('FREE_72H: nothing up to and at 72 hours before the session, the whole after', () => {
		const starts = session('FREE_72H')
		expect(around(starts, addHours((starts as { startsAt: Date }).startsAt, -72))).toEqual([0, 0, 9_800])
	})

	test('a session that is not refundable costs the whole at any time but in the hour after booking', () => {
		const booked = '2026-05-01T02:00:00Z'
		expect(around(session('EXPERIENCE_NON_REFUNDABLE', booked), addHours(new Date(booked), 1))).toEqual([0, 0, 9_800])
	})

	test('STRICT is free for 48 h after booking, when that is 14 days before at least', () => {
		const early = stay('STRICT', '2026-04-20T02:00:00Z')
		expect(around(early, '2026-04-22T02:00:00Z')).toEqual([0, 0, 30_000])
		const late = stay('STRICT', '2026-05-05T02:00:00Z')
		expect(around(late, '2026-05-06T14:00:00+08:00')).toEqual([0, 0, 30_000])
	})

	test.each(['FLEXIBLE', 'MODERATE', 'STRICT', 'NON_REFUNDABLE'])('grace of %s: 60 minutes', (code) => {
		const bookedAt = '2026-05-17T02:00:00Z'
		const [before, at, after] = around(stay(code, bookedAt), addHours(new Date(bookedAt), 1))
		expect([before, at]).toEqual([0, 0])
		expect(after).toBe({ FLEXIBLE: 0, MODERATE: 35_000, STRICT: 60_000, NON_REFUNDABLE: 60_000 }[code])
	})

	test('grace only when service starts more than 48 h after booking', () => {
		const starts = new Date('2026-05-20T15:00:00+08:00')
		for (const [ms, fee] of [
			[-1, 0],
			[0, 60_000],
			[1, 60_000],
		] as const) {
			const bookedAt = new Date(addHours(starts, -48).getTime() + ms)
			expect(feeAt(stay('NON_REFUNDABLE', bookedAt.toISOString()), bookedAt)).toBe(fee)
		}
	})

	test('goods: seven days from delivery, or never for fresh and frozen ones', () => {
		expect(around(goods('GOODS_7_DAYS'), '2026-05-08T02:00:00Z')).toEqual([0, 0, 'return_over'])
		expect(around(goods('GOODS_PERISHABLE'), '2026-05-01T02:00:00Z')).toEqual(Array(3).fill('no_return'))
		expect(around(goods('GOODS_FROZEN'), '2026-05-01T02:00:00Z')).toEqual(Array(3).fill('no_return'))
	})
})

test('both sides of local midnight: nights stayed are counted on the calendar of the property', () => {
	const here: CancellableLine = { ...stay('FLEXIBLE'), state: 'CHECKED_IN' } as CancellableLine
	expect(around(here, '2026-05-21T00:00:00+08:00')).toEqual([10_000, 30_000, 30_000])
	expect(around(here, '2026-05-22T00:00:00+08:00')).toEqual([30_000, 60_000, 60_000])
	const moderate: CancellableLine = { ...stay('MODERATE'), state: 'CHECKED_IN' } as CancellableLine
	expect(around(moderate, '2026-05-21T00:00:00+08:00')).toEqual([35_000, 45_000, 45_000])
	const strict: CancellableLine = { ...stay('STRICT'), state: 'CHECKED_IN' } as CancellableLine
	expect(around(strict, '2026-05-21T00:00:00+08:00')).toEqual([60_000, 60_000, 60_000])
})
