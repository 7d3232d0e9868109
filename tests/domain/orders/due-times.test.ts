import { expect, test } from 'vitest'
import { arrivalDates, dispatchDue, stayService } from '#app/domain/orders/due-times.ts'
import { localInstant } from '#app/domain/time/zoned.ts'

const zone = 'Asia/Shanghai'

test('paid exactly at the cutoff counts as in time, a second later as the next day', () => {
	const cutoff = localInstant('2026-05-01', '16:00', zone)
	expect(dispatchDue(cutoff, zone)).toEqual(localInstant('2026-05-02', '20:00', zone))
	expect(dispatchDue(new Date(cutoff.getTime() + 1_000), zone)).toEqual(localInstant('2026-05-03', '20:00', zone))
})

test('the day of payment is that of the seller', () => {
	const paidAt = localInstant('2026-05-02', '00:30', zone)
	expect(paidAt.toISOString().slice(0, 10)).toBe('2026-05-01')
	expect(dispatchDue(paidAt, zone)).toEqual(localInstant('2026-05-03', '20:00', zone))
})

test('a seller may promise otherwise', () => {
	const promise = { orderCutoff: '10:00', handlingDays: 0, dispatchBy: '18:00' }
	expect(dispatchDue(localInstant('2026-05-01', '09:00', zone), zone, promise)).toEqual(
		localInstant('2026-05-01', '18:00', zone),
	)
})

test('arrival is promised as a range of dates by zone', () => {
	const leaves = localInstant('2026-05-30', '20:00', zone)
	expect(arrivalDates(leaves, zone, 'county')).toEqual({ from: '2026-05-31', to: '2026-05-31' })
	expect(arrivalDates(leaves, zone, 'country')).toEqual({ from: '2026-06-01', to: '2026-06-04' })
})

test('a stay is served from check-in time to check-out time at the property', () => {
	const service = stayService(
		{ checkIn: '2026-05-01', checkOut: '2026-05-03' },
		{ checkInTime: '15:00', checkOutTime: '11:00' },
		zone,
	)
	expect([service.startsAt.toISOString(), service.endsAt.toISOString()]).toEqual([
		'2026-05-01T07:00:00.000Z',
		'2026-05-03T03:00:00.000Z',
	])
})
