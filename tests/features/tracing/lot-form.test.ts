import { expect, test } from 'vitest'
import { harvestForm } from '#app/features/tracing/lot-form.ts'

const WHOLE = {
	...{ listing: '', nameZh: '鲜叶', nameEn: 'Fresh leaf', code: '', plot: '' },
	...{ harvestedOn: '2026-04-20', expiresOn: '', kilograms: '12.5' },
}

function faultsOf(entered: Partial<typeof WHOLE>): Record<string, string> {
	const parsed = harvestForm.safeParse({ ...WHOLE, ...entered })
	const issues = parsed.success ? [] : parsed.error.issues
	return Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]))
}

test('a lot as it is entered: a product, or a name in both languages', () => {
	expect(harvestForm.parse(WHOLE)).toMatchObject({ name: { zh: '鲜叶', en: 'Fresh leaf' }, amountG: 12_500 })
	expect(faultsOf({ nameZh: '', nameEn: '', listing: '7' })).toEqual({})
})

test('everything that is wrong with a lot is told at once', () => {
	expect(faultsOf({ nameZh: '', nameEn: '', kilograms: '' })).toEqual({ kilograms: 'kilograms', listing: 'nameless' })
	expect(faultsOf({ nameEn: '', kilograms: '0', code: '#', harvestedOn: 'soon', expiresOn: '2026-04-19' })).toEqual({
		...{ kilograms: 'kilograms', nameEn: 'name', code: 'code', harvestedOn: 'date' },
	})
	expect(faultsOf({ kilograms: '', expiresOn: '2026-04-19' })).toEqual({
		...{ kilograms: 'kilograms', expiresOn: 'expires-before' },
	})
	expect(faultsOf({ expiresOn: '2026-04-20' })).toEqual({})
})
