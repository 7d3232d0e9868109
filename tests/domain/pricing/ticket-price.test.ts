import { expect, test } from 'vitest'
import { ticketPrice } from '#app/domain/pricing/ticket-price.ts'

test('a ticket costs what the rule of its session says, at the weekend what it says of that, else what it costs otherwise', () => {
	const both = { priceMinor: 8_000, weekendMinor: 9_900 }
	expect(ticketPrice(5_000, null, '2026-05-09')).toEqual({ priceMinor: 5_000, setBy: 'base' })
	// Friday to Monday.
	expect(
		['2026-05-08', '2026-05-09', '2026-05-10', '2026-05-11'].map((date) => ticketPrice(5_000, both, date)),
	).toEqual([
		{ priceMinor: 8_000, setBy: 'rule' },
		{ priceMinor: 9_900, setBy: 'weekend' },
		{ priceMinor: 9_900, setBy: 'weekend' },
		{ priceMinor: 8_000, setBy: 'rule' },
	])
	expect(ticketPrice(5_000, { priceMinor: 8_000, weekendMinor: null }, '2026-05-09').priceMinor).toBe(8_000)
	expect(ticketPrice(5_000, { priceMinor: 8_000, weekendMinor: 0 }, '2026-05-09').priceMinor).toBe(0)
})
