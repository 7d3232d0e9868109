import { expect, test } from 'vitest'
import { acceptUntil, canBeGiven, giftState, keptFromGiving } from '#app/domain/gifts/gift.ts'
import { forgetAt } from '#app/domain/gifts/receiver-memory.ts'
import type { LineRequest } from '#app/domain/offers/line-request.ts'

const paidAt = new Date('2026-05-01T02:00:00Z')
const OPEN = { paidAt, acceptedAt: null, endedAt: null, isWaiting: true, isCalledOff: false }
const until = new Date('2026-05-15T02:00:00Z')

test('a gift waits two weeks from its payment, to the instant', () => {
	expect(acceptUntil(paidAt)).toEqual(until)
	expect(giftState(OPEN, until)).toBe('OPEN')
	expect(giftState(OPEN, new Date(until.getTime() + 1))).toBe('OVER')
})

test('accepted it stays so; ended, or called off by its giver, it is over', () => {
	expect(giftState({ ...OPEN, acceptedAt: paidAt, isWaiting: false }, new Date('2027-01-01'))).toBe('ACCEPTED')
	expect(giftState({ ...OPEN, endedAt: paidAt }, paidAt)).toBe('OVER')
	expect(giftState({ ...OPEN, isWaiting: false }, paidAt)).toBe('OVER')
	// Also what was accepted does not come once all of it was called off.
	expect(giftState({ ...OPEN, acceptedAt: paidAt, isWaiting: false, isCalledOff: true }, paidAt)).toBe('OVER')
})

test('a receiver is forgotten sixty days on, but two weeks after the last move at the soonest, and never while something is open', () => {
	const day = (days: number) => new Date(paidAt.getTime() + days * 86_400_000)
	const rest = { acceptedAt: paidAt, isUnderWay: false, hasOpenClaim: false, lastMoveAt: day(3) }
	expect(forgetAt(rest)).toEqual(day(60))
	expect(forgetAt({ ...rest, lastMoveAt: null })).toEqual(day(60))
	expect(forgetAt({ ...rest, lastMoveAt: day(58) })).toEqual(day(72))
	expect(forgetAt({ ...rest, isUnderWay: true })).toBeNull()
	expect(forgetAt({ ...rest, hasOpenClaim: true })).toBeNull()
})

const tea: LineRequest = { kind: 'product', key: 'tea', variantId: 1, qty: 2 }
const night = { kind: 'stay', key: 'n', ratePlanId: 1, checkIn: '2026-05-06', checkOut: '2026-05-07' } as const

test('goods are given away; what its guest must come for, or others must complete, is not', () => {
	expect(canBeGiven([tea])).toBe(true)
	expect(canBeGiven([])).toBe(false)
	expect(canBeGiven([{ ...tea, groupId: 7 }])).toBe(false)
	expect(canBeGiven([tea, { ...night, qty: 1, adults: 2, childAges: [] }])).toBe(false)
})

test('in a mixed basket it is counted what keeps it from being a gift; nothing is where nothing could be given', () => {
	const stay = { ...night, qty: 1, adults: 2, childAges: [] }
	expect(keptFromGiving([tea, stay, { ...tea, groupId: 7 }])).toBe(2)
	expect(keptFromGiving([tea, tea])).toBe(0)
	expect(keptFromGiving([stay])).toBe(0)
	expect(keptFromGiving([])).toBe(0)
})
