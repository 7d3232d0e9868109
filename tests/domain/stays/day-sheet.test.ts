import { expect, test } from 'vitest'
import { type DayStay, planDay } from '#app/domain/stays/day-sheet.ts'

const stay = (checkIn: string, checkOut: string, parts: Partial<DayStay> = {}): DayStay => ({
	...{ state: 'CONFIRMED', checkIn, checkOut, qty: 1, adults: 2, childAges: [] },
	...parts,
})
const DAY = '2026-05-06'

test('the day before, on and after both ends of a stay', () => {
	const [coming, going, over] = [stay(DAY, '2026-05-07'), stay('2026-05-05', DAY), stay('2026-05-05', '2026-05-07')]
	const plan = planDay([coming, going, over], DAY)
	expect(plan).toMatchObject({ arrivals: [coming], departures: [going], stayingOver: [over] })
})

test('breakfast is for who slept here, dinner for who sleeps here, rooms times people', () => {
	const family = stay('2026-05-05', DAY, { qty: 2, adults: 2, childAges: [3, 9] })
	const couple = stay(DAY, '2026-05-08')
	const plan = planDay([family, couple], DAY)
	expect(plan.breakfast).toEqual({ adults: 4, children: 4 })
	expect(plan.dinner).toEqual({ adults: 2, children: 0 })
})

test('who left early is nowhere; who left today is still a departure', () => {
	const early = stay('2026-05-04', '2026-05-08', { state: 'CHECKED_OUT' })
	const today = stay('2026-05-04', DAY, { state: 'CHECKED_OUT' })
	const plan = planDay([early, today], DAY)
	expect(plan).toMatchObject({ stayingOver: [], departures: [today], dinner: { adults: 0, children: 0 } })
})
