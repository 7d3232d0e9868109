import { type ContainedLine, contentsCell, takeContents } from '#app/domain/imports/parcel-contents.ts'
import type { RowFault } from '#app/domain/imports/row-fault.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import { mayMove } from '#app/domain/states/transition.ts'
import { SHIPMENT_MOVES, type ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import type { ParcelPieces } from '#app/domain/tracking/split-parcel.ts'

/** A parcel of an order with what of it is still wanted. */
export interface KnownParcel {
	id: number
	number: string
	state: ShipmentState
	carrierNumber: string | null
	lines: (ContainedLine & { state: OrderLineState })[]
}

/** An enterprise's part of an order. */
export interface KnownOrder {
	/** A payment of it is looked at as fraud. */
	isHeld: boolean
	/** How its goods stand. */
	goods: readonly OrderLineState[]
	parcels: readonly KnownParcel[]
}

/** What a row says of its parcel. */
export interface NamedParcel {
	/** '' where the row does not say which. */
	number: string
	/** Pieces by SKU; null for all that is left in it. */
	pieces: ReadonlyMap<string, number> | null
	line: number
}

/** The parcel a row is about; `pieces` where not all of it as it is now. */
export type ParcelChoice =
	| { shipmentId: number; pieces: ParcelPieces[] | null; fault: null }
	| { shipmentId: null; fault: RowFault }

const isOpen = ({ state }: KnownParcel) => mayMove(SHIPMENT_MOVES, state, 'PICKED_UP')
const isPacked = ({ state }: { state: OrderLineState }) => state === 'PACKED' || state === 'SHIPPED'
const NOT_PAID: readonly OrderLineState[] = ['AWAITING_PAYMENT', 'WAITING', 'REQUESTED']
const CALLED_OFF: readonly OrderLineState[] = ['CANCELLED', 'LAPSED']

/** Why nothing of an order can be sent; null where something can. */
export function whyNotSent({ isHeld, goods, parcels }: KnownOrder): RowFault | null {
	const column = 'order'
	if (goods.length === 0) return { column, code: 'nothing_to_send' }
	if (goods.every((state) => CALLED_OFF.includes(state))) return { column, code: 'called_off' }
	if (goods.some((state) => NOT_PAID.includes(state))) return { column, code: 'not_paid' }
	if (isHeld) return { column, code: 'held' }
	if (parcels.length === 0) return { column, code: 'not_packed' }
	return parcels.some(isOpen) ? null : { column, code: 'already_sent' }
}

const no = (column: string, code: RowFault['code'], detail?: string): ParcelChoice => ({
	shipmentId: null,
	fault: { column, code, ...(detail !== undefined && { detail }) },
})

/** What the rows of a file have left in the parcels of an order. */
function contentsLeft() {
	const taken = new Map<number, { left: ReadonlyMap<number, number>; line: number }>()
	const linesOf = ({ id, lines }: KnownParcel) =>
		lines.map((line) => ({ ...line, qty: taken.get(id)?.left.get(line.lineId) ?? line.qty }))
	return {
		linesOf,
		isEmpty: (parcel: KnownParcel) => linesOf(parcel).every(({ qty }) => qty === 0),
		/** The last row that took some of it. */
		takenBy: ({ id }: KnownParcel) => taken.get(id)?.line ?? null,
		take: (parcel: KnownParcel, pieces: readonly ParcelPieces[], line: number) => {
			const gone = new Map(pieces.map(({ lineId, qty }) => [lineId, qty]))
			const left = new Map(linesOf(parcel).map(({ lineId, qty }) => [lineId, qty - (gone.get(lineId) ?? 0)]))
			taken.set(parcel.id, { left, line })
		},
	}
}

type Contents = ReturnType<typeof contentsLeft>

/** All that the rows before left in a parcel. */
function takeRest(contents: Contents, parcel: KnownParcel, line: number): ParcelChoice {
	const before = contents.takenBy(parcel)
	const rest = contents.linesOf(parcel).filter(({ qty }) => qty > 0)
	if (rest.length === 0) return before === null ? no('order', 'called_off') : no('order', 'all_taken', String(before))
	if (!rest.every(isPacked)) return no('order', 'not_packed')
	const pieces = rest.map(({ lineId, qty }) => ({ lineId, qty }))
	contents.take(parcel, pieces, line)
	return { shipmentId: parcel.id, pieces: before === null ? null : pieces, fault: null }
}

/** Pieces of the first parcel that has them all. */
function takePieces(
	contents: Contents,
	parcels: readonly KnownParcel[],
	{ wanted, line }: { wanted: ReadonlyMap<string, number>; line: number },
): ParcelChoice {
	let fault = no('items', 'unknown')
	for (const parcel of parcels) {
		const read = takeContents(contents.linesOf(parcel), wanted)
		if (read.outcome === 'too-many') fault = no('items', 'too_many_pieces', contentsCell([{ ...read, qty: read.left }]))
		if (read.outcome === 'same-sku') fault = no('items', 'same_sku', read.sku)
		if (read.outcome !== 'taken') continue
		const lines = parcel.lines.filter(({ lineId }) => read.pieces.some((piece) => piece.lineId === lineId))
		if (!lines.every(isPacked)) return no('order', 'not_packed')
		contents.take(parcel, read.pieces, line)
		return { shipmentId: parcel.id, pieces: read.pieces, fault: null }
	}
	return fault
}

/** Chooses the parcels of one order for its rows, one after the other; each takes what is in it from those after. */
export function parcelChooser(order: KnownOrder): (named: NamedParcel) => ParcelChoice {
	const contents = contentsLeft()
	return ({ number, pieces, line }) => {
		const named = number === '' ? order.parcels : order.parcels.filter((parcel) => parcel.number === number)
		if (named.length === 0) return no('parcel', 'unknown')
		const open = named.filter(isOpen)
		const [first] = open
		if (!first) return no(number === '' ? 'order' : 'parcel', 'already_sent')
		if (pieces) return takePieces(contents, open, { wanted: pieces, line })
		const full = open.filter((parcel) => !contents.isEmpty(parcel))
		return full.length > 1 ? no('parcel', 'which_parcel') : takeRest(contents, full[0] ?? first, line)
	}
}
