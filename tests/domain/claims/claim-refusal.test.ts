import { expect, test } from 'vitest'
import type { GoodsPolicy } from '#app/domain/cancellation/policy.ts'
import { STANDARD_POLICIES } from '#app/domain/cancellation/standard-policies.ts'
import {
	type ClaimableLine,
	claimLimit,
	claimRefusal,
	piecesMinor,
	shippingShareMinor,
} from '#app/domain/claims/claim-refusal.ts'

const STAY = STANDARD_POLICIES.find(({ code }) => code === 'FLEXIBLE') ?? null
const ZONE = 'Asia/Shanghai'
const DELIVERED = new Date('2026-05-01T02:00:00Z')
const goods = (code: string, returnDays: number | null, claimHours: number): GoodsPolicy => ({
	...{ code, version: 1, kind: 'product', returnDays, claimHours },
})
const TEA = goods('GOODS_7_DAYS', 7, 168)
const FRESH = goods('GOODS_PERISHABLE', null, 24)
const FROZEN = goods('GOODS_FROZEN', null, 48)
const line = (policy: GoodsPolicy, parts: Partial<ClaimableLine> = {}): ClaimableLine => ({
	...{ kind: 'GOODS', state: 'DELIVERED', qty: 3, paidMinor: 1000, refundedMinor: 0 },
	...{ deliveredAt: DELIVERED, policy, hasOpenClaim: false },
	...parts,
})
const after = (ms: number) => new Date(DELIVERED.getTime() + ms)
const HOUR = 3_600_000

test.each([
	['perishable goods 24 h', FRESH, 24],
	['frozen goods 48 h', FROZEN, 48],
] as const)(
	'a fault is claimed within the hours of its goods: %s, at the limit still, an instant later not',
	(_, policy, hours) => {
		expect(claimRefusal('QUALITY', line(policy), after(hours * HOUR - 1), ZONE)).toBeNull()
		expect(claimRefusal('QUALITY', line(policy), after(hours * HOUR), ZONE)).toBeNull()
		expect(claimRefusal('QUALITY', line(policy), after(hours * HOUR + 1), ZONE)).toBe('too_late')
	},
)

test('other goods come back within seven days, to the midnight that ends the last, an instant later not', () => {
	const end = new Date('2026-05-08T16:00:00Z').getTime()
	for (const ms of [end - 1, end]) expect(claimRefusal('RETURN', line(TEA), new Date(ms), ZONE)).toBeNull()
	expect(claimRefusal('RETURN', line(TEA), new Date(end + 1), ZONE)).toBe('too_late')
})

test('perishable and frozen goods never come back', () => {
	for (const policy of [FRESH, FROZEN]) expect(claimRefusal('RETURN', line(policy), DELIVERED, ZONE)).toBe('no_return')
})

test('nothing is claimed before delivery, twice at once, or when all has gone back; a parcel too warm may be before', () => {
	const onItsWay = line(TEA, { state: 'SHIPPED', deliveredAt: null })
	expect(claimRefusal('QUALITY', onItsWay, DELIVERED, ZONE)).toBe('not_delivered')
	expect(claimRefusal('COLD_CHAIN_BREACH', onItsWay, DELIVERED, ZONE)).toBeNull()
	expect(claimRefusal('QUALITY', line(TEA, { hasOpenClaim: true }), DELIVERED, ZONE)).toBe('already_open')
	expect(claimRefusal('QUALITY', line(TEA, { refundedMinor: 1000 }), DELIVERED, ZONE)).toBe('nothing_left')
	expect(claimRefusal('QUALITY', line(TEA, { kind: 'STAY' }), DELIVERED, ZONE)).toBe('not_goods')
})

test('pieces cost their share rounded down, all pieces all of it, never more than what has not gone back', () => {
	const of = { qty: 3, paidMinor: 1000, refundedMinor: 0 }
	expect([1, 2, 3].map((qty) => piecesMinor(of, qty))).toEqual([333, 666, 1000])
	expect(piecesMinor({ ...of, refundedMinor: 800 }, 2)).toBe(200)
})

test('the shares of a parcel’s shipping sum to it', () => {
	const all = [1, 2, 3].map((lineId) => ({ lineId, paidMinor: 100 }))
	expect(all.map(({ lineId }) => shippingShareMinor(1000, all, lineId))).toEqual([334, 333, 333])
	expect(shippingShareMinor(1000, all, 9)).toBe(0)
})

test('pieces beyond all of them cost all, of a line that was refunded beyond its price nothing', () => {
	const of = { qty: 3, paidMinor: 1000, refundedMinor: 0 }
	expect(piecesMinor(of, 4)).toBe(1000)
	expect(piecesMinor({ ...of, refundedMinor: 1001 }, 1)).toBe(0)
})

test('goods that were closed after their days are still claimed within their hours; neither half of a delivery is enough', () => {
	expect(claimRefusal('QUALITY', line(TEA, { state: 'CLOSED' }), after(HOUR), ZONE)).toBeNull()
	expect(claimRefusal('QUALITY', line(TEA, { deliveredAt: null }), after(HOUR), ZONE)).toBe('not_delivered')
	expect(claimRefusal('QUALITY', line(TEA, { state: 'SHIPPED' }), after(HOUR), ZONE)).toBe('not_delivered')
})

test('goods without terms of goods are not claimed, and have no last instant', () => {
	for (const policy of [null, STAY]) {
		expect(claimRefusal('QUALITY', { ...line(TEA), policy }, after(HOUR), ZONE)).toBe('not_goods')
		expect(claimLimit('QUALITY', { ...line(TEA), policy }, ZONE)).toBeNull()
	}
	expect(claimLimit('QUALITY', line(TEA, { deliveredAt: null }), ZONE)).toBeNull()
})
