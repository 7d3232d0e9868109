import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PromotedPlace } from '#app/features/catalog/components/promoted-place.tsx'
import type { ListingCard } from '#app/domain/catalog/listing-card.ts'
import { LanguageProvider } from '#app/ui/text/language.tsx'

const card: ListingCard = {
	...{ id: 1, slug: 'spring-tea', kind: 'product', title: 'Spring tea', summary: 'x', fromMinor: 100, currency: 'CNY' },
	...{ place: 'Tea Village', enterprise: 'Co-op', picture: null, seasonMonths: null, rating: null },
}
const drawn = (language: 'zh' | 'en') =>
	renderToString(
		<LanguageProvider language={language}>
			<PromotedPlace promoted={{ card, href: '/promoted/1.10.a.b' }} />
		</LanguageProvider>,
	)

test.each([
	['zh', '推广'],
	['en', 'Promoted'],
] as const)('the promoted place is always marked as what it is: %s', (language, word) => {
	const page = drawn(language)
	expect(page).toContain(`aria-label="${word}"`)
	expect(page).toMatch(new RegExp(`<span[^>]*>${word}</span>`))
	expect(page).toContain('rel="sponsored nofollow"')
})

test('without a promotion there is no place', () => {
	expect(renderToString(<PromotedPlace promoted={null} />)).toBe('')
})
