import { expect, test } from 'vitest'
import { classifyFigures } from '#app/domain/cluster-statistics/figure-classes.ts'

test('places fall into five classes of equally many, each known by its lowest and highest', () => {
	const { classes, classOf } = classifyFigures([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
	expect(classes).toEqual([
		{ from: 1, to: 2, count: 2 },
		{ from: 3, to: 4, count: 2 },
		{ from: 5, to: 6, count: 2 },
		{ from: 7, to: 8, count: 2 },
		{ from: 9, to: 10, count: 2 },
	])
	expect([1, 2, 3, 10].map(classOf)).toEqual([1, 1, 2, 5])
})

test('places that are alike are never parted, and what is missing is in no class', () => {
	const { classes, classOf } = classifyFigures([0, 0, 0, 0, 0, 0, null, 5])
	expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(7)
	expect(classes.every(({ from, to }) => from === to)).toBe(true)
	expect(classOf(0)).toBe(1)
	expect(classOf(5)).toBe(classes.length)
	expect(classOf(null)).toBeNull()
	expect(classifyFigures([null]).classes).toEqual([])
	expect(classifyFigures([7]).classes).toEqual([{ from: 7, to: 7, count: 1 }])
})
