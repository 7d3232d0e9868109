import { expect, it } from 'vitest'
import { addTallies, figureValue, readSeriesFigure, trendOf } from '#app/domain/insights/insight-figures.ts'

it('a ratio of nothing is missing, a sum of nothing is nought', () => {
	expect(figureValue('occupancy', { num: 0, den: 0 })).toBeNull()
	expect(figureValue('sales', { num: 0, den: 0 })).toBe(0)
	expect(
		figureValue(
			'occupancy',
			addTallies([
				{ num: 1, den: 2 },
				{ num: 2, den: 2 },
			]),
		),
	).toBe(0.75)
})

it('what differs by less than a twentieth is called the same, and exactly a twentieth is a difference', () => {
	const sales = (num: number) => ({ num, den: 0 })
	expect(trendOf('sales', sales(10_499), sales(10_000))).toBe('same')
	expect(trendOf('sales', sales(10_500), sales(10_000))).toBe('up')
	expect(trendOf('sales', sales(9_501), sales(10_000))).toBe('same')
	expect(trendOf('sales', sales(9_500), sales(10_000))).toBe('down')
})

it('a ratio of too few is not judged', () => {
	expect(trendOf('reviews', { num: 15, den: 3 }, { num: 6, den: 3 })).toBe('up')
	expect(trendOf('reviews', { num: 15, den: 3 }, { num: 4, den: 2 })).toBe('unknown')
	expect(trendOf('conversion', { num: 5, den: 49 }, { num: 5, den: 100 })).toBe('unknown')
})

it('from nothing to something is more, from refunds alone to nothing too, and nothing twice says nothing', () => {
	expect(trendOf('orders', { num: 1, den: 0 }, { num: 0, den: 0 })).toBe('up')
	expect(trendOf('sales', { num: 0, den: 0 }, { num: -100, den: 0 })).toBe('up')
	expect(trendOf('sales', { num: -100, den: 0 }, { num: 0, den: 0 })).toBe('down')
	expect(trendOf('orders', { num: 0, den: 0 }, { num: 0, den: 0 })).toBe('unknown')
})

it('reads the name of a figure, and nothing else', () => {
	expect(readSeriesFigure('sales')).toBe('sales')
	expect(readSeriesFigure('constructor')).toBeNull()
	expect(readSeriesFigure(undefined)).toBeNull()
})
