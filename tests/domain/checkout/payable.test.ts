import { expect, test } from 'vitest'
import { isPayable, paymentLines } from '#app/domain/checkout/payable.ts'
import type { DraftOrder } from '#app/domain/checkout/draft-order.ts'

test('a total is paid in one payment from four yuan up to eight digits of fen; nothing to pay needs no payment', () => {
	const bounds = [0, 1, 399, 400, 99_999_999, 100_000_000]
	expect(bounds.map(isPayable)).toEqual([true, false, false, true, true, false])
})

const line = (parts: { title: string; option?: string; qty?: number; paidMinor?: number }) => {
	const { title, option = '', qty = 1, paidMinor = 500 } = parts
	return { title: { zh: '茶', en: title }, option: { zh: option, en: option }, qty, paidMinor }
}
const told = (...lines: ReturnType<typeof line>[]) =>
	paymentLines({ sellerOrders: [{ lines }] } as unknown as DraftOrder, 'en').map((it) => [it.title, it.amountMinor])

test('a payment page names each line that costs something, with its option and how many', () => {
	expect(
		told(
			line({ title: 'Tea', option: '100 g', qty: 2 }),
			line({ title: 'Honey', paidMinor: 1 }),
			line({ title: 'Gift', paidMinor: 0 }),
		),
	).toEqual([
		['Tea (100 g) × 2', 500],
		['Honey', 1],
	])
})

test('a name is no longer than the provider takes', () => {
	expect(told(line({ title: 'x'.repeat(300) })).map(([title]) => String(title).length)).toEqual([250])
	expect(told(line({ title: 'x'.repeat(250) })).map(([title]) => String(title).length)).toEqual([250])
})
