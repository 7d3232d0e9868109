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

test('the file names its columns and numbers its payments from one, each on a line of its own', () => {
	const cells = bankFile([row, { ...row, payoutId: 'q' }])
		.split('\r\n')
		.map((line) => line.replaceAll('"', '').replace('\uFEFF', ''))
	expect(cells).toEqual([
		'序号,收款账号,收款户名,开户行,金额,币种,附言',
		'1,1,甲,乙,0.05,CNY,p',
		'2,1,甲,乙,0.05,CNY,q',
		'',
	])
})

test('nothing is paid below 100 yuan, all from it on', () => {
	expect(LEAST_PAYOUT_MINOR).toBe(10_000)
	expect([-1, 9_999, 10_000, 123_456].map(payoutDue)).toEqual([0, 0, 10_000, 123_456])
})
