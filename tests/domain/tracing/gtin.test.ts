import { expect, test } from 'vitest'
import { gtinCheckDigit, lotAddress, parseGtin } from '#app/domain/tracing/gtin.ts'

// The examples of the GS1 General Specifications and of its check digit calculator.
test.each([
	['629104150021', 3],
	['0001234560001', 2],
	['9638507', 4],
])('the check digit of %s is %d', (digits, check) => {
	expect(gtinCheckDigit(digits)).toBe(check)
})

test('a GTIN of 8, 12, 13 or 14 digits becomes fourteen digits', () => {
	expect(parseGtin('6291041500213')).toBe('06291041500213')
	expect(parseGtin('96385074')).toBe('00000096385074')
	expect(parseGtin('629 1041-500213')).toBe('06291041500213')
	expect(parseGtin('00012345600012')).toBe('00012345600012')
})

test.each(['6291041500214', '629104150021', '', '0000000000000', '62910415002133', 'abcdefgh', '96385075'])(
	'a GTIN with a wrong length or check digit is refused: %s',
	(text) => {
		expect(parseGtin(text)).toBeNull()
	},
)

test('a lot’s QR code is a GS1 Digital Link where its goods have a GTIN, else the page of the lot', () => {
	const lot = { token: '0123456789ABCDEF', lotCode: 'T26-0412', expiresOn: '2027-10-12' }
	expect(lotAddress('https://s.example', lot, '06291041500213')).toBe(
		'https://s.example/01/06291041500213/10/T26-0412?17=271012',
	)
	expect(lotAddress('https://s.example', { ...lot, expiresOn: null }, '06291041500213')).toBe(
		'https://s.example/01/06291041500213/10/T26-0412',
	)
	expect(lotAddress('https://s.example', lot, null)).toBe('https://s.example/trace/0123456789ABCDEF')
})
