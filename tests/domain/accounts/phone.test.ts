import { expect, test } from 'vitest'
import { isPhone } from '#app/domain/accounts/phone.ts'

const rings = [
	'13800000000',
	'138 0000 0000',
	'+86 138-0000-0000',
	'0577-88880000',
	'(0577) 8888000',
	'+86 577 8888 0000',
]
const others = ['+44 7700 900123', '+1 (202) 555-0100', '400-000-0000', '000 0000 0000']
const silent = [
	'',
	'110',
	'1380000000',
	'138000000000',
	'12800000000',
	'44 7700 900123',
	'abc',
	'+0 123 456 789',
	'138x0000000',
]

test.each([...rings, ...others])('%s may ring', (text) => expect(isPhone(text)).toBe(true))
test.each(silent)('%s cannot ring: a digit too few or too many, or no country', (text) =>
	expect(isPhone(text)).toBe(false),
)
