import { expect, test } from 'vitest'
import { changeMark, changeNights, type NightChange, type PricedNight } from '#app/domain/stays/change-nights.ts'

const night = (date: string, parts: Partial<PricedNight> = {}): PricedNight => ({
	...{ date, capacityId: 1, total: 2, held: 0, sold: 0, blocked: 0, stopSell: false, minStayArrival: null },
	...{ maxStay: null, closedToArrival: false, closedToDeparture: false },
	...{ priceMinor: 30_000, usualMinor: 30_000, isOwnPrice: false },
	...parts,
})
/** A Friday, a Saturday and a Sunday. */
const WEEKEND = [
	night('2026-05-01'),
	night('2026-05-02'),
	night('2026-05-03', { priceMinor: 45_050, isOwnPrice: true }),
]
const change = (parts: Partial<NightChange>): NightChange => ({ weekdays: [], price: null, rules: {}, ...parts })
const pricesAfter = (parts: Partial<NightChange>) =>
	changeNights(WEEKEND, change(parts)).changed.map(({ date, toMinor, price }) => [date.slice(8), toMinor, price])

test('a price is set, raised by an amount or a share, rounded to whole yuan, or made the usual one again', () => {
	expect(pricesAfter({ price: { kind: 'set', minor: 45_050 } })).toEqual([
		['01', 45_050, 'own'],
		['02', 45_050, 'own'],
	])
	expect(pricesAfter({ price: { kind: 'add', minor: -5_000 } }).map(([, minor]) => minor)).toEqual([
		25_000, 25_000, 40_050,
	])
	expect(pricesAfter({ price: { kind: 'percent', bp: 1_000 } }).map(([, minor]) => minor)).toEqual([
		33_000, 33_000, 49_600,
	])
	expect(pricesAfter({ price: { kind: 'usual' } })).toEqual([['03', 30_000, 'usual']])
})

test('only the weekdays that are named change; with none named all do', () => {
	expect(pricesAfter({ weekdays: [6, 7], price: { kind: 'set', minor: 50_000 } }).map(([day]) => day)).toEqual([
		'02',
		'03',
	])
})

test('the nights before public holidays change alone or together with weekdays that are named', () => {
	// Labour Day of 2026 lasts to Tuesday the fifth, whose night leads back to work.
	const nights = ['2026-04-30', '2026-05-01', '2026-05-05', '2026-05-06', '2026-05-09'].map((date) => night(date))
	const set = { kind: 'set', minor: 50_000 } as const
	const datesOf = (parts: Partial<NightChange>) =>
		changeNights(nights, change({ ...parts, price: set })).changed.map(({ date }) => date.slice(5))
	expect(datesOf({ beforeHolidays: true })).toEqual(['04-30', '05-01'])
	expect(datesOf({ beforeHolidays: true, weekdays: [6] })).toEqual(['04-30', '05-01', '05-09'])
	expect(datesOf({ beforeHolidays: false, weekdays: [6] })).toEqual(['05-09'])
})

test('a rule that is so already is no change, one that is left out stays, null takes it away', () => {
	const nights = [night('2026-05-01', { minStayArrival: 2 }), night('2026-05-02')]
	const rulesOf = (rules: NightChange['rules']) =>
		changeNights(nights, change({ rules })).changed.map((it) => [it.date.slice(8), ...it.rules])
	expect(rulesOf({ minStayArrival: 2, stopSell: undefined })).toEqual([['02', 'minStayArrival']])
	expect(rulesOf({ minStayArrival: null })).toEqual([['01', 'minStayArrival']])
	expect(rulesOf({ stopSell: false })).toEqual([])
})

test('no night is sold for nothing: a price of zero or less is told by its dates, one fen is a price', () => {
	const noPrice = (minor: number) => changeNights(WEEKEND, change({ price: { kind: 'add', minor } })).noPrice
	expect(noPrice(-29_999)).toEqual([])
	expect(noPrice(-30_000)).toEqual(['2026-05-01', '2026-05-02'])
})

test('a change has another mark as soon as a price of its nights is another', () => {
	const markOf = (priceMinor: number) =>
		changeMark(
			changeNights([night('2026-05-01', { priceMinor })], change({ price: { kind: 'set', minor: 1 } })).changed,
		)
	expect(markOf(30_000)).not.toBe(markOf(30_100))
})
