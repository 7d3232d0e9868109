import { mayCutTo, totalOfOnHand } from '#app/domain/capacity/way.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { type ListingStatus, SELLER_LISTING_MOVES } from '#app/domain/listings/status.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import { mayMove } from '#app/domain/states/transition.ts'

/** What is done to many listings at once; amounts in minor units, shares in basis points. */
export type BulkWish =
	| { kind: 'percent'; bp: number }
	| { kind: 'add'; minor: number }
	| { kind: 'stock'; onHand: number }
	| { kind: 'temperature'; to: TemperatureClass }
	| { kind: 'status'; to: 'published' | 'paused' }

/** A part of a listing that a wish can change: an option with its prices (a plan has seven), a stock row, or the listing itself. */
export interface BulkPart {
	part: 'variant' | 'ticket' | 'plan' | 'stock' | 'listing'
	/** Of the option, the row of the ledger or the listing. */
	id: number
	name: Bilingual
	prices: number[]
	temperature: TemperatureClass | null
	/** Of a stock row; `sent` has left the shelf. */
	stock: { total: number; held: number; sold: number; sent: number } | null
}

export interface BulkListing {
	id: number
	kind: ListingKind
	status: ListingStatus
	title: Bilingual
	parts: BulkPart[]
}

/** Why a part is not changed; a key of bulkText.refusals. */
export type BulkRefusal = 'in-review' | 'withdrawn' | 'no-part' | 'no-move' | 'no-price' | 'promised'

/** What becomes of one part; numbers are prices in minor units or pieces on hand. */
export interface BulkLine {
	listingId: number
	title: Bilingual
	part: BulkPart['part']
	id: number
	name: Bilingual
	before: (number | string)[]
	after: (number | string)[]
	refusal: BulkRefusal | null
}

const TENTH_YUAN_MINOR = 10
const MOST_MINOR = 99_999_999
const PARTS: Record<BulkWish['kind'], readonly BulkPart['part'][]> = {
	percent: ['variant', 'ticket', 'plan'],
	add: ['variant', 'ticket', 'plan'],
	stock: ['stock'],
	temperature: ['variant'],
	status: ['listing'],
}

/** A price after a change by a share is a whole number of tenths of a yuan. */
function priceAfter(minor: number, wish: { kind: 'percent'; bp: number } | { kind: 'add'; minor: number }): number {
	if (wish.kind === 'add') return minor + wish.minor
	return Math.round((minor * (1 + wish.bp / 10_000)) / TENTH_YUAN_MINOR) * TENTH_YUAN_MINOR
}

type Outcome = Pick<BulkLine, 'before' | 'after' | 'refusal'>

function pricesAfter(part: BulkPart, wish: Extract<BulkWish, { kind: 'percent' | 'add' }>): Outcome {
	const after = part.prices.map((minor) => priceAfter(minor, wish))
	const isNone = after.some((minor) => minor <= 0 || minor > MOST_MINOR)
	return { before: part.prices, after, refusal: isNone ? 'no-price' : null }
}

function stockAfter({ stock }: BulkPart, onHand: number): Outcome {
	if (!stock) return { before: [], after: [], refusal: 'no-part' }
	const isPromised = !mayCutTo(stock, totalOfOnHand(onHand, stock.sent))
	return { before: [stock.total - stock.sent], after: [onHand], refusal: isPromised ? 'promised' : null }
}

function outcomeOf(part: BulkPart, { status }: BulkListing, wish: BulkWish): Outcome {
	switch (wish.kind) {
		case 'percent':
		case 'add':
			return pricesAfter(part, wish)
		case 'stock':
			return stockAfter(part, wish.onHand)
		case 'temperature':
			return { before: [part.temperature ?? ''], after: [wish.to], refusal: null }
		case 'status': {
			const isMove = status === wish.to || mayMove(SELLER_LISTING_MOVES, status, wish.to)
			return { before: [status], after: [wish.to], refusal: isMove ? null : 'no-move' }
		}
	}
}

const isSame = ({ before, after, refusal }: Outcome) => refusal === null && before.join() === after.join()

function closedBy({ status }: BulkListing, wish: BulkWish): BulkRefusal | null {
	if (wish.kind === 'status') return null
	return status === 'review' ? 'in-review' : status === 'withdrawn' ? 'withdrawn' : null
}

function linesOf(listing: BulkListing, wish: BulkWish): BulkLine[] {
	const parts = listing.parts.filter(({ part }) => PARTS[wish.kind].includes(part))
	const head = { listingId: listing.id, title: listing.title }
	const refused = closedBy(listing, wish) ?? (parts.length === 0 ? ('no-part' as const) : null)
	if (refused)
		return [{ ...head, part: 'listing', id: listing.id, name: listing.title, before: [], after: [], refusal: refused }]
	return parts.flatMap((part) => {
		const outcome = outcomeOf(part, listing, wish)
		return isSame(outcome) ? [] : [{ ...head, part: part.part, id: part.id, name: part.name, ...outcome }]
	})
}

/** What a wish does to listings, part by part; what is so already is left out. */
export function planBulk(listings: readonly BulkListing[], wish: BulkWish): BulkLine[] {
	return listings.flatMap((listing) => linesOf(listing, wish))
}

/** What a plan does, as a text that is another as soon as anything of it is. */
export function bulkMark(lines: readonly BulkLine[]): string {
	return lines.map(({ part, id, before, after, refusal }) => [part, id, before, after, refusal].join(':')).join('|')
}
