import { estimate, joinFacets, roundEstimate } from '#app/domain/catalog/estimate-facets.ts'
import type { Facets } from '#app/domain/catalog/listing-card.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { countBits, dropBit, eachBit, hasAny, keepCommon, spreadBits } from '#app/domain/market-index/bits.ts'
import { ChoiceCounter, type Counting, OPEN_PRICES } from '#app/domain/market-index/choice-counter.ts'
import { listStays, priceStays } from '#app/domain/market-index/day-prices.ts'
import { firstInOrder, type Placed } from '#app/domain/market-index/in-order.ts'
import { type MarketNames, nameChoices } from '#app/domain/market-index/market-names.ts'
import { KINDS } from '#app/domain/market-index/market-row.ts'
import type { Segment } from '#app/domain/market-index/segment.ts'
import { type Selected, select } from '#app/domain/market-index/select.ts'
import type { Sought } from '#app/domain/market-index/sought.ts'
import { Tallies } from '#app/domain/market-index/tallies.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'

/** Counts are exact for so many listings; of more every second, third… run of 32 is looked at. */
const MOST_COUNTED = 20_000
/** Goods can be had on any day. */
const PRODUCT = KINDS.indexOf('product')
const STAY = KINDS.indexOf('stay')
const PACKAGE = KINDS.indexOf('package')
/** A package is asked part by part: it counts for so many. */
const PACKAGE_ASKS = 3

/** Listings whose days are asked of the database: of stays what they cost then too. */
export interface Dated {
	stays: number[]
	others: number[]
}

/** Of each kind the share that can be had on the days asked. */
export type Shares = Readonly<Partial<Record<ListingKind, number>>>

/** One search over the index: its list and its counts. */
export class MarketSearch {
	#selected: Selected[]
	#sought: Sought
	#names: MarketNames

	constructor(segments: readonly Segment[], sought: Sought, names: MarketNames) {
		this.#selected = segments.map((segment) => select(segment, sought))
		this.#sought = sought
		this.#names = names
	}

	#count(bits: 'matching' | 'fitting'): number {
		return this.#selected.reduce((sum, selected) => sum + countBits(selected[bits]), 0)
	}

	/** Whether anything answers the question, whatever the filters leave out. */
	get isAnything(): boolean {
		return this.#selected.some(({ matching }) => hasAny(matching))
	}

	/** The first of the list, so many at most. */
	first(most: number): Placed[] {
		return firstInOrder(this.#selected, this.#sought.filters, most)
	}

	#counting(shares: Shares): Counting {
		const { filters } = this.#sought
		const brandId = this.#names.brands.find(({ slug }) => slug === filters.brand)?.id ?? null
		return { filters, brandId, weights: KINDS.map((kind) => shares[kind] ?? 1) }
	}

	/** Whatever may be taken on the days asked and counts for the list or a choice, or may be of the list; null when that is more than so many to ask, a package for its parts. */
	dated(most: number, of: 'matching' | 'fitting' = 'matching'): Dated | null {
		const dated: Dated = { stays: [], others: [] }
		const counting = this.#counting({})
		let count = 0
		for (const { segment, ...sets } of this.#selected) {
			const { kind, ids } = segment.parts
			const counter = new ChoiceCounter(segment.parts, counting, OPEN_PRICES)
			eachBit(of === 'fitting' ? sets.open : sets.matching, (at) => {
				if (kind[at] === PRODUCT || !counter.isChoice(at)) return true
				dated[kind[at] === STAY ? 'stays' : 'others'].push(ids[at] as number)
				count += kind[at] === PACKAGE ? PACKAGE_ASKS : 1
				return count <= most
			})
		}
		return count > most ? null : dated
	}

	/** The stays that may be of the list, whatever they cost on the days asked; null when they are more than so many. */
	stays(most: number): number[] | null {
		return listStays(this.#selected, most)
	}

	/** Has stays cost on the days asked what they do, by their numbers: they are in the list or not, and in their place, by that. */
	priceStays(prices: ReadonlyMap<number, number>): void {
		for (const selected of this.#selected) priceStays(selected, prices, this.#sought.filters)
	}

	/** Some of each kind that may be taken on the days asked, from all over what matches, or of the list alone. */
	sample(each: number, of: 'matching' | 'fitting' = 'matching'): Map<ListingKind, number[]> {
		const some = new Map<ListingKind, number[]>()
		for (const { segment, ...sets } of this.#selected.slice(0, 1))
			for (const kind of KINDS.filter((_, number) => number !== PRODUCT)) {
				const places = spreadBits(keepCommon(sets[of].slice(), segment.withToken(`=k:${kind}`)), each)
				some.set(
					kind,
					places.map((at) => segment.parts.ids[at] as number),
				)
			}
		return some
	}

	/** Leaves out listings that are taken. */
	leaveOut(ids: readonly number[]): void {
		for (const { segment, matching, fitting, open } of this.#selected)
			for (const id of ids) {
				const at = segment.find(id)
				if (at < 0) continue
				for (const bits of [matching, fitting, open]) dropBit(bits, at)
			}
	}

	#tally(bits: 'matching' | 'fitting', shares: Shares, stride: number): { tallies: Tallies; looked: number } {
		const tallies = new Tallies()
		const counting = this.#counting(shares)
		let looked = 0
		for (const { segment, ...sets } of this.#selected) {
			const counter = new ChoiceCounter(segment.parts, counting, sets.dayPrices)
			eachBit(
				sets[bits],
				(at) => {
					looked++
					counter.count(at)
				},
				stride,
			)
			counter.addTo(tallies)
		}
		return { tallies, looked }
	}

	#facets(bits: 'matching' | 'fitting', shares: Shares, language: Language): Facets {
		const all = this.#count(bits)
		const { tallies, looked } = this.#tally(bits, shares, Math.max(1, Math.ceil(all / MOST_COUNTED)))
		const counted = nameChoices(tallies, this.#names, language)
		const isExact = looked === all && Object.values(shares).every((share) => share === 1)
		return isExact ? { ...counted, isEstimate: false } : estimate(counted, all / Math.max(1, looked))
	}

	/** Counts for every choice of every filter, each with the other filters applied, and for all: exact unless they are many. */
	facets(language: Language, shares: Shares): Facets {
		const wide = this.#facets('matching', shares, language)
		if (!wide.isEstimate || this.#count('matching') <= MOST_COUNTED || this.#count('fitting') > MOST_COUNTED)
			return wide
		return joinFacets(wide, this.#facets('fitting', shares, language))
	}

	/** How many the list has, by itself: exact unless only a share of a kind can be had on the days asked. */
	total(shares: Shares): Pick<Facets, 'total' | 'isEstimate'> {
		const partly = KINDS.filter((kind) => (shares[kind] ?? 1) !== 1)
		if (partly.length === 0) return { total: this.#count('fitting'), isEstimate: false }
		const taken = partly.reduce((sum, kind) => sum + this.#countOf(kind) * (1 - (shares[kind] ?? 1)), 0)
		return { total: roundEstimate(this.#count('fitting') - taken), isEstimate: true }
	}

	#countOf(kind: ListingKind): number {
		const own = ({ segment, fitting }: Selected) => keepCommon(fitting.slice(), segment.withToken(`=k:${kind}`))
		return this.#selected.reduce((sum, selected) => sum + countBits(own(selected)), 0)
	}
}
