import { describe, expect, it } from 'vitest'
import { readSearchFilters, type SearchFilters } from '#app/domain/catalog/search-filters.ts'
import { MarketIndex } from '#app/domain/market-index/market-index.ts'
import { KINDS, type MarketRow } from '#app/domain/market-index/market-row.ts'
import { kilometres, onSphere } from '#app/domain/market-index/nearest.ts'
import { SegmentBuilder } from '#app/domain/market-index/segment-builder.ts'
import { DAYS } from '#app/domain/market-index/segment-parts.ts'
import { readSought } from '#app/domain/market-index/sought.ts'
import { listingPhrases, listingTokens } from '#app/domain/search/listing-tokens.ts'
import { pairsOf } from '#app/domain/search/fold-text.ts'
import { askAnywhere, askTitle, readQuestion } from '#app/domain/search/question.ts'
import { addDays, daysBetween } from '#app/domain/time/local-date.ts'
import { seededRandom } from '#seeds/random.ts'

/* Searches over random markets, against the same said plainly over rows. */

const TODAY = '2026-05-01'
const FIRST_DAY = daysBetween('1970-01-01', TODAY) - 3
const TITLES = [
	'茶园采茶',
	'清晨采茶',
	'采茶晨采清晨',
	'杨梅',
	'Spring tea',
	'Tea house',
	'民宿',
	'海边民宿',
	'Red honey',
	'石斛',
]
const CATEGORIES = ['tea', 'fruit', 'stays']
const REGIONS = ['990101001000', '990101002000', '990102001000']
const MARKS = ['origin', 'instant', 'on_arrival']

/** Whole numbers below one, the same every time. */
const drawing = (seed: number) => {
	const drawn = seededRandom(seed)
	return (below: number) => drawn.int(0, below - 1)
}
type Random = ReturnType<typeof drawing>
const oneOf = <Value>(random: Random, values: readonly Value[]) => values[random(values.length)] as Value

function rowOf(random: Random, id: number): MarketRow & { title: string; offered: boolean[] | null } {
	const kind = oneOf(random, KINDS)
	const title = oneOf(random, TITLES)
	const region = oneOf(random, REGIONS)
	const regions = ['990000000000', '990100000000', `${region.slice(0, 6)}000000`, region]
	const marks = MARKS.filter(() => random(3) === 0)
	const [category, grade] = [oneOf(random, CATEGORIES), oneOf(random, [null, 'top', 'first'])]
	const brandId = random(3) === 0 ? 7 : null
	const words = { titles: [title], names: ['山海'], texts: [oneOf(random, TITLES)], facets: [] as string[] }
	const facets = [
		'all',
		`k:${kind}`,
		`c:${category}`,
		...regions.map((it) => `r:${it}`),
		...marks.map((it) => `m:${it}`),
	]
	if (grade) facets.push(`g:${grade}`)
	if (brandId) facets.push('b:peak')
	const offered = kind === 'product' ? null : Array.from({ length: DAYS }, () => random(3) > 0)
	const digits = offered?.join('').replaceAll('true', '1').replaceAll('false', '0').match(/.{4}/g)
	return {
		id,
		kind,
		title,
		category,
		brandId,
		grade,
		regions,
		marks,
		offered,
		fromMinor: random(60) * 2500,
		popularity: random(20),
		listedOn: random(30),
		spot: random(8) === 0 ? null : onSphere({ lat: 27 + random(200) / 100, lon: 120 + random(200) / 100 }),
		tokens: listingTokens({ ...words, facets }),
		words: listingPhrases(words),
		guests: kind === 'stay' ? 1 + random(5) : 0,
		days: digits ? digits.map((bits) => parseInt(bits, 2).toString(16)).join('') : null,
	}
}
type Row = ReturnType<typeof rowOf>

const byPopularity = (one: Row, other: Row) => other.popularity - one.popularity || one.id - other.id
const NAMES = {
	categories: CATEGORIES.map((code) => ({ code, name: { zh: code, en: '' } })),
	brands: [{ id: 7, slug: 'peak', name: { zh: '峰', en: 'Peak' } }],
	places: new Map(REGIONS.flatMap((it) => [it, `${it.slice(0, 6)}000000`]).map((it) => [it, { zh: it, en: it }])),
}

function laidOut(rows: readonly Row[]) {
	const builder = new SegmentBuilder(FIRST_DAY)
	for (const row of [...rows].sort(byPopularity)) builder.add(row)
	return builder.finish()
}

const filtersOf = (address: string) => {
	const params = new URLSearchParams(address)
	return readSearchFilters((name) => params.get(name), TODAY).filters
}

function askOf(index: MarketIndex, filters: SearchFilters) {
	const question = readQuestion(filters.q)
	const asked = question && { title: askTitle(question), anywhere: askAnywhere(question), phrases: question.phrases }
	return index.search(readSought(filters, asked))
}

/** What a question of these texts is answered by: said without any index. */
const answersIn = (text: string, q: string) =>
	/^\p{Script=Han}*$/u.test(q) ? text.includes(q) : new RegExp(`\\b${q}`).test(text)
const answers = ({ words }: Row, q: string) => answersIn(words, q)

/** Titles need all that was asked for, wherever it stands in them. */
const isTitled = ({ title }: Row, q: string) =>
	/\p{Script=Han}/u.test(q) ? pairsOf(q).every((pair) => title.includes(pair)) : answersIn(title.toLowerCase(), q)

function isOffered({ kind, offered }: Row, { from, to }: SearchFilters) {
	if (from === null || offered === null) return true
	const first = daysBetween('1970-01-01', from) - FIRST_DAY
	const days = offered.slice(first, first + (to === null ? 1 : daysBetween(from, to)))
	return kind === 'stay' ? days.every(Boolean) : kind === 'package' ? days[0] === true : days.some(Boolean)
}

const isBetween = (price: number, least: number | null, most: number | null) =>
	price >= (least ?? 0) && price <= (most ?? Infinity)

/** Which filters a row fails. */
function failed(row: Row, filters: SearchFilters): string[] {
	const { kind, category, region, brand, mark, grade, minMinor, maxMinor } = filters
	const fits = {
		kind: kind === null || row.kind === kind,
		category: category === null || row.category === category,
		region: region === null || row.regions.includes(region),
		brand: brand === null || (brand === 'peak' && row.brandId === 7),
		mark: mark === null || row.marks.includes(mark),
		grade: grade === null || row.grade === grade,
		price: isBetween(row.fromMinor, minMinor, maxMinor),
	}
	return Object.entries(fits).flatMap(([name, fit]) => (fit ? [] : [name]))
}

const distance = (row: Row, { near }: SearchFilters) => {
	if (row.spot === null || near === null) return null
	const [x, y, z] = onSphere(near)
	return (row.spot[0] - x) ** 2 + (row.spot[1] - y) ** 2 + (row.spot[2] - z) ** 2
}

function expected(rows: readonly Row[], filters: SearchFilters) {
	const isRoomy = (row: Row) =>
		filters.from !== null || filters.guests === null || row.kind !== 'stay' || row.guests >= filters.guests
	const matching = rows.filter((row) => answers(row, filters.q) && isOffered(row, filters) && isRoomy(row))
	const orders: Record<SearchFilters['sort'], (one: Row, other: Row) => number> = {
		popular: (one, other) =>
			Number(isTitled(other, filters.q)) - Number(isTitled(one, filters.q)) || byPopularity(one, other),
		price: (one, other) => one.fromMinor - other.fromMinor || one.id - other.id,
		'price-desc': (one, other) => other.fromMinor - one.fromMinor || other.id - one.id,
		new: (one, other) => other.listedOn - one.listedOn || other.id - one.id,
		near: (one, other) => (distance(one, filters) ?? 0) - (distance(other, filters) ?? 0) || one.id - other.id,
	}
	const fitting = matching.filter((row) => failed(row, filters).length === 0)
	const listed = fitting.filter((row) => filters.sort !== 'near' || row.spot !== null).sort(orders[filters.sort])
	const fails = matching.map((row) => ({ row, fails: failed(row, filters) }))
	// Another kind is chosen without the category, which is one of the kind left.
	const count = (filter: string, fits: (row: Row) => boolean) => {
		const dropped = filter === 'kind' ? ['kind', 'category'] : [filter]
		return fails.filter((it) => it.fails.every((name) => dropped.includes(name)) && fits(it.row)).length
	}
	return { listed, total: fitting.length, count }
}

const ASKED = ['', '采茶', '清晨采茶', '茶', 'tea', 'red', '杨梅', '山海', '没有']
function filtersDrawn(random: Random): SearchFilters {
	const maybe = <Value>(values: readonly Value[], of = 3) => (random(of) === 0 ? oneOf(random, values) : null)
	const from = maybe([TODAY, addDays(TODAY, 3), addDays(TODAY, 40)])
	const least = random(40) * 2500
	return {
		q: oneOf(random, ASKED),
		kind: maybe(KINDS),
		category: maybe(CATEGORIES, 4),
		region: maybe(['990100000000', '990101000000', ...REGIONS], 4),
		brand: maybe(['peak', 'none'], 6),
		mark: maybe(MARKS, 5) as SearchFilters['mark'],
		grade: maybe(['top', 'first'], 6) as SearchFilters['grade'],
		near: { lat: 28, lon: 121 },
		minMinor: maybe([least]),
		maxMinor: maybe([least + 50_000]),
		from,
		to: from === null ? null : maybe([addDays(from, 1), addDays(from, 2)], 2),
		guests: maybe([1, 3, 5], 4),
		sort: oneOf(random, ['popular', 'price', 'price-desc', 'new', 'near'] as const),
		page: 1,
		perPage: 24,
	}
}

function expectSame(index: MarketIndex, rows: readonly Row[], filters: SearchFilters) {
	const said = JSON.stringify(filters)
	const { listed, total, count } = expected(rows, filters)
	const search = askOf(index, filters)
	for (const most of [5, 10_000]) {
		const found = search.first(most)
		expect(
			found.map(({ id }) => id),
			said,
		).toEqual(listed.slice(0, most).map(({ id }) => id))
		for (const { distanceKm, id } of filters.sort === 'near' ? found : [])
			expect(distanceKm).toBeCloseTo(kilometres(distance(listed.find((it) => it.id === id) as Row, filters) ?? NaN), 9)
	}
	const facets = search.facets('en', {})
	expect(facets, said).toMatchObject({ total, isEstimate: false })
	const counts = (choices: readonly { code: string; count: number }[]) =>
		Object.fromEntries(choices.map((it) => [it.code, it.count]))
	const plainly = (codes: readonly string[], filter: string, fits: (row: Row, code: string) => boolean) =>
		Object.fromEntries(
			codes.map((code) => [code, count(filter, (row) => fits(row, code))] as const).filter(([, n]) => n > 0),
		)
	expect(counts(facets.kinds), said).toEqual(plainly(KINDS, 'kind', (row, code) => row.kind === code))
	expect(counts(facets.categories), said).toEqual(plainly(CATEGORIES, 'category', (row, code) => row.category === code))
	expect(counts(facets.brands), said).toEqual(plainly(['peak'], 'brand', (row) => row.brandId === 7))
	expect(counts(facets.marks), said).toEqual(plainly(MARKS, 'mark', (row, code) => row.marks.includes(code)))
	expect(counts(facets.grades), said).toEqual(plainly(['top', 'first'], 'grade', (row, code) => row.grade === code))
	const areas = [...NAMES.places.keys()]
	const below = ({ regions }: Row) => regions[filters.region === null ? 2 : regions.indexOf(filters.region) + 1]
	expect(counts(facets.places), said).toEqual(plainly(areas, 'none', (row, code) => below(row) === code))
	for (const { minMinor, maxMinor, count: n } of facets.prices)
		expect(n, said).toBe(
			count('price', ({ fromMinor }) => fromMinor >= (minMinor ?? 0) && fromMinor < (maxMinor ?? Infinity)),
		)
	expect(
		facets.prices.reduce((sum, it) => sum + it.count, 0),
		said,
	).toBe(count('price', () => true))
}

describe('the market in memory', () => {
	it.each([1, 2, 3, 4])('finds, orders and counts what a plain look over all rows does (market %i)', (seed) => {
		const random = drawing(seed)
		const rows = Array.from({ length: 30 + random(400) }, (_, at) => rowOf(random, at * 3 + 1))
		const index = new MarketIndex(laidOut(rows), NAMES)
		for (let asked = 0; asked < 150; asked++) expectSame(index, rows, filtersDrawn(random))
	})

	it.each([5, 6])('does so after any changes, in however many segments they stand (market %i)', (seed) => {
		const random = drawing(seed)
		const rows = new Map(Array.from({ length: 200 }, (_, at) => [at, rowOf(random, at)]))
		const index = new MarketIndex(laidOut([...rows.values()]), NAMES)
		for (let round = 0; round < 60; round++) {
			const changed = Array.from({ length: 1 + random(12) }, () => random(260))
			for (const id of changed) {
				if (random(5) === 0) rows.delete(id)
				else rows.set(id, rowOf(random, id))
			}
			const ids = index.toLayOut(changed)
			index.replace(ids, laidOut(ids.flatMap((id) => rows.get(id) ?? [])))
			for (let asked = 0; asked < 5; asked++) expectSame(index, [...rows.values()], filtersDrawn(random))
		}
	})

	it('is empty when nothing is on show', () => {
		const index = new MarketIndex(laidOut([]), NAMES)
		expectSame(index, [], filtersOf('q=tea&kind=stay'))
		expect(index.search(readSought(filtersOf(''), null)).isAnything).toBe(false)
	})

	it('takes for offered what nobody told of: days behind those told, and before the first', () => {
		const random = drawing(11)
		const rows = Array.from({ length: 80 }, (_, at) => ({ ...rowOf(random, at), days: '00', offered: null }))
		const index = new MarketIndex(laidOut(rows), NAMES)
		const found = (from: string) =>
			askOf(index, { ...filtersOf('kind=stay'), from })
				.first(1000)
				.map(({ id }) => id).length
		const stays = rows.filter(({ kind }) => kind === 'stay').length
		expect([found(addDays(TODAY, 4)), found(addDays(TODAY, 5)), found(addDays(TODAY, -4))]).toEqual([0, stays, stays])
	})

	it('leaves out what is taken on the days asked, from the list and from the counts', () => {
		const random = drawing(7)
		const rows = Array.from({ length: 60 }, (_, at) => rowOf(random, at))
		const index = new MarketIndex(laidOut(rows), NAMES)
		const filters = filtersOf(`from=${TODAY}&kind=stay`)
		const search = askOf(index, filters)
		const { stays, others } = search.dated(1000) ?? { stays: [], others: [] }
		const dated = [...stays, ...others]
		expect(stays.toSorted()).toEqual(
			rows
				.filter(({ id, kind }) => kind === 'stay' && dated.includes(id))
				.map(({ id }) => id)
				.sort(),
		)
		expect(dated.sort()).toEqual(
			rows
				.filter((row) => row.kind !== 'product' && isOffered(row, filters))
				.map(({ id }) => id)
				.sort(),
		)
		// A package is asked for its parts, and counts for three.
		const asks = rows
			.filter(({ id }) => dated.includes(id))
			.reduce((sum, { kind }) => sum + (kind === 'package' ? 3 : 1), 0)
		expect(asks).toBeGreaterThan(dated.length)
		expect(search.dated(asks)).not.toBeNull()
		expect(search.dated(asks - 1)).toBeNull()
		const before = search.first(1000)
		search.leaveOut(before.slice(0, 2).map(({ id }) => id))
		expect(search.first(1000)).toEqual(before.slice(2))
		expect(search.facets('zh', {}).total).toBe(before.length - 2)
	})

	it('counts a share of each kind where some are taken, and says that it estimates', () => {
		const random = drawing(8)
		const rows = Array.from({ length: 300 }, (_, at) => rowOf(random, at))
		const index = new MarketIndex(laidOut(rows), NAMES)
		const whole = askOf(index, filtersOf('')).facets('zh', {})
		const half = askOf(index, filtersOf('')).facets('zh', { stay: 0.5, product: 1 })
		expect(half.isEstimate).toBe(true)
		const [all, some] = [whole, half].map(({ kinds }) => new Map(kinds.map(({ code, count }) => [code, count])))
		expect(some?.get('product')).toBe(all?.get('product'))
		expect(Math.abs((some?.get('stay') ?? 0) - (all?.get('stay') ?? 0) / 2)).toBeLessThanOrEqual(1)
	})

	it('estimates counts over so many that each would cost, near to what they are, and counts few of them exactly', () => {
		const random = drawing(9)
		const models = Array.from({ length: 300 }, (_, at) => rowOf(random, at))
		const rows = Array.from({ length: 50_000 }, (_, id): Row => ({
			...oneOf(random, models),
			id,
			popularity: random(1000),
		}))
		const index = new MarketIndex(laidOut(rows), NAMES)
		const many = askOf(index, filtersOf('')).facets('zh', {})
		expect(many.isEstimate).toBe(true)
		expect(Math.abs(many.total - 50_000)).toBeLessThan(1_000)
		for (const { code, count } of many.kinds) {
			const there = rows.filter(({ kind }) => kind === code).length
			expect(Math.abs(count - there)).toBeLessThan(there * 0.08)
		}
		const few = filtersOf('kind=stay&grade=top&mark=origin')
		const counted = askOf(index, few).facets('zh', {})
		expect(counted).toMatchObject({ total: expected(rows, few).total, isEstimate: false })
	}, 60_000)

	it('takes no more than 2,000 bytes a listing', () => {
		const random = drawing(10)
		const index = new MarketIndex(laidOut(Array.from({ length: 4_000 }, (_, at) => rowOf(random, at))), NAMES)
		expect(index.weight / 4_000).toBeLessThan(2_000)
	})
})
