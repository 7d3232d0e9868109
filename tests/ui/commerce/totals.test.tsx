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
const viewWith = (feeMinor: number | null, gift: { isGift: boolean } = { isGift: false }) =>
	({
		...{ currency: 'CNY', listMinor: 4500, discountMinor: 0, totalMinor: 4500 + (feeMinor ?? 0) },
		...{ shippingMinor: feeMinor, parcels: [{ ...parcel, feeMinor }], ...gift },
	}) as unknown as CartView
const drawn = (language: 'zh' | 'en', feeMinor: number | null, gift?: { isGift: boolean }) =>
	renderToString(
		<LanguageProvider language={language}>
			<Totals view={viewWith(feeMinor, gift)} />
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

test.each([
	['zh', '收礼人填好地址后发出', '选好地区后算'],
	['en', 'sent once it is accepted', 'once you choose where'],
] as const)('of a gift it says what its sending waits for, and no day: %s', (language, sent, fee) => {
	const before = drawn(language, null, { isGift: true })
	expect(before).toContain(`>${sent}<`)
	expect(before).toContain(`>${fee}<`)
	expect(drawn(language, 500, { isGift: true })).toContain(`>${sent}<`)
	expect(drawn(language, 500)).not.toContain(sent)
})
