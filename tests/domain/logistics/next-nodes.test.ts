import { describe, expect, test } from 'vitest'
import { coverage, nextNodes, roadKm, type Village } from '#app/domain/logistics/next-nodes.ts'
import { seededRandom } from '#seeds/random.ts'

/** Kilometres east of a meridian at 28° north, as degrees. */
const east = (km: number) => 120 + km / (111.195 * Math.cos((28 * Math.PI) / 180))
const village = (code: string, km: number, households: number): Village => ({
	code,
	lon: east(km),
	lat: 28,
	households,
})

describe('where the next node would serve most households', () => {
	const villages = [village('a', 0, 100), village('b', 2, 60), village('c', 4, 70), village('d', 20, 150)]

	test('the village that brings most unserved households within reach by road comes first', () => {
		// By road 2 km are 2.6 and 4 km are 5.2: from b all three are within 3 km, 230 households.
		expect(nextNodes(villages, [], { reachKm: 3, count: 5 })).toEqual([
			{ code: 'b', households: 230, villages: 3, coveredAfter: 230 },
			{ code: 'd', households: 150, villages: 1, coveredAfter: 380 },
		])
	})

	test('households that a node serves already count for nothing', () => {
		expect(nextNodes(villages, [village('x', 0, 0)], { reachKm: 3, count: 1 })).toEqual([
			{ code: 'd', households: 150, villages: 1, coveredAfter: 310 },
		])
	})

	test('exactly at the reach a village is served, beyond it not', () => {
		const [a, b] = [village('a', 0, 1), village('b', 2, 1)]
		const km = roadKm(a, b)
		expect(coverage([b], [a], km)).toEqual([true])
		expect(coverage([b], [a], km - 1e-6)).toEqual([false])
	})

	test('of equals the lowest code is taken, and nothing once everybody is served', () => {
		const twins = [village('t2', 50, 10), village('t1', 80, 10)]
		expect(nextNodes(twins, [], { reachKm: 3, count: 9 }).map(({ code }) => code)).toEqual(['t1', 't2'])
		expect(nextNodes([], [], { reachKm: 3, count: 2 })).toEqual([])
		expect(nextNodes([village('empty', 0, 0)], [], { reachKm: 3, count: 2 })).toEqual([])
	})

	test('the squares hide nobody: it chooses as trying every pair does', () => {
		const random = seededRandom('next nodes')
		const many = Array.from({ length: 120 }, (_, at) => ({
			...{ code: String(at).padStart(3, '0'), households: random.int(1, 500) },
			...{ lon: random.between(119.7, 121.2), lat: random.between(27.3, 28.6) },
		}))
		const nodes = many.slice(0, 5)
		const covered = new Set(many.filter((it) => nodes.some((node) => roadKm(it, node) <= 12)).map(({ code }) => code))
		const slow: string[] = []
		for (let step = 0; step < 6; step++) {
			const gains = many.map((site) => {
				const gained = many.filter((it) => !covered.has(it.code) && roadKm(site, it) <= 12)
				return { site, gained, households: gained.reduce((sum, it) => sum + it.households, 0) }
			})
			const [best] = gains.sort((a, b) => b.households - a.households || (a.site.code < b.site.code ? -1 : 1))
			slow.push(best?.site.code ?? '')
			for (const { code } of best?.gained ?? []) covered.add(code)
		}
		expect(nextNodes(many, nodes, { reachKm: 12, count: 6 }).map(({ code }) => code)).toEqual(slow)
	})
})
