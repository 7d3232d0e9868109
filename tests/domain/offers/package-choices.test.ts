import { describe, expect, test } from 'vitest'
import type { ComponentFacts } from '#app/domain/offers/offer-facts.ts'
import { chosenComponents, fillsSlots, partOfDay } from '#app/domain/offers/package-choices.ts'

const component = (position: number, slot: number | null): ComponentFacts => ({
	...{ position, slot, kind: 'product', listingId: 1, variantId: position },
	...{ ratePlanId: null, nights: null, unitTypeId: null, dayOffset: 0, qty: 1 },
})
const all = [component(1, null), component(2, 1), component(3, 1), component(4, 2), component(5, 2)]
const taken = (choices: Record<string, number>) => chosenComponents(all, choices).map(({ position }) => position)

describe('of the components of a slot a buyer takes one', () => {
	test.each([
		[{}, [1, 2, 4]],
		[{ s1: 3 }, [1, 3, 4]],
		[{ s1: 3, s2: 5 }, [1, 3, 5]],
	])('%j takes %j', (choices, positions) => {
		expect(taken(choices)).toEqual(positions)
		expect(fillsSlots(all, choices)).toBe(true)
	})

	test.each<Record<string, number>>([{ s1: 4 }, { s1: 1 }, { s2: 99 }])('%j names none of the slot', (choices) => {
		expect(fillsSlots(all, choices)).toBe(false)
	})
})

test.each([
	['00:00', 'morning'],
	['11:59', 'morning'],
	['12:00', 'afternoon'],
	['16:59', 'afternoon'],
	['17:00', 'evening'],
	['23:59', 'evening'],
])('a session at %s is in the %s', (time, part) => {
	expect(partOfDay(time)).toBe(part)
})
