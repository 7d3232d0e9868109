import { expect, test } from 'vitest'
import { methodsOffered, refundDeadline, refundRoute } from '#app/domain/payments/refund-deadline.ts'

const paidAt = new Date('2026-01-01T08:00:00Z')

test('each method gives back for its own number of days, others by hand only', () => {
	expect(refundDeadline('alipay', paidAt)?.toISOString()).toBe('2026-04-01T08:00:00.000Z')
	expect(refundDeadline('wechat_pay', paidAt)?.toISOString()).toBe('2026-06-30T08:00:00.000Z')
	expect(refundDeadline('card', paidAt)?.toISOString()).toBe('2026-06-30T08:00:00.000Z')
	expect(refundDeadline('bank_transfer', paidAt)).toBeNull()
})

test('exactly at the deadline money still goes back the way it came', () => {
	const deadline = refundDeadline('alipay', paidAt)
	expect(refundRoute(deadline, new Date('2026-04-01T08:00:00.000Z'))).toBe('PROVIDER')
	expect(refundRoute(deadline, new Date('2026-04-01T08:00:00.001Z'))).toBe('EXTERNAL')
	expect(refundRoute(null, paidAt)).toBe('EXTERNAL')
})

test('a stay more than 80 days ahead is not prepaid with Alipay', () => {
	const methods = ['card', 'alipay', 'wechat_pay', 'bank_transfer']
	expect(methodsOffered(methods, '2026-01-01', '2026-03-22')).toEqual(methods)
	expect(methodsOffered(methods, '2026-01-01', '2026-03-23')).toEqual(['card', 'wechat_pay', 'bank_transfer'])
})
