import { expect, test } from 'vitest'
import { parseFapiaoNumber } from '#app/domain/fapiao/fapiao-number.ts'

const NUMBER = '26332000000012345678'

test('a number is 20 digits, of which the first two are the year of its date', () => {
	expect(parseFapiaoNumber(NUMBER, '2026-05-03')).toBe(NUMBER)
	expect(parseFapiaoNumber(' 2633 2000 0000 1234 5678 ', '2026-12-31')).toBe(NUMBER)
	expect(parseFapiaoNumber('２６３３２０００００００１２３４５６７８', '2026-05-03')).toBe(NUMBER)
	expect(parseFapiaoNumber(NUMBER, '2027-01-01')).toBeNull()
	expect(parseFapiaoNumber(NUMBER, '2025-12-31')).toBeNull()
	for (const text of ['', NUMBER.slice(1), `${NUMBER}1`, `26${'X'.repeat(18)}`]) {
		expect(parseFapiaoNumber(text, '2026-05-03')).toBeNull()
	}
})
