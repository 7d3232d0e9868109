import type { SearchFilters } from '#app/domain/catalog/search-filters.ts'
import {
	addAll,
	addBit,
	type Bits,
	dropAll,
	dropBit,
	eachBit,
	keepCommon,
	noBits,
} from '#app/domain/market-index/bits.ts'
import { KINDS } from '#app/domain/market-index/market-row.ts'
import type { Segment } from '#app/domain/market-index/segment.ts'
import type { Sought } from '#app/domain/market-index/sought.ts'
import { daysBetween } from '#app/domain/time/local-date.ts'

/** What a search leaves of a segment. */
export interface Selected {
	segment: Segment
	/** What its question, its guests and its days leave, whatever the filters: choices are counted over it. */
	matching: Bits
	/** What the filters leave of that: the list. */
	fitting: Bits
	/** The list, and with days also stays that the filters leave but for the price: what they cost on those days is not known here. */
	open: Bits
	/** What stays cost on the days asked, by their places; null while only their usual price is known. */
	dayPrices: ReadonlyMap<number, number> | null
	/** What of a segment has all of the question in its title; null where no title is asked. */
	titled: Bits | null
}

/** From when on days are numbered. */
const EPOCH = '1970-01-01'
const STAY = KINDS.indexOf('stay')

/** The facets of a search as tokens. */
function facetsOf({ kind, category, region, brand, mark, grade }: SearchFilters): string[] {
	const pairs = { k: kind, c: category, r: region, b: brand, m: mark, g: grade }
	return Object.entries(pairs).flatMap(([sign, value]) => (value === null ? [] : [`=${sign}:${value}`]))
}

/** Of the days asked, what must be offered: of a stay every night, of an experience any day, of a package its first. */
function offeredOn(segment: Segment, kind: 'stay' | 'experience' | 'package', days: readonly number[]): Bits | null {
	const told = (kind === 'package' ? days.slice(0, 1) : days).map((day) => segment.onDay(day))
	const [first] = told
	if (!first || told.some((bits) => bits === null)) return null
	const join = kind === 'experience' ? addAll : keepCommon
	return told.reduce<Bits>((joined, bits) => join(joined, bits ?? joined), first.slice())
}

/** Leaves out what surely offers nothing on the days asked. What is left may still be taken: that is asked of the database. */
function keepOffered(bits: Bits, segment: Segment, { from, to }: SearchFilters): void {
	if (from === null) return
	const first = daysBetween(EPOCH, from)
	const days = Array.from({ length: to === null ? 1 : daysBetween(from, to) }, (_, day) => first + day)
	for (const kind of ['stay', 'experience', 'package'] as const) {
		const offered = offeredOn(segment, kind, days)
		if (offered) dropAll(bits, dropAll(segment.withToken(`=k:${kind}`).slice(), offered))
	}
}

/** Leaves out stays whose rooms are all too small, when no day was asked. */
function keepRoomy(bits: Bits, { parts }: Segment, { from, guests }: SearchFilters): void {
	if (from !== null || guests === null) return
	eachBit(bits, (at) => {
		if (parts.kind[at] === STAY && (parts.guests[at] as number) < guests) dropBit(bits, at)
	})
}

/** Leaves what costs no less and no more than was asked. */
function keepPriced(bits: Bits, { parts, live }: Segment, { minMinor, maxMinor }: SearchFilters): void {
	if (minMinor === null && maxMinor === null) return
	const [least, most] = [minMinor ?? 0, maxMinor ?? Infinity]
	const priced = noBits(live.length * 32)
	for (const at of parts.byPrice) {
		const price = parts.fromMinor[at] as number
		if (price > most) break
		if (price >= least) addBit(priced, at)
	}
	keepCommon(bits, priced)
}

/** What of a segment answers the question. */
function answering(segment: Segment, question: Sought['question']): Bits {
	const bits = segment.live.slice()
	if (question === null) return bits
	keepCommon(bits, segment.meeting(question.anywhere))
	for (const { text, pairs } of question.phrases) segment.keepPhrase(bits, text, pairs)
	return bits
}

/** What a search leaves of a segment, before any day is asked of the database. */
export function select(segment: Segment, { filters, question }: Sought): Selected {
	const matching = answering(segment, question)
	keepOffered(matching, segment, filters)
	keepRoomy(matching, segment, filters)
	const fitting = matching.slice()
	for (const facet of facetsOf(filters)) keepCommon(fitting, segment.withToken(facet))
	const stays = filters.from === null ? null : keepCommon(fitting.slice(), segment.withToken('=k:stay'))
	keepPriced(fitting, segment, filters)
	const open = stays === null ? fitting : addAll(stays, fitting)
	const titled = question?.title ? segment.meeting(question.title) : null
	return { segment, matching, fitting, open, titled, dayPrices: null }
}
