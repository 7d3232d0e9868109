import { expect, test } from 'vitest'
import { maskPayer, parseAmount, readStatement } from '#app/domain/payments/read-statement.ts'
import { decideTransfers, orderNumberIn } from '#app/domain/payments/transfers.ts'
import { orderNumber } from '#app/domain/orders/number.ts'

const open = { totalMinor: 10_000, isPaid: false, isClosed: false, isLetGo: false }

test.each([
	[9_999, { outcome: 'short', missingMinor: 1 }],
	[10_000, { outcome: 'paid', paidMinor: 10_000, surplusMinor: 0 }],
	[10_001, { outcome: 'paid', paidMinor: 10_000, surplusMinor: 1 }],
])(
	'a transfer of less waits for the rest, the exact sum pays, of more the difference goes back: %s',
	(sum, decision) => {
		expect(decideTransfers(open, sum)).toEqual(decision)
	},
)

test('a late transfer follows the rule of a late card payment; too little for a closed order goes back, and all that comes for one that was let go', () => {
	expect(decideTransfers({ ...open, isClosed: true }, 10_000)).toMatchObject({ outcome: 'paid' })
	expect(decideTransfers({ ...open, isClosed: true }, 9_999)).toEqual({ outcome: 'too-little', returnedMinor: 9_999 })
	const letGo = { ...open, isClosed: true, isLetGo: true }
	expect(decideTransfers(letGo, 10_000)).toEqual({ outcome: 'let-go', returnedMinor: 10_000 })
	expect(decideTransfers(letGo, 1)).toEqual({ outcome: 'let-go', returnedMinor: 1 })
	expect(decideTransfers({ ...open, isPaid: true }, 500)).toEqual({ outcome: 'paid-before', returnedMinor: 500 })
})

test('an order number is found however a payer sets it apart, and a wrong check digit names none', () => {
	const number = orderNumber('2026-05-01', 123_456)
	const digits = number.replaceAll('-', '')
	for (const text of [
		number,
		`order ${digits}`,
		`货款${number}谢谢`,
		`${digits.slice(0, 6)} ${digits.slice(6, 12)} ${digits[12]}`,
	]) {
		expect(orderNumberIn(text)).toBe(number)
	}
	const wrong = digits.slice(0, 12) + String((Number(digits[12]) + 1) % 10)
	for (const text of [wrong, `1${digits}`, `${digits}1`, '', 'tea']) expect(orderNumberIn(text)).toBeNull()
})

test.each([
	['1', 100],
	['1.5', 150],
	['1,234.56', 123_456],
	['0', null],
	['0.00', null],
	['-1', null],
	['1.234', null],
	['1e3', null],
	['', null],
])('the amount %j is %s in minor units', (text, minor) => expect(parseAmount(text)).toBe(minor))

test('of a payer no whole account number is kept', () => {
	expect(maskPayer('张三 6222 0212 3456 7890')).toBe('张三 **** **** **** 7890')
	expect(maskPayer('6222021234567890')).not.toMatch(/\d{5}/)
})

test('a statement is read row by row, faults told with their row and column', () => {
	const head = 'bank_reference,date,amount,currency,remittance,payer\n'
	const read = readStatement(
		`${head}B1,2026-05-01,12.00,CNY,x,A\n,2026-05-01,1,CNY,x,A\nB3,2026-02-30,1,CNY,x,A\nB4,2026-05-01,0,CNY,x,A\n`,
	)
	expect(read).toMatchObject({
		outcome: 'read',
		rows: [{ row: 1, bankReference: 'B1', amountMinor: 1_200 }],
		faults: [
			{ row: 2, column: 'bank_reference' },
			{ row: 3, column: 'date' },
			{ row: 4, column: 'amount' },
		],
	})
	expect(readStatement('date,amount\n1,2\n')).toEqual({ outcome: 'no-statement' })
})
