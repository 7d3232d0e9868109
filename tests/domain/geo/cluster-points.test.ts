import { expect, it } from 'vitest'
import { clusterPoints } from '#app/domain/geo/cluster-points.ts'

const place = (code: string, count: number, x: number, y = 0) => ({ code, name: code, count, x, y })

it('joins what is near under the name of the largest, at the middle of their weight', () => {
	expect(clusterPoints([place('b', 1, 8), place('a', 3, 0), place('far', 2, 100)], 10)).toEqual([
		{ ...place('a', 4, 2) },
		place('far', 2, 100),
	])
})

it('keeps apart what stands just as far as asked', () => {
	expect(clusterPoints([place('a', 1, 0), place('b', 1, 10)], 10)).toHaveLength(2)
	expect(clusterPoints([place('a', 1, 0), place('b', 1, 9)], 10)).toHaveLength(1)
})

it('loses no listing', () => {
	const many = Array.from({ length: 200 }, (_, at) => place(`p${at}`, 1 + (at % 5), (at * 37) % 300, (at * 91) % 300))
	const sum = (places: { count: number }[]) => places.reduce((all, { count }) => all + count, 0)
	const clusters = clusterPoints(many, 40)
	expect(sum(clusters)).toBe(sum(many))
	expect(clusters.length).toBeLessThan(many.length)
})

it('leaves no two nearer than asked, also where joining moved them', () => {
	const many = Array.from({ length: 200 }, (_, at) => place(`p${at}`, 1 + (at % 5), (at * 37) % 300, (at * 91) % 300))
	const clusters = clusterPoints(many, 40)
	const apart = clusters.flatMap((a, at) => clusters.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)))
	expect(Math.min(...apart)).toBeGreaterThanOrEqual(40)
})
