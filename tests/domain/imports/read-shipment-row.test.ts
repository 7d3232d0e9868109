import { describe, expect, it, test } from 'vitest'
import type { KnownOrder, KnownParcel } from '#app/domain/imports/choose-parcel.ts'
import { contentsCell, parseContents } from '#app/domain/imports/parcel-contents.ts'
import { shipmentRows } from '#app/domain/imports/read-shipment-row.ts'
import { readTable } from '#app/domain/imports/read-table.ts'
import { trackingNumber } from '#app/domain/imports/tracking-number.ts'
import { knownCarrier } from '#app/domain/logistics/known-carrier.ts'
import { orderNumber } from '#app/domain/orders/number.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import { shipmentNumber } from '#app/domain/tracking/shipment-number.ts'

const line = (lineId: number, sku: string, qty: number, state: OrderLineState = 'PACKED') => ({
	...{ lineId, sku, qty, state, variantId: lineId },
})
const numberOf = (id: number) => shipmentNumber('2026-05-01', id)
const parcel = (id: number, lines: KnownParcel['lines'], also: Partial<KnownParcel> = {}): KnownParcel => ({
	...{ id, number: numberOf(id), state: 'PENDING', carrierNumber: null, lines },
	...also,
})
const order = (parcels: KnownParcel[], also: Partial<KnownOrder> = {}): KnownOrder => ({
	...{ isHeld: false, goods: parcels.flatMap(({ lines }) => lines.map(({ state }) => state)), parcels },
	...also,
})
const nameOf = (at: number) => orderNumber('2026-05-01', at)

/** Reads rows of order, number and what else; orders are named 0, 1, 2 … */
function read(
	orders: KnownOrder[],
	rows: (Partial<Record<string, string>> & { order: string })[],
	used: string[] = [],
) {
	const known = new Map(orders.map((it, at) => [nameOf(at), it]))
	const reader = shipmentRows({ orders: known, usedNumbers: new Set(used), usedCarriers: ['山路班车'] })
	return rows.map((cells, at) => {
		const { value, faults } = reader(
			{ carrier: '顺丰', number: `SF000000${at}`, ...(cells as Record<string, string>) },
			at + 2,
		)
		return value ?? faults.map(({ column, code, detail }) => [column, code, ...(detail ? [detail] : [])].join(' '))
	})
}
const tea = () => order([parcel(1, [line(11, 'TEA', 3)])])

describe('the number of a carrier', () => {
	it.each([
		['0012345', '0012345'],
		["'0012345", '0012345'],
		[' sf 1234 5678 ', 'SF12345678'],
		['ＳＦ１２３４５６', 'SF123456'],
		['773012345678901234', '773012345678901234'],
	])('%s is kept as it is on the label', (cell, number) => {
		expect(trackingNumber(cell)).toEqual({ outcome: 'read', number })
	})

	it.each(['1.23457E+12', '7.73012e17', '1E+15', '773012345678901000'])('%s was rounded by a spreadsheet', (cell) => {
		expect(trackingNumber(cell)).toEqual({ outcome: 'rounded' })
	})

	it.each(['', '12345', 'SF#123456', '单号一二三四五'])('%s is none', (cell) => {
		expect(trackingNumber(cell)).toEqual({ outcome: 'malformed' })
	})
})

test('a carrier goes by its code, its name in either language or its company, and by names used before', () => {
	const used = ['山路班车', 'Own Van']
	const names = ['SF', '顺丰速运', 'SF Express', 'zto', '中国邮政', 'China Post', 'J&T', 'JT', 'own van', '山路班车']
	const kept = ['顺丰', '顺丰', '顺丰', '中通', '邮政', '邮政', '极兔', '极兔', 'Own Van', '山路班车']
	expect(names.map((name) => knownCarrier(name, used))).toEqual(kept)
	expect(['', '快递', 'OTHER', 'Nobody'].map((name) => knownCarrier(name, used))).toEqual([null, null, null, null])
})

test('what is in a parcel is read as it is written', () => {
	const lines = [line(1, 'TEA-100', 2), line(2, 'BOX x2', 1)]
	expect(parseContents(contentsCell(lines))).toEqual(
		new Map([
			['TEA-100', 2],
			['BOX x2', 1],
		]),
	)
	expect(parseContents('TEA-100；TEA-100 × 2')).toEqual(new Map([['TEA-100', 3]]))
	expect([parseContents('TEA*0'), parseContents('TEA*x'), parseContents(';')]).toEqual([null, null, null])
})

describe('a row', () => {
	it('sends all of the one parcel its order waits for', () => {
		expect(read([tea()], [{ order: nameOf(0) }])).toEqual([
			{ shipmentId: 1, carrier: '顺丰', carrierNumber: 'SF0000000', pieces: null },
		])
	})

	it('tells everything that is wrong with it', () => {
		const rows = [
			{ order: '123', carrier: 'Nobody', number: '1.23457E+12' },
			{ order: nameOf(5) },
			{ order: nameOf(0), parcel: numberOf(9), carrier: '', number: '=A1' },
			{ order: nameOf(0), items: 'TEA*9', number: 'SF-USED' },
			{ order: nameOf(0), parcel: numberOf(9) },
			{ order: nameOf(0), items: 'NUT' },
			{ order: nameOf(0), items: 'TEA*0' },
		]
		expect(read([tea()], rows, ['SF-USED'])).toEqual([
			['order unknown', 'number rounded', 'carrier unknown_carrier'],
			['order unknown'],
			['number formula', 'parcel unknown', 'carrier missing'],
			['number number_used', 'items too_many_pieces TEA*3'],
			['parcel unknown'],
			['items unknown'],
			['items not_items'],
		])
	})

	it('of an order of which nothing can be sent says why', () => {
		const none = (goods: OrderLineState[], also: Partial<KnownOrder> = {}) => order([], { goods, ...also })
		const gone = { state: 'PICKED_UP', carrierNumber: 'SF-GONE' } as const
		const orders = [
			...[none([]), none(['AWAITING_PAYMENT']), none(['CANCELLED']), none(['PLACED']), { ...tea(), isHeld: true }],
			...[
				order([parcel(1, [line(11, 'TEA', 3, 'PLACED')])]),
				order([parcel(1, [line(11, 'TEA', 3, 'SHIPPED')], gone)]),
			],
		]
		const rows = orders.map((_, at) => ({ order: nameOf(at) }))
		expect(read(orders, rows)).toEqual([
			...[['order nothing_to_send'], ['order not_paid'], ['order called_off'], ['order not_packed'], ['order held']],
			...[['order not_packed'], ['order already_sent']],
		])
		expect(read(orders, [{ order: nameOf(6), number: 'sf-gone' }])).toEqual([['number sent_so']])
	})
})

describe('several rows of one order', () => {
	it('are several parcels: pieces of their own, and the rest for the last', () => {
		const rows = [{ order: nameOf(0), items: 'TEA' }, { order: nameOf(0) }, { order: nameOf(0) }]
		expect(read([tea()], rows)).toMatchObject([
			{ shipmentId: 1, pieces: [{ lineId: 11, qty: 1 }] },
			{ shipmentId: 1, pieces: [{ lineId: 11, qty: 2 }] },
			['order all_taken 3'],
		])
	})

	it('take no more than there is, nor one number twice', () => {
		const rows = [
			{ order: nameOf(0), items: 'TEA*2', number: 'SF000001' },
			{ order: nameOf(0), items: 'TEA*2', number: 'SF000002' },
			{ order: nameOf(0), items: 'TEA', number: 'SF000001' },
		]
		expect(read([tea()], rows)).toMatchObject([
			{ shipmentId: 1 },
			['items too_many_pieces TEA*1'],
			['number repeated 2'],
		])
	})

	it('leave to each what is its own though another is wrong: a box that is not sent is not sent with the rest', () => {
		const rows = [{ order: nameOf(0), items: 'TEA', number: '1' }, { order: nameOf(0) }]
		expect(read([tea()], rows)).toMatchObject([['number malformed'], { pieces: [{ lineId: 11, qty: 2 }] }])
	})

	it('name their parcels where the order has several that wait', () => {
		const two = order([parcel(1, [line(11, 'TEA', 1)]), parcel(2, [line(12, 'FISH', 1)])])
		const rows = [{ order: nameOf(0) }, { order: nameOf(0), parcel: numberOf(2) }, { order: nameOf(0) }]
		expect(read([two], rows)).toMatchObject([['parcel which_parcel'], { shipmentId: 2 }, { shipmentId: 1 }])
		expect(read([two], [{ order: nameOf(0), items: 'FISH*1' }])).toMatchObject([{ shipmentId: 2 }])
	})
})

test('of several things with one SKU all or none are named', () => {
	const both = order([parcel(1, [line(11, 'A', 1), line(12, 'A', 2)])])
	expect(read([both], [{ order: nameOf(0), items: 'A*2' }])).toEqual([['items same_sku A']])
	expect(read([both], [{ order: nameOf(0), items: 'A*3' }])).toMatchObject([{ pieces: [{ qty: 1 }, { qty: 2 }] }])
})

test('rows without carrier and number wait; a file of such alone is told so', () => {
	const head = ['订单号', '快递公司', '快递单号']
	const waiting = [nameOf(0), '', '']
	expect(readTable('shipments', [head, waiting, [nameOf(1), '顺丰', '']])).toMatchObject({
		outcome: 'read',
		lines: [{ line: 3 }],
	})
	expect(readTable('shipments', [head, waiting])).toEqual({ outcome: 'nothing-filled' })
})
