import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { CartView } from '#app/domain/cart/cart-view.ts'
import { Totals } from '#app/ui/commerce/totals.tsx'
import { LanguageProvider } from '#app/ui/text/language.tsx'

const parcel = {
	...{
		key: 'p',
		seller: '云雾合作社',
		temperature: 'AMBIENT',
		method: 'PARCEL',
		zone: null,
		weightG: 600,
		arrives: null,
	},
}
const viewWith = (feeMinor: number | null) =>
	({
		...{ currency: 'CNY', listMinor: 4500, discountMinor: 0, totalMinor: 4500 + (feeMinor ?? 0) },
		...{ shippingMinor: feeMinor, parcels: [{ ...parcel, feeMinor }] },
	}) as unknown as CartView
const drawn = (language: 'zh' | 'en', feeMinor: number | null) =>
	renderToString(
		<LanguageProvider language={language}>
			<Totals view={viewWith(feeMinor)} />
		</LanguageProvider>,
	)

test.each([
	['zh', '合计，运费另计', '合计'],
	['en', 'Total before shipping', 'Total'],
] as const)('a total says that sending is not in it until it is: %s', (language, before, after) => {
	expect(drawn(language, null)).toContain(`>${before}<`)
	expect(drawn(language, 500)).toContain(`>${after}<`)
	expect(drawn(language, 500)).not.toContain(before)
})
