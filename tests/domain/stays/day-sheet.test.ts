import { expect, test } from 'vitest'
import { type DayStay, planDay } from '#app/domain/stays/day-sheet.ts'

const stay = (checkIn: string, checkOut: string, parts: Partial<DayStay> = {}): DayStay => ({
	...{ state: 'CONFIRMED', checkIn, checkOut, qty: 1, adults: 2, childAges: [] },
	...parts,
})
const DAY = '2026-05-06'
/** Of a day that is still to come all that is booked counts. */
const BEFORE = '2026-05-01'

test('the day before, on and after both ends of a stay', () => {
	const [coming, going, over] = [stay(DAY, '2026-05-07'), stay('2026-05-05', DAY), stay('2026-05-05', '2026-05-07')]
	const plan = planDay([coming, going, over], DAY, BEFORE)
	expect(plan).toMatchObject({ arrivals: [coming], departures: [going], stayingOver: [over] })
})

test('breakfast is for who slept here, dinner for who sleeps here, rooms times people', () => {
	const family = stay('2026-05-05', DAY, { qty: 2, adults: 2, childAges: [3, 9] })
	const couple = stay(DAY, '2026-05-08')
	const plan = planDay([family, couple], DAY, BEFORE)
	expect(plan.breakfast).toEqual({ adults: 4, children: 4 })
	expect(plan.dinner).toEqual({ adults: 2, children: 0 })
})

test('who left early is nowhere; who left today is still a departure', () => {
	const early = stay('2026-05-04', '2026-05-08', { state: 'CHECKED_OUT' })
	const today = stay('2026-05-04', DAY, { state: 'CHECKED_OUT' })
	const plan = planDay([early, today], DAY, BEFORE)
	expect(plan).toMatchObject({ stayingOver: [], departures: [today], dinner: { adults: 0, children: 0 } })
})

test('who did not come yesterday is still expected while a night is left, had no breakfast, and is gone with the last', () => {
	const late = stay('2026-05-05', '2026-05-07')
	const never = stay('2026-05-05', DAY)
	const slept = stay('2026-05-05', DAY, { state: 'CHECKED_IN' })
	const plan = planDay([late, never, slept], DAY, DAY)
	expect(plan).toMatchObject({ arrivals: [late], departures: [slept], stayingOver: [] })
	expect(plan).toMatchObject({ breakfast: { adults: 2, children: 0 }, dinner: { adults: 2, children: 0 } })
	const yesterday = planDay([late, never], '2026-05-05', '2026-05-05')
	expect(yesterday.arrivals).toEqual([late, never])
	expect(planDay([late], DAY, '2026-05-05').stayingOver).toEqual([late])
})
