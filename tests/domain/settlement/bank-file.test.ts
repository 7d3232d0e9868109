import { expect, test } from 'vitest'
import { bankFile } from '#app/domain/settlement/bank-file.ts'
import { LEAST_PAYOUT_MINOR, payoutDue } from '#app/domain/settlement/payout-due.ts'

const row = { payoutId: 'p', accountNumber: '1', holder: '甲', bank: '乙', amountMinor: 5, currency: 'CNY' }

test('amounts are written in yuan with two decimals', () => {
	const amounts = [5, 100, 123_456].map((amountMinor) =>
		bankFile([{ ...row, amountMinor }])
			.split(',')
			.at(-3),
	)
	expect(amounts).toEqual(['"0.05"', '"1.00"', '"1234.56"'])
})

test('no field is read as a formula, and quotes are doubled', () => {
	expect(bankFile([{ ...row, holder: '=1+1' }])).toContain(`"'=1+1"`)
	expect(bankFile([{ ...row, bank: 'a"b' }])).toContain('"a""b"')
})

test('nothing is paid below the least, all from it on', () => {
	expect([-1, LEAST_PAYOUT_MINOR - 1, LEAST_PAYOUT_MINOR, 123_456].map(payoutDue)).toEqual([
		0,
		0,
		LEAST_PAYOUT_MINOR,
		123_456,
	])
})
