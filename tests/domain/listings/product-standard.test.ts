import { expect, test } from 'vitest'
import { readStandard } from '#app/domain/listings/product-standard.ts'

test.each([
	['GB/T 14456.1-2017', 'national', true],
	['GB 2763-2021', 'national', false],
	['NY/T 391-2021', 'industry', true],
	['GH/T 1091-2014', 'industry', true],
	['SC 3001-1989', 'industry', false],
	['DB33/T 548-2020', 'local', true],
	['DB3303/T 12-2019', 'local', true],
	['T/ZTIA 010-2021', 'group', false],
	['Q/YDCY 0001S-2023', 'enterprise', false],
] as const)('%s is a standard of kind %s', (code, kind, isVoluntary) => {
	expect(readStandard(code)).toEqual({ code, kind, isVoluntary })
})

test.each([
	['gb/t14456.1—2017', 'GB/T 14456.1-2017'],
	['ＮＹ／Ｔ　391－2021', 'NY/T 391-2021'],
	['DB33/T548-2020', 'DB33/T 548-2020'],
	['DB3303/T12-2019', 'DB3303/T 12-2019'],
	['q/ydcy 0001S-2023', 'Q/YDCY 0001S-2023'],
])('%s is written %s', (text, code) => {
	expect(readStandard(text)?.code).toBe(code)
})

test.each(['', '绿茶', 'GB/T', 'GB/T 14456', '14456-2017', 'GB/T 14456-17', 'XYZ 1-2020', 'GB/T 1-2020; DROP'])(
	'%j names no standard',
	(text) => {
		expect(readStandard(text)).toBeNull()
	},
)
