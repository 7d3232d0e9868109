import { type CapacityRow, sumDemand } from '#app/domain/capacity/demand.ts'
import { type HoldLimits, mostOfRow, NOTHING_HELD, type VisitorHolds } from '#app/domain/capacity/hold-limits.ts'
import { listingWishes } from '#app/domain/offers/listing-wishes.ts'
import type { PreparedRequest } from '#app/domain/offers/prepared.ts'

/**
 * How much of a line's thing one visitor may keep unpaid, in pieces, rooms, tickets or packages; whether the cart asks for
 * more with what the visitor keeps already, and how many of this line would be right. By the seller's word, or as a share of a
 * large stock.
 */
export type LineLimit = { by: 'seller' | 'share'; most: number; isOver: boolean; fits: number }

/** What a visitor's wishes are measured by: rows of the ledger they draw on, what the visitor keeps, and the limits. */
export type Keeping = { rows: readonly CapacityRow[]; held: VisitorHolds; limits: HoldLimits }

const sum = (items: readonly { qty: number }[]) => items.reduce((all, { qty }) => all + qty, 0)

const isOfListing = (listingId: number) => (it: { listingId: number }) => it.listingId === listingId

/** How many of a wish there are: packages, or pieces, rooms and tickets. */
const piecesOf = ({ package: whole, lines }: PreparedRequest) => whole?.qty ?? sum(lines.map((line) => line.toPrice))

/** Units of something as so many of a wish that takes `own` of them in all: tickets of a part as packages, seats as tickets. */
const inPieces = (request: PreparedRequest, own: number) => (units: number) =>
	Math.max(0, Math.floor((units * piecesOf(request)) / own))

/** What sellers let one keep of the things in a wish. */
function sellersLimits(
	request: PreparedRequest,
	requests: readonly PreparedRequest[],
	held: VisitorHolds,
): LineLimit[] {
	const all = listingWishes(requests)
	const own = listingWishes([request])
	return own.flatMap(({ listingId, most }) => {
		if (most === null) return []
		const isIt = isOfListing(listingId)
		const asked = sum(all.filter(isIt)) + sum(held.listings.filter(isIt))
		const mine = sum(own.filter(isIt))
		const pieces = inPieces(request, mine)
		return [{ by: 'seller' as const, most: pieces(most), isOver: asked > most, fits: pieces(most - asked + mine) }]
	})
}

const demandOf = (requests: readonly PreparedRequest[]) =>
	sumDemand(requests.flatMap(({ lines }) => lines.flatMap((line) => line.demand)))

/** What share of each large row one may keep with the whole cart. */
function shareLimits(request: PreparedRequest, requests: readonly PreparedRequest[], keeping: Keeping): LineLimit[] {
	const all = demandOf(requests)
	return demandOf([request]).flatMap(({ capacityId, qty }) => {
		const isIt = (it: { capacityId: number }) => it.capacityId === capacityId
		const row = keeping.rows.find(({ id }) => id === capacityId)
		const most = row ? mostOfRow(row, keeping.limits) : null
		if (most === null) return []
		const asked = sum(all.filter(isIt)) + sum(keeping.held.units.filter(isIt))
		const pieces = inPieces(request, qty)
		return [{ by: 'share' as const, most: pieces(most), isOver: asked > most, fits: pieces(most - asked + qty) }]
	})
}

/** What limits a wish among all of a cart: what is overstepped first, else its seller's word; null for nothing one would meet. */
export function lineLimit(
	request: PreparedRequest,
	requests: readonly PreparedRequest[],
	keeping: Keeping | null,
): LineLimit | null {
	const sellers = sellersLimits(request, requests, keeping?.held ?? NOTHING_HELD)
	const shares = keeping ? shareLimits(request, requests, keeping) : []
	const over = [...sellers, ...shares].filter(({ isOver }) => isOver).sort((a, b) => a.fits - b.fits)
	return over[0] ?? sellers[0] ?? null
}

/** The same of one wish of a visitor of whom nothing is known: what a listing's page tells before anything is in a cart. */
export function wishLimit(request: PreparedRequest, { rows, limits }: Omit<Keeping, 'held'>): LineLimit | null {
	return lineLimit(request, [request], { rows, limits, held: NOTHING_HELD })
}
