import { expect, test } from 'vitest'
import { HOLD_STATES, holdUntil, isHoldAlive, paymentSessionTimes } from '#app/domain/capacity/hold.ts'
import { isFinal, mayMove } from '#app/domain/states/transition.ts'

const at = new Date('2026-05-01T08:00:00Z')

test('a hold lasts 15 minutes, and with a payment session 5 minutes longer than that', () => {
	expect(holdUntil(at).toISOString()).toBe('2026-05-01T08:15:00.000Z')
	const { sessionEndsAt, holdUntil: until } = paymentSessionTimes(at)
	expect(sessionEndsAt.toISOString()).toBe('2026-05-01T08:31:00.000Z')
	expect(until.toISOString()).toBe('2026-05-01T08:36:00.000Z')
})

test('a hold is alive up to and at its end by the clock, whatever a job has done', () => {
	const hold = { state: 'ACTIVE', holdUntil: at } as const
	expect(isHoldAlive(hold, at)).toBe(true)
	expect(isHoldAlive(hold, new Date(at.getTime() + 1))).toBe(false)
	expect(isHoldAlive({ ...hold, state: 'RELEASED' }, at)).toBe(false)
})

test('converted, released and expired holds are final', () => {
	expect((['CONVERTED', 'RELEASED', 'EXPIRED'] as const).every((state) => isFinal(HOLD_STATES, state))).toBe(true)
	expect(isFinal(HOLD_STATES, 'ACTIVE')).toBe(false)
})

test('a hold that is kept may be sold, given back or run out', () => {
	for (const end of ['CONVERTED', 'RELEASED', 'EXPIRED'] as const)
		expect(mayMove(HOLD_STATES, 'ACTIVE', end)).toBe(true)
})
