import { expect, test } from 'vitest'
import { freezesPayout } from '#app/domain/payments/disputes.ts'
import { lastCancellableDay, providerMethods } from '#app/domain/payments/provider-methods.ts'

// 23:30 of the first of May at the market, which is the day after in no other sense.
const at = new Date('2026-05-01T15:30:00Z')
const service = (day: string) => [{ startsAt: new Date(`${day}T07:00:00Z`), endsAt: new Date(`${day}T10:00:00Z`) }]

test.each([
	['2026-07-19', ['card', 'alipay', 'wechat_pay']],
	['2026-07-20', ['card', 'alipay', 'wechat_pay']],
	['2026-07-21', ['card', 'wechat_pay']],
])(
	'full prepayment with Alipay is offered only if the last cancellable day is at most 80 days ahead: %s',
	(day, methods) => {
		expect(providerMethods(service(day), at)).toEqual(methods)
	},
)

test('the days ahead are counted at the market: half an hour later, after midnight, one more day is in reach', () => {
	const midnight = new Date('2026-05-01T16:00:00Z')
	expect(providerMethods(service('2026-07-21'), new Date(midnight.getTime() - 1))).not.toContain('alipay')
	expect(providerMethods(service('2026-07-21'), midnight)).toContain('alipay')
})

test('the last of all services counts, by its end; goods alone are called off at once', () => {
	const stay = { startsAt: new Date('2026-07-01T07:00:00Z'), endsAt: new Date('2026-07-05T04:00:00Z') }
	expect(lastCancellableDay([stay, { startsAt: null, endsAt: null }], at)).toBe('2026-07-05')
	expect(lastCancellableDay([{ startsAt: null, endsAt: null }], at)).toBe('2026-05-01')
	expect(providerMethods([], at)).toEqual(['card', 'alipay', 'wechat_pay'])
})

test('a stay farther ahead than every deadline is still sold, never with Alipay', () => {
	expect(providerMethods(service('2027-04-01'), at)).toEqual(['card', 'wechat_pay'])
})

test('a dispute keeps payouts back while it is open and once it is lost', () => {
	expect(
		[null, 'OPEN', 'WON', 'LOST'].map((state) => freezesPayout(state as Parameters<typeof freezesPayout>[0])),
	).toEqual([false, true, false, true])
})
