import { expect, test } from 'vitest'
import { nightRule, type NightPrices } from '#app/domain/pricing/night-rule.ts'

const prices: NightPrices = {
	base: [100, 101, 102, 103, 104, 105, 106],
	seasons: [{ id: 8, from: '2026-05-01', until: '2026-05-06', week: [200, 201, 202, 203, 204, 205, 206] }],
	dates: [{ date: '2026-05-02', priceMinor: 999 }],
}

test('the base price is that of the weekday of the evening, Monday first', () => {
	expect(nightRule(prices, '2026-05-11')).toEqual({ priceMinor: 100, setBy: { rule: 'base' } })
	expect(nightRule(prices, '2026-05-17')).toEqual({ priceMinor: 106, setBy: { rule: 'base' } })
})

test('a season beats the base from its first night up to the night before its end', () => {
	expect(nightRule(prices, '2026-04-30').setBy.rule).toBe('base')
	expect(nightRule(prices, '2026-05-01')).toEqual({ priceMinor: 204, setBy: { rule: 'season', seasonId: 8 } })
	expect(nightRule(prices, '2026-05-05').priceMinor).toBe(201)
	expect(nightRule(prices, '2026-05-06').setBy.rule).toBe('base')
})

test('were two seasons to overlap, the one that was there first sets the price, in whatever order they come', () => {
	const later = { id: 9, from: '2026-05-01', until: '2026-05-06', week: [300, 301, 302, 303, 304, 305, 306] }
	for (const seasons of [
		[...prices.seasons, later],
		[later, ...prices.seasons],
	])
		expect(nightRule({ ...prices, seasons }, '2026-05-01').setBy).toEqual({ rule: 'season', seasonId: 8 })
})

test('a price set for the date beats the season', () => {
	expect(nightRule(prices, '2026-05-02')).toEqual({ priceMinor: 999, setBy: { rule: 'date' } })
})

test('a week without its seven prices is a bug', () => {
	expect(() => nightRule({ base: [100], seasons: [], dates: [] }, '2026-05-12')).toThrow('2026-05-12')
})
