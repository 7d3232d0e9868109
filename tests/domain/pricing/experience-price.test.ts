import { expect, test } from 'vitest'
import { priceExperience, seatsOf } from '#app/domain/pricing/experience-price.ts'

test('an experience costs tickets times the price of one', () => {
	const line = priceExperience({
		kind: 'EXPERIENCE',
		key: 'x',
		packageKey: null,
		sellerId: 2,
		sessionId: 9,
		unitTypeId: 5,
		qty: 2,
		unitMinor: 9_800,
	})
	expect(line).toMatchObject({ qty: 2, listMinor: 19_600, paidMinor: 19_600 })
	expect(line.parts).toEqual([{ kind: 'unit', of: '5', qty: 2, unitMinor: 9_800, amountMinor: 19_600 }])
})

test('tickets take seats by the weight of their unit type, a lap child none', () => {
	const tickets = [
		{ qty: 2, capacityWeight: 1 },
		{ qty: 1, capacityWeight: 0 },
		{ qty: 1, capacityWeight: 4 },
	]
	expect(seatsOf(tickets)).toBe(6)
})
