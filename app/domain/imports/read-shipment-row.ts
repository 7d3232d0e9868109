import { type KnownOrder, parcelChooser, whyNotSent } from '#app/domain/imports/choose-parcel.ts'
import { parseContents } from '#app/domain/imports/parcel-contents.ts'
import { rowReader, type RowReader } from '#app/domain/imports/read-cell.ts'
import { repeatFault, whole } from '#app/domain/imports/read-rows.ts'
import type { ReadRow, RowFault } from '#app/domain/imports/row-fault.ts'
import { trackingNumber } from '#app/domain/imports/tracking-number.ts'
import { knownCarrier } from '#app/domain/logistics/known-carrier.ts'
import { parseOrderNumber } from '#app/domain/orders/number.ts'
import { parseShipmentNumber } from '#app/domain/tracking/shipment-number.ts'
import type { ParcelPieces } from '#app/domain/tracking/split-parcel.ts'

type Cells = Readonly<Record<string, string>>

/** What an enterprise has that rows of carriers' numbers may name. */
export interface KnownShipments {
	/** Its parts of orders by number. */
	orders: ReadonlyMap<string, KnownOrder>
	/** Carriers' numbers that its parcels have already. */
	usedNumbers: ReadonlySet<string>
	/** Carriers it has sent with. */
	usedCarriers: readonly string[]
}

/** A parcel handed to a carrier. */
export interface ShipmentChange {
	shipmentId: number
	carrier: string
	carrierNumber: string
	/** What goes into a parcel of its own; null for all that is in this one by then. */
	pieces: ParcelPieces[] | null
}

/** Whether a row has a number to take in; of a file that lists what waits the rest is for another day. */
export const saysNumber = (cells: Cells) => [cells.carrier, cells.number].some((cell) => (cell ?? '').trim() !== '')

const MOST_CELL = 200

/** The numbers of order and carrier that a row names, as far as they can be read. */
export function numbersIn(cells: Cells): { order: string | null; number: string | null } {
	const read = trackingNumber(cells.number ?? '')
	const order = parseOrderNumber((cells.order ?? '').trim().replace(/^['‘’]/, ''))
	return { order, number: read.outcome === 'read' ? read.number : null }
}

function numberIn(row: RowReader): string | null {
	const cell = row.text('number', { most: MOST_CELL })
	if (cell === null) return null
	const read = trackingNumber(cell)
	return read.outcome === 'read' ? read.number : row.fault('number', read.outcome)
}

function carrierIn(row: RowReader, used: readonly string[]): string | null {
	const cell = row.text('carrier', { most: 60 })
	return cell === null ? null : (knownCarrier(cell, used) ?? row.fault('carrier', 'unknown_carrier'))
}

/** Our own number of the parcel, '' where it is left to the order; null when it is none. */
function parcelIn(row: RowReader): string | null {
	const cell = row.text('parcel', { most: 60, isOptional: true })
	return cell === null || cell === '' ? cell : (parseShipmentNumber(cell) ?? row.fault('parcel', 'unknown'))
}

/** `all` where nothing is written. */
function piecesIn(row: RowReader): ReadonlyMap<string, number> | 'all' | null {
	const cell = row.text('items', { most: 2_000, isOptional: true })
	if (cell === null) return null
	return cell === '' ? 'all' : (parseContents(cell) ?? row.fault('items', 'not_items'))
}

/** A carrier's number as a row has it, with what speaks against it among the row's faults; 'sent-so' where all was done with it. */
function numberOf(
	row: RowReader,
	{ order, usedNumbers }: { order: KnownOrder | undefined; usedNumbers: ReadonlySet<string> },
	repeated: (number: string) => RowFault | null,
): { number: string | null; isSentSo: boolean } {
	const number = numberIn(row)
	if (number === null) return { number, isSentSo: false }
	if (order?.parcels.some(({ carrierNumber }) => carrierNumber === number)) return { number, isSentSo: true }
	const fault = usedNumbers.has(number) ? ({ column: 'number', code: 'number_used' } as const) : repeated(number)
	if (fault) row.faults.push(fault)
	return { number, isSentSo: false }
}

type Chooser = ReturnType<typeof parcelChooser>

/** The parcel a row is about and what of it; null with what is wrong among the row's faults. */
function chooseParcel(row: RowReader, order: KnownOrder, { choose, line }: { choose: Chooser; line: number }) {
	const [number, items] = [parcelIn(row), piecesIn(row)]
	if (number === null || items === null) return null
	const why = whyNotSent(order)
	const choice = why ? { fault: why } : choose({ number, pieces: items === 'all' ? null : items, line })
	if (!choice.fault) return choice
	row.faults.push(choice.fault)
	return null
}

function changeOf(
	row: RowReader,
	choice: { shipmentId: number; pieces: ParcelPieces[] | null } | null,
	way: { carrier: string | null; carrierNumber: string | null },
): ReadRow<ShipmentChange> {
	const read = whole(row.faults, { shipmentId: choice?.shipmentId ?? 0, ...way })
	return read.value ? { value: { ...read.value, pieces: choice?.pieces ?? null }, faults: [] } : read
}

/**
 * A reader of the rows of carriers' numbers, in the order of their file: several rows of one order are several parcels, and what
 * one takes is not left for the next, whatever else is wrong with it.
 */
export function shipmentRows({ orders, usedNumbers, usedCarriers }: KnownShipments) {
	const choosers = new Map([...orders].map(([number, order]) => [number, { order, choose: parcelChooser(order) }]))
	const seen = new Map<string, number>()
	return (cells: Cells, line: number): ReadRow<ShipmentChange> => {
		const row = rowReader(cells)
		const of = choosers.get(numbersIn(cells).order ?? '')
		if (row.text('order', { most: 60 }) !== null && !of) row.fault('order', 'unknown')
		const { number: carrierNumber, isSentSo } = numberOf(row, { order: of?.order, usedNumbers }, (key) =>
			repeatFault(seen, { column: 'number', key, line }),
		)
		// What was sent so is neither taken again nor blamed for what else is gone.
		if (isSentSo) return { value: null, faults: [{ column: 'number', code: 'sent_so' }] }
		const choice = of ? chooseParcel(row, of.order, { choose: of.choose, line }) : null
		return changeOf(row, choice, { carrier: carrierIn(row, usedCarriers), carrierNumber })
	}
}
