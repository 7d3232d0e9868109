import { expect, test } from 'vitest'
import { chooseCompanions, type Companion } from '#app/domain/cart/stay-companions.ts'

const companion = (id: number, parts: Partial<Companion> = {}): Companion => ({
	...{ id, slug: `l-${id}`, kind: 'product', title: `L ${id}`, picture: null, fromMinor: 100, currency: 'CNY' },
	...{ relation: 'served_at', isIncoming: true, distanceKm: null, buyers: null, startsAt: null },
	timeZone: 'Asia/Shanghai',
	...parts,
})
const near = (id: number, distanceKm: number) =>
	companion(id, { kind: 'experience', relation: 'near_stay', distanceKm, startsAt: new Date('2026-05-02T01:00:00Z') })
const taken = (id: number, buyers: number) => companion(id, { relation: 'taken_home', isIncoming: false, buyers })
const chosen = (candidates: Companion[]) => chooseCompanions(candidates).map(({ id }) => id)

test('at most three, what the sellers say before what is near, and that before what others took', () => {
	expect(chosen([taken(1, 9), near(2, 3), companion(3), companion(4), companion(5)])).toEqual([3, 2, 4])
	expect(chosen([])).toEqual([])
})

test('something to do and something to take home before two of one kind', () => {
	expect(chosen([companion(1), companion(2), companion(3), near(4, 8)])).toEqual([1, 4, 2])
	expect(chosen([near(1, 5), near(2, 2), near(3, 9), near(4, 1)])).toEqual([4, 2, 1])
	expect(chosen([taken(1, 6), taken(2, 30)])).toEqual([2, 1])
})

test('a listing bound twice is told once, by what binds it closest', () => {
	const [first] = chooseCompanions([taken(1, 50), companion(1)])
	expect(first).toMatchObject({ id: 1, relation: 'served_at', buyers: null })
	expect(chosen([taken(1, 50), companion(1)])).toEqual([1])
})
