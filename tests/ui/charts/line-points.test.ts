import { expect, test } from 'vitest'
import { linePoints, niceScale, pathOf } from '#app/ui/charts/line-points.ts'

const BOX = { width: 100, height: 50, padding: 0 }

test('the least value lies at the bottom, the greatest at the top, the months evenly between', () => {
	expect(linePoints([1, 2, 3], BOX)).toEqual([
		{ x: 0, y: 50 },
		{ x: 50, y: 25 },
		{ x: 100, y: 0 },
	])
})

test('a missing value breaks the line and is never drawn as zero', () => {
	expect(pathOf(linePoints([1, null, 3, 3], BOX))).toBe('M0 50M66.67 0L100 0')
})

test('values that are all the same lie in the middle', () => {
	expect(linePoints([7, 7], BOX).map((point) => point?.y)).toEqual([25, 25])
})

test('a scale begins at zero, holds every value and steps by 1, 2 or 5', () => {
	expect(niceScale([435_341, 699_626])).toEqual({
		min: 0,
		max: 800_000,
		ticks: [0, 200_000, 400_000, 600_000, 800_000],
	})
	expect(niceScale([-70, 20])).toEqual({ min: -100, max: 50, ticks: [-100, -50, 0, 50] })
	expect(niceScale([0]).max).toBeGreaterThan(0)
})
