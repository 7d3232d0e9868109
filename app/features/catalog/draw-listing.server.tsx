import { renderToStaticMarkup } from 'react-dom/server'
import type { ListingNews } from '#app/domain/catalog/listing-news.ts'
import type { ListingPage, VariantOption } from '#app/domain/catalog/listing-page.ts'
import { shownLinks } from '#app/domain/catalog/listing-ties.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { ListingVoices } from '#app/features/catalog/components/listing-voices.tsx'
import { policySentences } from '#app/ui/commerce/policy-text.ts'
import { LightnessProvider } from '#app/ui/layout/lightness.tsx'
import { LanguageProvider } from '#app/ui/text/language.tsx'
import type { ListingPageRow } from '#db/queries/listing-page.ts'

/** How a page is to look. */
export interface Look {
	language: Language
	/** Without pictures that nobody asked for. */
	isLight: boolean
	/** For a page that stands already; absent is a whole document. */
	isData?: boolean
}

/**
 * A listing's page with the links that it shows, what goes on with it, and a product's variants. Its reviews and questions are drawn already: nothing
 * in them moves, and a browser that need not know how they are made has a page's scripts the lighter. A document that
 * shows them does not carry them in its data as well: what cannot be enumerated is not sent.
 */
export function drawListing(
	{ voices, variants, promotion, disruptions, ...page }: ListingPageRow,
	{ language, isLight, isData = false }: Look,
): { page: ListingPage; news: ListingNews; variants: VariantOption[] } {
	const voicesHtml = renderToStaticMarkup(
		<LanguageProvider language={language}>
			<LightnessProvider isLight={isLight} showsPictures={!isLight}>
				<ListingVoices listing={page} voices={voices} />
			</LightnessProvider>
		</LanguageProvider>,
	)
	const rules = page.policy ? policySentences(language, page.policy) : []
	const shown = { ...page, links: shownLinks(page.links) }
	const drawn = Object.defineProperty(shown, 'voicesHtml', { value: voicesHtml, enumerable: isData })
	return { page: drawn, news: { disruptions, promotion, rules }, variants }
}
