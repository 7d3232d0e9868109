import { describe, expect, it } from 'vitest'
import { type CellSums, compareRegion, type RegionCell } from '#app/domain/insights/compare-region.ts'
import { primarySuppression } from '#app/domain/cluster-statistics/disclosure.ts'
import { seededRandom } from '#seeds/random.ts'

interface Shop {
	id: number
	village: string
	township: string
	sales: number
}

const COUNTY = 'county'

const sums = (shops: readonly Shop[]): CellSums => ({
	enterprises: shops.length,
	num: shops.reduce((sum, { sales }) => sum + sales, 0),
	den: shops.length,
	weight: shops.reduce((sum, { sales }) => sum + Math.max(0, sales), 0),
	topWeight: Math.max(0, ...shops.map(({ sales }) => sales)),
})

function cellsFor(shops: readonly Shop[], me: number): RegionCell[] {
	const cell = (code: string, parentCode: string | null, here: readonly Shop[]) => ({
		...{ code, parentCode, all: sums(here), others: sums(here.filter(({ id }) => id !== me)) },
	})
	const villages = [...new Set(shops.map(({ village }) => village))]
	const townships = [...new Set(shops.map(({ township }) => township))]
	return [
		cell(COUNTY, null, shops),
		...townships.map((code) =>
			cell(
				code,
				COUNTY,
				shops.filter((it) => it.township === code),
			),
		),
		...villages.map((code) =>
			cell(
				code,
				shops.find((it) => it.village === code)?.township ?? null,
				shops.filter((it) => it.village === code),
			),
		),
	]
}

const compare = (shops: readonly Shop[], me: number) => {
	const own = shops.find(({ id }) => id === me)
	const lineage = [COUNTY, own?.township ?? '', own?.village ?? '']
	return compareRegion('sales', lineage, cellsFor(shops, me))
}

/** Shops of one township, ids from 1 on. */
const township = (name: string, sales: readonly number[], firstId: number): Shop[] =>
	sales.map((minor, at) => ({ id: firstId + at, township: name, village: `${name}-${at % 2}`, sales: minor }))

describe('of one county', () => {
	const far = township('b', [100, 100, 100, 100, 100, 100], 101)

	it('five others may be told of, four may not, for the one that asks knows its own part', () => {
		const six = [...township('a', [100, 200, 300, 400, 500, 600], 1), ...far]
		expect(compare(six, 1)).toMatchObject({ outcome: 'shown', regionCode: 'a', enterprises: 5, value: 400 })
		const five = [...township('a', [100, 200, 300, 400, 500], 1), ...far]
		expect(compare(five, 1)).toMatchObject({ outcome: 'shown', regionCode: COUNTY, enterprises: 10 })
	})

	it('one of the others with exactly 80 % may be among them, with more it may not', () => {
		const at = (top: number) => [...township('a', [1_000, 50, 50, 50, 50, top], 1), ...far]
		expect(compare(at(800), 1)).toMatchObject({ outcome: 'shown', regionCode: 'a' })
		expect(compare(at(801), 1)).toMatchObject({ regionCode: COUNTY })
	})

	it('a part is kept back where a neighbour with too few could be had by subtracting it', () => {
		const lone = township('c', [70], 201)
		const shops = [...township('a', [300, 300, 300, 300, 300, 300, 300], 1), ...far, ...lone]
		// Of a, b and c only c is kept back of itself; b, the smaller, protects it.
		expect(compare(shops, 101)).toMatchObject({ outcome: 'shown', regionCode: COUNTY })
		expect(compare(shops, 1)).toMatchObject({ outcome: 'shown', regionCode: 'a' })
	})

	it('alone there is nobody, and where all are too few it is said why', () => {
		expect(compare(township('a', [5], 1), 1)).toEqual({ outcome: 'none' })
		expect(compare(township('a', [5, 6, 7], 1), 1)).toEqual({ outcome: 'kept-back', reason: 'too-few-stores' })
	})
})

it('an attacker who subtracts what any seller is shown of the parts from the whole finds no part that is kept back', () => {
	const random = seededRandom('attacker')
	let attacked = 0
	for (let round = 0; round < 400; round++) {
		const shops: Shop[] = []
		const townships = random.int(2, 5)
		for (let id = 1; id <= random.int(8, 40); id++) {
			const name = `t${random.int(1, townships)}`
			shops.push({ id, township: name, village: `${name}v${random.int(1, 2)}`, sales: random.int(1, 1_000) ** 2 })
		}
		// A seller knows its own part: what it is shown of the others tells it of the whole region.
		const known = new Set(
			shops.flatMap(({ id }) => {
				const found = compare(shops, id)
				return found.outcome === 'shown' ? [found.regionCode] : []
			}),
		)
		const parts = [...new Set(shops.map((it) => it.township))]
		const unknown = parts.filter((code) => !known.has(code))
		for (const code of known)
			expect(
				primarySuppression({
					key: code,
					value: 0,
					stores: membersOf(shops, code).length,
					topShare: topOf(shops, code),
				}),
			).toBeNull()
		if (!known.has(COUNTY) || unknown.length !== 1) continue
		attacked++
		const [left = ''] = unknown
		expect(
			primarySuppression({ key: left, value: 0, stores: membersOf(shops, left).length, topShare: topOf(shops, left) }),
			JSON.stringify(shops),
		).toBeNull()
	}
	expect(attacked).toBeGreaterThan(0)
})

const membersOf = (shops: readonly Shop[], code: string) =>
	shops.filter(({ township: it, village }) => code === COUNTY || it === code || village === code)

function topOf(shops: readonly Shop[], code: string): number {
	const { weight, topWeight } = sums(membersOf(shops, code))
	return topWeight / weight
}
