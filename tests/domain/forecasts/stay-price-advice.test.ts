import { expect, test } from 'vitest'
import {
	advisePrice,
	comparedNights,
	type NightBooking,
	type PricedNight,
} from '#app/domain/forecasts/stay-price-advice.ts'
import { addDays, nightsBetween } from '#app/domain/time/local-date.ts'

/** Friday 2026-05-22, asked for eight days before. */
const asked: PricedNight = {
	...{ night: '2026-05-22', today: '2026-05-14', rooms: 10, booked: 4, baseMinor: 40_000, floorMinor: 0 },
}
const past = nightsBetween('2025-04-01', '2026-05-14')
const booked = (
	night: string,
	rooms: number,
	daysBefore: number,
	endedDaysBefore: number | null = null,
): NightBooking => ({
	...{ night, rooms, bookedOn: addDays(night, -daysBefore) },
	endedOn: endedDaysBefore === null ? null : addDays(night, -endedDaysBefore),
})

test('nights are like one on the same weekday of its season: nearest in the year, then the latest', () => {
	expect(comparedNights('2026-05-22', past)).toEqual(['2025-05-23', '2025-05-16', '2025-05-30'])
	// Across the turn of the year too; an autumn is no winter.
	expect(comparedNights('2027-01-01', nightsBetween('2025-12-01', '2026-02-01'))).toEqual([
		...['2026-01-02', '2025-12-26', '2026-01-09'],
	])
	expect(comparedNights('2026-05-22', nightsBetween('2025-08-01', '2025-12-31'))).toEqual([])
})

test('what came after the same lead time is expected again, and the price follows the share around its target', () => {
	const bookings = ['2025-05-23', '2025-05-16', '2025-05-30'].flatMap((night) => [
		booked(night, 2, 30),
		// The eighth day before counts as known then; what came after it is pick-up.
		booked(night, 1, 8),
		booked(night, 3, 7),
		// Booked and called off before the night: neither then nor in the end; called off after: then alone.
		booked(night, 1, 20, 10),
		booked(night, 1, 20, 2),
	])
	const advice = advisePrice(asked, past, bookings)
	if (advice.outcome !== 'advised') throw new Error(advice.outcome)
	expect(advice.compared.map(({ then, final }) => [then, final])).toEqual([
		[4, 6],
		[4, 6],
		[4, 6],
	])
	expect([advice.expected, advice.share]).toEqual([6, 0.6])
	// 1 + 0.5 (0.6 − 0.75) = 0.925
	expect(advice.priceMinor).toBe(37_000)
})

test('a price keeps its bounds and its host’s floor, and no more rooms are expected than there are', () => {
	const full = ['2025-05-23', '2025-05-16', '2025-05-30'].map((night) => booked(night, 30, 1))
	expect(advisePrice(asked, past, full)).toMatchObject({ expected: 10, share: 1, priceMinor: 45_000 })
	expect(advisePrice({ ...asked, booked: 0 }, past, [])).toMatchObject({ expected: 0, priceMinor: 32_000 })
	expect(advisePrice({ ...asked, booked: 0, floorMinor: 35_000 }, past, [])).toMatchObject({ priceMinor: 35_000 })
	// What is booked stays booked, however many called off in the past.
	const fled = ['2025-05-23', '2025-05-16', '2025-05-30'].map((night) => booked(night, 3, 20, 1))
	expect(advisePrice(asked, past, fled)).toMatchObject({ expected: 4 })
})

test('without rooms, or three nights like it, there is no advice', () => {
	expect(advisePrice({ ...asked, rooms: 0 }, past, [])).toEqual({ outcome: 'no-rooms' })
	expect(advisePrice(asked, past.slice(-60), [])).toMatchObject({ outcome: 'advised' })
	expect(advisePrice(asked, past.slice(-15), [])).toEqual({ outcome: 'too-few' })
})
