import { expect, test } from 'vitest'
import { decideLatePayment, type LineToConfirm } from '#app/domain/checkout/late-payment.ts'

const line = (id: number, parts: Partial<LineToConfirm> = {}): LineToConfirm => ({
	...{ id, kind: 'GOODS', sellerOrderId: 1, orderPackageId: null, packagePolicy: null, paidMinor: 100 },
	...{ isRequest: false, demand: [{ capacityId: id, qty: 1 }] },
	...parts,
})
const row = (id: number, left: number) => ({ id, total: 10, held: 0, sold: 10 - left })
const ids = ({ kept, lost }: ReturnType<typeof decideLatePayment>) => [kept, lost].map((it) => it.map(({ id }) => id))

test('what is still left is taken line by line, the rest goes back', () => {
	expect(ids(decideLatePayment([line(1), line(2)], [row(1, 1), row(2, 0)]))).toEqual([[1], [2]])
})

test('lines that share a row are taken while it lasts: exactly the last unit is had, one more is not', () => {
	const both = [line(1, { demand: [{ capacityId: 9, qty: 1 }] }), line(2, { demand: [{ capacityId: 9, qty: 2 }] })]
	expect(ids(decideLatePayment(both, [row(9, 3)]))).toEqual([[1, 2], []])
	expect(ids(decideLatePayment(both, [row(9, 2)]))).toEqual([[1], [2]])
})

test('an all-or-nothing package that cannot be had whole takes the whole order back', () => {
	const whole = { orderPackageId: 5, packagePolicy: 'ALL_OR_NOTHING' }
	const order = [line(1, whole), line(2, whole), line(3)]
	expect(ids(decideLatePayment(order, [row(1, 1), row(2, 0), row(3, 1)]))).toEqual([[], [1, 2, 3]])
	expect(ids(decideLatePayment(order, [row(1, 1), row(2, 1), row(3, 0)]))).toEqual([[1, 2], [3]])
})

test('a package by component loses only what is gone', () => {
	const part = { orderPackageId: 5, packagePolicy: 'COMPONENT_AT_PAID_SHARE' }
	expect(ids(decideLatePayment([line(1, part), line(2, part)], [row(1, 1), row(2, 0)]))).toEqual([[1], [2]])
})

test('a parcel’s fee goes back with the last of the goods it was for, and not before', () => {
	const fee = line(3, { kind: 'FEE', demand: [] })
	expect(ids(decideLatePayment([line(1), line(2), fee], [row(1, 1), row(2, 0)]))).toEqual([[1, 3], [2]])
	expect(ids(decideLatePayment([line(1), line(2), fee], [row(1, 0), row(2, 0)]))).toEqual([[], [1, 2, 3]])
})

test('a row that is not there any more gives nothing', () => {
	expect(ids(decideLatePayment([line(1)], []))).toEqual([[], [1]])
})

test('only a parcel’s fee goes with its seller’s goods: a stay of the same seller is kept without them', () => {
	const stay = line(2, { kind: 'STAY' })
	expect(ids(decideLatePayment([line(1), stay], [row(1, 0), row(2, 1)]))).toEqual([[2], [1]])
})
