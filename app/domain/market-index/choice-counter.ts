import type { SearchFilters } from '#app/domain/catalog/search-filters.ts'
import { areasOf, type FailTables, FAILS, failTables } from '#app/domain/market-index/fail-tables.ts'
import { GRADE_NUMBERS, KINDS, MARK_BITS } from '#app/domain/market-index/market-row.ts'
import type { SegmentParts } from '#app/domain/market-index/segment-parts.ts'
import type { Tallies } from '#app/domain/market-index/tallies.ts'

/** Where steps of price begin, in minor units. */
export const PRICE_STEPS = [5_000, 10_000, 30_000, 100_000] as const

const stepOf = (minor: number) => {
	let step = 0
	while (step < PRICE_STEPS.length && minor >= (PRICE_STEPS[step] as number)) step++
	return step
}

/** Another kind is chosen without the category: that is one of the kind left. */
const KIND_AND_CATEGORY = FAILS.kind | FAILS.category

const isChoice = (fails: number) => (fails & (fails - 1)) === 0 || fails === KIND_AND_CATEGORY

/** What stays cost on the days asked, by their places; undefined where only the usual price is known. */
export type DayPrices = Pick<ReadonlyMap<number, number>, 'get'>

/** A price that is not known yet fails no filter: no number is less or more. */
export const OPEN_PRICES: DayPrices = { get: () => NaN }

const STAY = KINDS.indexOf('stay')

/** What is counted and how. */
export interface Counting {
	filters: SearchFilters
	/** The brand asked for, by its number; null for any, and for one that there is not. */
	brandId: number | null
	/** How much a listing of each kind counts: less than one where some are taken on the days asked. */
	weights: readonly number[]
}

const room = (length: number) => new Float64Array(length)

function add(counts: Float64Array, at: number, weight: number): void {
	counts[at] = (counts[at] as number) + weight
}

/** Counts listings of one segment for each choice of each filter, with the other filters applied. */
export class ChoiceCounter {
	#parts: SegmentParts
	#counting: Counting
	#dayPrices: DayPrices | null
	#fails: FailTables
	#counts

	constructor(parts: SegmentParts, counting: Counting, dayPrices: DayPrices | null = null) {
		this.#parts = parts
		this.#counting = counting
		this.#dayPrices = dayPrices
		this.#fails = failTables(parts, counting.filters, counting.brandId)
		const { categories, chains, brands } = parts
		this.#counts = {
			...{ kinds: room(KINDS.length), grades: room(GRADE_NUMBERS.length), marks: room(2 ** MARK_BITS.length) },
			...{ categories: room(categories.length), chains: room(chains.length), brands: room(brands.length) },
			...{ prices: room(PRICE_STEPS.length + 1), total: room(1) },
		}
	}

	#priceOf(at: number): number {
		const usual = this.#parts.fromMinor[at] as number
		return this.#dayPrices !== null && this.#parts.kind[at] === STAY ? (this.#dayPrices.get(at) ?? usual) : usual
	}

	#failsOf(at: number): number {
		const [parts, fails] = [this.#parts, this.#fails]
		const price = this.#priceOf(at)
		const columns =
			(fails.kind[parts.kind[at] as number] as number) |
			(fails.category[parts.category[at] as number] as number) |
			(fails.chain[parts.chain[at] as number] as number) |
			(fails.brand[parts.brand[at] as number] as number) |
			(fails.marks[parts.marks[at] as number] as number) |
			(fails.grade[parts.grade[at] as number] as number)
		return price < fails.least || price > fails.most ? columns | FAILS.price : columns
	}

	/** Whether a listing counts for anything. */
	isChoice(at: number): boolean {
		return isChoice(this.#failsOf(at))
	}

	/** A listing that fails one filter is a choice of that filter; one that fails none, of all. */
	count(at: number): void {
		const fails = this.#failsOf(at)
		if (!isChoice(fails)) return
		const [parts, counts] = [this.#parts, this.#counts]
		const kind = parts.kind[at] as number
		const weight = this.#counting.weights[kind] as number
		if ((fails & ~KIND_AND_CATEGORY) === 0) add(counts.kinds, kind, weight)
		if ((fails & ~FAILS.category) === 0) add(counts.categories, parts.category[at] as number, weight)
		if ((fails & ~FAILS.brand) === 0) add(counts.brands, parts.brand[at] as number, weight)
		if ((fails & ~FAILS.mark) === 0) add(counts.marks, parts.marks[at] as number, weight)
		if ((fails & ~FAILS.grade) === 0) add(counts.grades, parts.grade[at] as number, weight)
		if ((fails & ~FAILS.price) === 0) add(counts.prices, stepOf(this.#priceOf(at)), weight)
		if (fails !== 0) return
		add(counts.chains, parts.chain[at] as number, weight)
		add(counts.total, 0, weight)
	}

	/** Adds what was counted. */
	addTo(tallies: Tallies): void {
		const { categories, brands, chains } = this.#parts
		const counts = this.#counts
		const areas = areasOf(chains, this.#counting.filters.region)
		tallies.total += counts.total[0] as number
		counts.kinds.forEach((n, kind) => tallies.add('kinds', KINDS[kind], n))
		counts.categories.forEach((n, at) => tallies.add('categories', categories[at], n))
		counts.brands.forEach((n, at) => tallies.add('brands', String(brands[at] || ''), n))
		counts.chains.forEach((n, at) => tallies.add('places', areas[at], n))
		counts.grades.forEach((n, grade) => tallies.add('grades', GRADE_NUMBERS[grade], n))
		counts.prices.forEach((n, step) => tallies.add('prices', String(step), n))
		counts.marks.forEach((n, set) =>
			MARK_BITS.forEach((mark, bit) => tallies.add('marks', (set >>> bit) & 1 ? mark : '', n)),
		)
	}
}
