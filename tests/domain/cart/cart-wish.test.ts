import { expect, test } from 'vitest'
import { joinWishes, sameThingKey, type CartWish } from '#app/domain/cart/cart-wish.ts'

const night: CartWish = {
	kind: 'stay',
	ratePlanId: 3,
	checkIn: '2026-05-02',
	checkOut: '2026-05-03',
	qty: 1,
	adults: 2,
	childAges: [7, 3],
}

test('a stay is the same thing whatever the order of the ages of its children', () => {
	expect(sameThingKey({ ...night, childAges: [3, 7] })).toBe(sameThingKey(night))
	expect(sameThingKey({ ...night, childAges: [3] })).not.toBe(sameThingKey(night))
	expect(sameThingKey({ ...night, checkOut: '2026-05-04' })).not.toBe(sameThingKey(night))
})

test('the same thing twice is one line with both numbers, at most 9999', () => {
	expect(joinWishes(night, { ...night, qty: 2 })).toEqual({ ...night, qty: 3 })
	const tea: CartWish = { kind: 'product', variantId: 1, qty: 9_000 }
	expect(joinWishes(tea, tea)).toEqual({ ...tea, qty: 9_999 })
})

test('tickets of one session add up kind by kind', () => {
	const adults: CartWish = { kind: 'experience', sessionId: 5, units: [{ unitTypeId: 1, qty: 2 }] }
	const family: CartWish = {
		kind: 'experience',
		sessionId: 5,
		units: [
			{ unitTypeId: 1, qty: 1 },
			{ unitTypeId: 2, qty: 1 },
		],
	}
	expect(joinWishes(adults, family)).toEqual({
		kind: 'experience',
		sessionId: 5,
		units: [
			{ unitTypeId: 1, qty: 3 },
			{ unitTypeId: 2, qty: 1 },
		],
	})
})

test('two different things are never joined', () => {
	expect(() => joinWishes(night, { ...night, adults: 1 })).toThrow(/different/)
})
