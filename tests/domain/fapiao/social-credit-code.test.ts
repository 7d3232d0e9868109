import { expect, test } from 'vitest'
import { parseSocialCreditCode } from '#app/domain/fapiao/social-credit-code.ts'

// Codes that registers publish of themselves: a body of the standard's own example shape and two listed companies.
const REAL = ['91350100M000100Y43', '91330100799655058B', '9144030071526726XG']

test.each(REAL)('%s carries the check character that GB 32100-2015 computes', (code) => {
	expect(parseSocialCreditCode(code)).toBe(code)
})

test.each(REAL)('any one character of %s changed makes it no code', (code) => {
	for (let at = 0; at < code.length; at++) {
		for (const other of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
			if (other === code[at]) continue
			expect(parseSocialCreditCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull()
		}
	}
})

test('two neighbours that changed places are found out', () => {
	const code = '91330100799655058B'
	for (let at = 0; at < 17; at++) {
		const [a = '', b = ''] = [code[at], code[at + 1]]
		if (a === b) continue
		expect(parseSocialCreditCode(code.slice(0, at) + b + a + code.slice(at + 2))).toBeNull()
	}
})

test('small and wide letters and spaces are forgiven; the letters the standard leaves out are not', () => {
	expect(parseSocialCreditCode(' 9135 0100 m000100y43 ')).toBe('91350100M000100Y43')
	expect(parseSocialCreditCode('９１３５０１００ｍ０００１００Ｙ４３')).toBe('91350100M000100Y43')
	for (const letter of 'IOSVZ') expect(parseSocialCreditCode(`91350100M00010${letter}Y43`)).toBeNull()
	for (const text of ['', '91350100M000100Y4', '91350100M000100Y430', '中国'.repeat(9)]) {
		expect(parseSocialCreditCode(text)).toBeNull()
	}
})
