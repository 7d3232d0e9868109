import { expect, test } from 'vitest'
import { ticketPrice } from '#app/domain/pricing/ticket-price.ts'

test('a ticket costs what the rule of its session says, at the weekend what it says of that, else what it costs otherwise', () => {
	const both = { priceMinor: 8_000, weekendMinor: 9_900, holidayMinor: null }
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
	expect(
		ticketPrice(5_000, { priceMinor: 8_000, weekendMinor: null, holidayMinor: null }, '2026-05-09').priceMinor,
	).toBe(8_000)
	expect(ticketPrice(5_000, { priceMinor: 8_000, weekendMinor: 0, holidayMinor: null }, '2026-05-09').priceMinor).toBe(
		0,
	)
})

test('on a public holiday a ticket costs what the rule says of holidays, else what it says of weekends, else what it says', () => {
	// Thursday and Friday of the National Day's week, and the Saturday in it; Monday after it.
	const days = ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-12']
	const pricesOf = (weekendMinor: number | null, holidayMinor: number | null) =>
		days.map((date) => ticketPrice(5_000, { priceMinor: 8_000, weekendMinor, holidayMinor }, date))
	const holiday = { priceMinor: 12_000, setBy: 'holiday' }
	const weekend = { priceMinor: 9_900, setBy: 'weekend' }
	const rule = { priceMinor: 8_000, setBy: 'rule' }
	expect(pricesOf(9_900, 12_000)).toEqual([holiday, holiday, holiday, rule])
	expect(pricesOf(null, 12_000)).toEqual([holiday, holiday, holiday, rule])
	expect(pricesOf(9_900, null)).toEqual([weekend, weekend, weekend, rule])
	expect(pricesOf(null, null)).toEqual([rule, rule, rule, rule])
})
