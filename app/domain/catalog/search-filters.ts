import type { GeoPoint } from '#app/domain/geo/map-projection.ts'
import { isListingKind, type ListingKind } from '#app/domain/catalog/listing-kind.ts'
import { daysBetween, parseLocalDate, type LocalDate } from '#app/domain/time/local-date.ts'

/** The orders a list may have. */
export const SORTS = ['popular', 'price', 'price-desc', 'new', 'near'] as const
/** An order of a list. */
export type Sort = (typeof SORTS)[number]

/** What a listing may carry: an origin mark, a booking made at once, payment on arrival. */
export const MARKS = ['origin', 'instant', 'on_arrival'] as const
/** Something a listing may carry. */
export type Mark = (typeof MARKS)[number]

/** How good a listing is by its trade's own grading, the best first. */
export const GRADES = ['top', 'first', 'second'] as const
/** A grade of a listing. */
export type Grade = (typeof GRADES)[number]

/** What a visitor looks for; null is any. Prices in minor units, dates local, the last day excluded. */
export interface SearchFilters {
	q: string
	kind: ListingKind | null
	region: string | null
	category: string | null
	brand: string | null
	mark: Mark | null
	grade: Grade | null
	/** Where the visitor is: asked for by 'near' alone. */
	near: GeoPoint | null
	minMinor: number | null
	maxMinor: number | null
	from: LocalDate | null
	to: LocalDate | null
	guests: number | null
	sort: Sort
	/** From 1. */
	page: number
	perPage: number
}

/** So many listings that a search may find are all asked whether they are free on the days asked, a package counting for three as it is asked part by part. */
export const MOST_ASKS = 400

/** So many stays are asked what they cost on the days asked. */
export const MOST_ASKED = 300

/** Whether what stays cost on the days asked decides which are listed, or in which order. */
export function goesByDayPrices({ kind, from, sort, minMinor, maxMinor }: SearchFilters): boolean {
	const isPriced = minMinor !== null || maxMinor !== null || sort === 'price' || sort === 'price-desc'
	return isPriced && from !== null && (kind === null || kind === 'stay')
}

/** Why an input cannot be taken; the others still count. */
export type FilterFault =
	| { field: 'kind' | 'region' | 'category' | 'brand' | 'mark' | 'grade' | 'sort'; code: 'unknown' }
	| { field: 'min' | 'max' | 'guests' | 'page' | 'per_page'; code: 'not_a_number' }
	| { field: 'from' | 'to'; code: 'not_a_date' | 'past' | 'too_far' }
	| { field: 'to'; code: 'not_after_from' }
	| { field: 'to'; code: 'too_long' }
	| { field: 'max'; code: 'below_min' }
	| { field: 'q'; code: 'too_long' }
	| { field: 'near'; code: 'not_a_number' | 'no_place' }

/** Reads one parameter of an address; null when it is absent. */
export type ReadParameter = (name: string) => string | null

const MOST_PAGES = 1_000
const MOST_GUESTS = 50
const MOST_PRICE_YUAN = 1_000_000
const LONGEST_Q = 80
const FURTHEST_DAYS = 400
const LONGEST_STAY = 60

type Collect = (fault: FilterFault) => null

function number(
	text: string | null,
	bounds: { least: number; most: number },
	field: 'min' | 'max' | 'guests' | 'page' | 'per_page',
	collect: Collect,
): number | null {
	if (text === null || text.trim() === '') return null
	const value = Number(text)
	const fits = Number.isFinite(value) && value >= bounds.least && value <= bounds.most
	return fits ? value : collect({ field, code: 'not_a_number' })
}

function date(text: string | null, field: 'from' | 'to', today: LocalDate, collect: Collect): LocalDate | null {
	if (text === null || text === '') return null
	const parsed = parseLocalDate(text)
	if (parsed === null) return collect({ field, code: 'not_a_date' })
	if (parsed < today) return collect({ field, code: 'past' })
	return daysBetween(today, parsed) > FURTHEST_DAYS ? collect({ field, code: 'too_far' }) : parsed
}

function code(text: string | null, field: 'region' | 'category' | 'brand', shape: RegExp, collect: Collect) {
	if (text === null || text === '') return null
	return shape.test(text) ? text : collect({ field, code: 'unknown' })
}

function readDates(read: ReadParameter, today: LocalDate, collect: Collect) {
	const from = date(read('from'), 'from', today, collect)
	const to = date(read('to'), 'to', today, collect)
	if (from === null || to === null) return { from, to }
	if (to <= from) return { from, to: collect({ field: 'to', code: 'not_after_from' }) }
	return daysBetween(from, to) > LONGEST_STAY ? { from, to: collect({ field: 'to', code: 'too_long' }) } : { from, to }
}

function readPrices(read: ReadParameter, collect: Collect) {
	const bounds = { least: 0, most: MOST_PRICE_YUAN }
	const [min, max] = (['min', 'max'] as const).map((field) => {
		const yuan = number(read(field), bounds, field, collect)
		return yuan === null ? null : Math.round(yuan * 100)
	})
	const tooLow = min != null && max != null && max < min
	return { minMinor: min ?? null, maxMinor: tooLow ? collect({ field: 'max', code: 'below_min' }) : (max ?? null) }
}

function oneOf<Choice extends string>(
	text: string | null,
	choices: readonly Choice[],
	field: 'mark' | 'grade',
	collect: Collect,
): Choice | null {
	if (text === null || text === '') return null
	return choices.find((it) => it === text) ?? collect({ field, code: 'unknown' })
}

/** A point of the globe from `lat` and `lon`, both or neither. */
function readNear(read: ReadParameter, sort: Sort, collect: Collect): GeoPoint | null {
	const texts = [read('lat') ?? '', read('lon') ?? '']
	if (texts.every((text) => text === '')) return sort === 'near' ? collect({ field: 'near', code: 'no_place' }) : null
	const [lat = NaN, lon = NaN] = texts.map((text) => (text.trim() === '' ? NaN : Number(text)))
	const fits = Math.abs(lat) <= 90 && Math.abs(lon) <= 180
	return fits ? { lat, lon } : collect({ field: 'near', code: 'not_a_number' })
}

function readChoices(read: ReadParameter, collect: Collect) {
	const kind = read('kind') || null
	const sort = read('sort') || 'popular'
	const known = SORTS.find((it) => it === sort)
	if (!known) collect({ field: 'sort', code: 'unknown' })
	const near = readNear(read, known ?? 'popular', collect)
	return {
		near,
		mark: oneOf(read('mark'), MARKS, 'mark', collect),
		grade: oneOf(read('grade'), GRADES, 'grade', collect),
		kind: kind === null || isListingKind(kind) ? kind : collect({ field: 'kind', code: 'unknown' }),
		// Without a place nothing is near.
		sort: known === undefined || (known === 'near' && near === null) ? 'popular' : known,
		region: code(read('region'), 'region', /^\d{12}$/, collect),
		category: code(read('category'), 'category', /^[a-z][a-z0-9-]{0,40}$/, collect),
		brand: code(read('brand'), 'brand', /^[a-z0-9]+(-[a-z0-9]+)*$/, collect),
	}
}

/** Reads a search out of an address. What cannot be taken is left out and named, so that the page can say so and keep the rest. */
export function readSearchFilters(
	read: ReadParameter,
	today: LocalDate,
	perPage = 24,
): { filters: SearchFilters; faults: FilterFault[] } {
	const faults: FilterFault[] = []
	const collect: Collect = (fault) => (faults.push(fault), null)
	const typed = (read('q') ?? '').trim()
	if (typed.length > LONGEST_Q) collect({ field: 'q', code: 'too_long' })
	const whole = (value: number | null) => (value === null ? null : Math.floor(value))
	const filters = {
		q: typed.slice(0, LONGEST_Q),
		...readChoices(read, collect),
		...readPrices(read, collect),
		...readDates(read, today, collect),
		guests: whole(number(read('guests'), { least: 1, most: MOST_GUESTS }, 'guests', collect)),
		page: whole(number(read('page'), { least: 1, most: MOST_PAGES }, 'page', collect)) ?? 1,
		perPage: whole(number(read('per_page'), { least: 1, most: 100 }, 'per_page', collect)) ?? perPage,
	}
	return { filters, faults }
}
