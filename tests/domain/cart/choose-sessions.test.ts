import { expect, test } from 'vitest'
import { chooseSessions } from '#app/domain/cart/choose-sessions.ts'
import type { ComponentFacts } from '#app/domain/offers/offer-facts.ts'

const picking: ComponentFacts = {
	position: 2,
	kind: 'experience',
	listingId: 8,
	variantId: null,
	ratePlanId: null,
	nights: null,
	unitTypeId: 1,
	dayOffset: 1,
	qty: 2,
}
const at = (sessionId: number, startsAt: string, left = 8) => ({
	sessionId,
	listingId: 8,
	startsAt: new Date(startsAt),
	left,
})
const day = { startsOn: '2026-05-09', qty: 1, times: { '2': '14:00' }, zone: 'Asia/Shanghai' }

test('a package that moves takes the session at the time of day it had', () => {
	const sessions = [at(1, '2026-05-10T01:00:00Z'), at(2, '2026-05-10T06:00:00Z'), at(3, '2026-05-11T06:00:00Z')]
	expect(chooseSessions([picking], sessions, day)).toEqual({ '2': 2 })
})

test('without room at that time it takes the first session of the day with room', () => {
	const sessions = [at(1, '2026-05-10T01:00:00Z', 1), at(2, '2026-05-10T06:00:00Z', 3), at(4, '2026-05-10T08:00:00Z')]
	expect(chooseSessions([picking], sessions, { ...day, qty: 2 })).toEqual({ '2': 4 })
})

test('a day without sessions leaves the component without one', () => {
	expect(chooseSessions([picking], [at(3, '2026-05-11T06:00:00Z')], day)).toEqual({})
})
