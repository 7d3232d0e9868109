import { expect, test } from 'vitest'
import { invoiceNumber, parseInvoiceNumber } from '#app/domain/invoices/invoice-number.ts'
import {
	creditNoteSnapshot,
	discountsOf,
	type InvoicedDiscount,
	type InvoicedLine,
	invoiceSnapshot,
} from '#app/domain/invoices/snapshot.ts'

const PARTIES = {
	seller: { name: { zh: '社', en: 'Co-op' }, place: { zh: '村', en: 'Village' }, phone: null },
	buyer: { name: 'A', email: 'a@example.test', place: null, addressLine: null },
}
const ORDER = { orderNumber: '260501-000001-1', paidAt: '2026-05-01T00:00:00.000Z' }

const line = (parts: Partial<InvoicedLine>): InvoicedLine => ({
	...{ lineId: 1, kind: 'GOODS', title: { zh: '茶', en: 'Tea' }, option: { zh: '', en: '' }, qty: 1 },
	...{ listMinor: 1000, discounts: [], paidMinor: 1000, service: null },
	...parts,
})
const by = (fundedBy: 'platform' | 'seller', amountMinor: number): InvoicedDiscount => ({
	...{ kind: 'coupon', fundedBy, amountMinor },
})

test('an invoice sums what was paid for lines and shipping, and takes off what was credited before', () => {
	const shipping = line({ lineId: 2, kind: 'FEE', listMinor: 800, paidMinor: 800 })
	const discounted = line({ listMinor: 1000, discounts: [by('platform', 100), by('seller', 50)], paidMinor: 850 })
	const credits = [{ number: 'CN-1-2026-000001', amountMinor: 250 }]
	const snapshot = invoiceSnapshot({ ...PARTIES, ...ORDER, lines: [discounted, shipping], credits })
	expect(snapshot).toMatchObject({ totalMinor: 1650, netMinor: 1400 })
	expect(snapshot.lines).toHaveLength(2)
})

test('a parcel that costs nothing is not a line of the invoice', () => {
	const free = line({ lineId: 2, kind: 'FEE', listMinor: 0, paidMinor: 0 })
	expect(invoiceSnapshot({ ...PARTIES, ...ORDER, lines: [line({}), free], credits: [] }).lines).toHaveLength(1)
	const fen = line({ lineId: 2, kind: 'FEE', listMinor: 1, paidMinor: 1 })
	expect(invoiceSnapshot({ ...PARTIES, ...ORDER, lines: [line({}), fen], credits: [] }).lines).toHaveLength(2)
})

test('a line whose discounts do not lead from list price to paid price is a bug, not an invoice', () => {
	const wrong = line({ listMinor: 1000, discounts: [by('seller', 10)], paidMinor: 900 })
	expect(() => invoiceSnapshot({ ...PARTIES, ...ORDER, lines: [wrong], credits: [] })).toThrow('does not add up')
})

test('each discount names its funder; what the quote did not name is the seller’s', () => {
	expect(discountsOf(150, [by('platform', 150)])).toEqual([by('platform', 150)])
	const other = { kind: 'other', fundedBy: 'seller', amountMinor: 50 }
	expect(discountsOf(150, [by('platform', 100)])).toEqual([by('platform', 100), other])
	expect(discountsOf(50, [by('platform', 100)])).toEqual([other])
	expect(discountsOf(0, [])).toEqual([])
})

test('a credit note sums the shares of the lines', () => {
	const { title, option } = line({})
	const lines = [300, 45].map((amountMinor, lineId) => ({ lineId, kind: 'GOODS' as const, title, option, amountMinor }))
	const facts = {
		...PARTIES,
		orderNumber: ORDER.orderNumber,
		invoiceNumber: null,
		reason: 'x',
		settledAt: ORDER.paidAt,
	}
	expect(creditNoteSnapshot({ ...facts, lines }).totalMinor).toBe(345)
})

test('a number tells kind, seller, year and place in the sequence', () => {
	const paper = { enterpriseId: 12, year: 2026, sequence: 7 }
	expect(invoiceNumber({ kind: 'INVOICE', ...paper })).toBe('INV-12-2026-000007')
	expect(invoiceNumber({ kind: 'CREDIT_NOTE', ...paper })).toBe('CN-12-2026-000007')
	expect(parseInvoiceNumber('CN-12-2026-000007')).toBe('CN-12-2026-000007')
	for (const text of ['', '../CN-1-2026-000001', 'INV-1-26-1', "INV-1-2026-000001'"])
		expect(parseInvoiceNumber(text)).toBeNull()
})
