import { Growing } from '#app/domain/market-index/growing.ts'
import { Interned } from '#app/domain/market-index/interned.ts'
import { invertTokens } from '#app/domain/market-index/invert-tokens.ts'
import { GRADE_NUMBERS, KINDS, MARK_BITS, type MarketRow } from '#app/domain/market-index/market-row.ts'
import { DAYS, type SegmentParts } from '#app/domain/market-index/segment-parts.ts'

type Kept = Omit<MarketRow, 'tokens' | 'words' | 'days' | 'regions'>
/** So many ways to be open are remembered: most listings share theirs with others. */
const MOST_SAME = 4096

const TITLE = '^'
/** Facets that the columns answer: prices, and that a listing is there at all. */
const isColumn = (token: string) => token.startsWith('=p:') || token === '=all'

const marksOf = (marks: readonly string[]) =>
	marks.reduce((bits, mark) => bits | (1 << Math.max(0, MARK_BITS.indexOf(mark))), 0)

/** Whether the days, four a digit and the first at the top, tell of one; what they do not reach may be offered. */
const isOffered = (days: string, day: number) => ((parseInt(days[day >>> 2] ?? 'f', 16) >>> (3 - (day & 3))) & 1) === 1

/** Lays listings out in columns. They must come with the most popular first, and by number where that is the same. */
export class SegmentBuilder {
	#daysFrom: number
	#rows: Kept[] = []
	#tokens = new Interned()
	/** Of each listing in turn the numbers of its tokens, doubled, and one more where its title has it. */
	#held = new Growing<Uint32Array<ArrayBuffer>>(Uint32Array)
	#heldUntil: number[] = []
	#texts = new Growing<Uint16Array<ArrayBuffer>>(Uint16Array)
	#textUntil: number[] = [0]
	#days: (string | null)[] = []
	#sameDays = new Map<string, string>()
	#chains = new Map<string, { at: number; chain: readonly string[] }>()
	#chainOf: number[] = []

	constructor(daysFrom: number) {
		this.#daysFrom = daysFrom
	}

	add({ tokens, words, days, regions, ...row }: MarketRow): void {
		this.#rows.push(row)
		this.#addChain(regions)
		this.#addTokens(tokens)
		const { column, from } = this.#texts.reserve(words.length)
		for (let unit = 0; unit < words.length; unit++) column[from + unit] = words.charCodeAt(unit)
		this.#textUntil.push(this.#texts.length)
		this.#days.push(days === null ? null : this.#same(days))
	}

	/** One text for all that are alike: a million copies would weigh as much as all tokens. */
	#same(days: string): string {
		const known = this.#sameDays.get(days)
		if (known !== undefined) return known
		if (this.#sameDays.size >= MOST_SAME) this.#sameDays.clear()
		this.#sameDays.set(days, days)
		return days
	}

	#addChain(chain: readonly string[]): void {
		const key = chain.join(' ')
		const known = this.#chains.get(key) ?? { at: this.#chains.size, chain }
		this.#chains.set(key, known)
		this.#chainOf.push(known.at)
	}

	#addTokens(tokens: readonly string[]): void {
		const titled = new Set<string>()
		for (const token of tokens) if (token.startsWith(TITLE)) titled.add(token.slice(TITLE.length))
		const plain = tokens.filter((token) => !token.startsWith(TITLE) && !isColumn(token))
		const { column, from } = this.#held.reserve(plain.length)
		plain.forEach((token, at) => {
			column[from + at] = this.#tokens.numberOf(token) * 2 + (titled.has(token) ? 1 : 0)
		})
		this.#heldUntil.push(this.#held.length)
	}

	/** For each day the bits of what offers anything on it. */
	#dayBits(): Uint32Array<ArrayBuffer> {
		const words = (this.#rows.length + 31) >>> 5
		const bits = new Uint32Array(DAYS * words)
		const every = Array.from({ length: DAYS }, (_, day) => day)
		const offered = new Map<string | null, number[]>()
		this.#days.forEach((days, at) => {
			if (offered.size > MOST_SAME) offered.clear()
			if (!offered.has(days)) offered.set(days, days === null ? every : every.filter((day) => isOffered(days, day)))
			const [word, bit] = [at >>> 5, 1 << (at & 31)]
			for (const day of offered.get(days) ?? every)
				bits[day * words + word] = (bits[day * words + word] as number) | bit
		})
		return bits
	}

	#ordered(compare: (one: Kept, other: Kept) => number): Uint32Array<ArrayBuffer> {
		const rows = this.#rows
		return Uint32Array.from(rows.keys()).sort((a, b) => compare(rows[a] as Kept, rows[b] as Kept))
	}

	finish(): SegmentParts {
		const rows = this.#rows
		const categories = [...new Set(rows.map(({ category }) => category))]
		const brands = [0, ...new Set(rows.flatMap(({ brandId }) => (brandId === null ? [] : [brandId])))]
		const places = <Value>(values: readonly Value[]) => new Map(values.map((value, at) => [value, at]))
		const [categoryAt, brandAt] = [places(categories), places(brands)]
		return {
			count: rows.length,
			ids: Float64Array.from(rows, ({ id }) => id),
			popularity: Int32Array.from(rows, ({ popularity }) => popularity),
			fromMinor: Int32Array.from(rows, ({ fromMinor }) => fromMinor),
			listedOn: Int32Array.from(rows, ({ listedOn }) => listedOn),
			kind: Uint8Array.from(rows, ({ kind }) => KINDS.indexOf(kind)),
			grade: Uint8Array.from(rows, ({ grade }) => Math.max(0, GRADE_NUMBERS.indexOf(grade ?? ''))),
			marks: Uint8Array.from(rows, ({ marks }) => marksOf(marks)),
			guests: Uint8Array.from(rows, ({ guests }) => Math.min(255, guests)),
			spots: Float64Array.from(rows.flatMap(({ spot }) => spot ?? [NaN, NaN, NaN])),
			category: Uint16Array.from(rows, ({ category }) => categoryAt.get(category) ?? 0),
			brand: Uint32Array.from(rows, ({ brandId }) => brandAt.get(brandId ?? 0) ?? 0),
			chain: Uint32Array.from(this.#chainOf),
			...{ categories, brands, chains: [...this.#chains.values()].map(({ chain }) => chain) },
			byPrice: this.#ordered((one, other) => one.fromMinor - other.fromMinor || one.id - other.id),
			byNewest: this.#ordered((one, other) => other.listedOn - one.listedOn || other.id - one.id),
			byId: this.#ordered((one, other) => one.id - other.id),
			...invertTokens(this.#tokens, this.#held.view(), this.#heldUntil),
			texts: this.#texts.whole(),
			textStarts: Float64Array.from(this.#textUntil),
			...{ daysFrom: this.#daysFrom, days: this.#dayBits() },
		}
	}
}
