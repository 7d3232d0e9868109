import { expect, test } from 'vitest'
import { passwordFault } from '#app/domain/accounts/password-rules.ts'

const PERSONAL = ['lin.waterfall@example.com', '林泉']

test.each([
	['a long sentence of ordinary words', 'three goats cross the river', null],
	['the shortest that is long enough', 'zugkplweiqov', null],
	['Chinese, counted in characters', '春天去看油菜花和老树梅子', null],
	['eleven characters', 'zugkplweiqo', 'too-short'],
	['129 characters', 'zugkplweiqov '.repeat(10), 'too-long'],
	['a common word and a year', 'Password2024!', 'too-common'],
	['two common words', 'qwertyuiop123456', 'too-common'],
	['one character over and over', 'aaaaaaaaaaaaaaaa', 'too-common'],
	['the name of the site with digits', 'Shanhai123456789', 'too-common'],
	['words of the address and little else', 'waterfall-waterfall!', 'too-personal'],
	['the name and little else', '林泉林泉林泉林泉林泉林泉1!', 'too-common'],
] as const)('S11: %s', (_, password, fault) => {
	expect(passwordFault(password, PERSONAL)).toBe(fault)
})

test('S11: words of a stranger do not count', () => {
	expect(passwordFault('waterfall-waterfall!', [])).toBeNull()
})
