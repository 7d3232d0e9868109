import { describe, expect, it } from 'vitest'
import { formatsOf } from '#app/ui/format/formats.ts'

const [zh, en] = [formatsOf('zh'), formatsOf('en')]

describe('money', () => {
	it.each([
		[12_800, '¥128'],
		[12_850, '¥128.50'],
		[5, '¥0.05'],
		[0, '¥0'],
		[123_456_700, '¥1,234,567'],
		[-4_800, '−¥48'],
	])('%d fen: %s', (minor, text) => {
		expect(zh.money(minor)).toBe(text)
	})

	it('names a currency it has no sign for', () => {
		expect(en.money(100, 'CHF')).toBe('CHF 1')
	})

	it('joins a range, and one amount stands alone', () => {
		expect(en.moneyRange(9_800, 12_800)).toBe('¥98 – ¥128')
		expect(en.moneyRange(9_800, 9_800)).toBe('¥98')
	})
})

describe('numbers', () => {
	it.each([
		[1_234_567.5, '1,234,567.5'],
		[0, '0'],
		[-0.0001, '0'],
		[-12, '−12'],
	])('%d: %s', (value, text) => {
		expect(en.number(value)).toBe(text)
	})

	it('shares as percent, rounded to a tenth', () => {
		expect([en.percent(0.1), en.percent(0.1234), zh.percent(1)]).toEqual(['10%', '12.3%', '100%'])
	})

	it('weights and durations in the unit people use', () => {
		expect([en.weight(250), en.weight(3_200)]).toEqual(['250 g', '3.2 kg'])
		expect([zh.duration(150), zh.duration(120), en.duration(45)]).toEqual(['2 小时 30 分钟', '2 小时', '45 min'])
	})
})

describe('dates', () => {
	it.each([
		['date', '2026年5月1日', '1 May 2026'],
		['dayMonth', '5月1日', '1 May'],
		['dayWeekday', '5月1日周五', 'Fri 1 May'],
		['monthYear', '2026年5月', 'May 2026'],
	] as const)('%s', (name, chinese, english) => {
		expect(zh[name]('2026-05-01')).toBe(chinese)
		expect(en[name]('2026-05-01')).toBe(english)
	})

	it('ranges name a shared month once', () => {
		expect(en.dateRange('2026-05-01', '2026-05-03')).toBe('1–3 May')
		expect(zh.dateRange('2026-04-30', '2026-05-03')).toBe('4月30日 – 5月3日')
		expect(en.dateRange('2026-05-01', '2026-05-01')).toBe('1 May')
	})

	it('instants show the clock of their zone', () => {
		expect(en.dateTime('2026-05-01T23:30:00Z')).toBe('2 May 2026 07:30')
		expect(en.time('2026-05-01T23:30:00Z', 'Europe/London')).toBe('00:30')
	})

	it('months in a row are joined, across the turn of the year too', () => {
		expect(en.months([3, 4, 5])).toBe('Mar–May')
		expect(zh.months([1, 11, 12, 6])).toBe('6月、11月–1月')
	})

	it('lists end with and', () => {
		expect(en.list(['tea', 'rice', 'fish'])).toBe('tea, rice and fish')
		expect(zh.list(['茶'])).toBe('茶')
	})
})
