import { renderToStaticMarkup } from 'react-dom/server'
import type { ListingPage } from '#app/domain/catalog/listing-page.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { ListingVoices } from '#app/features/catalog/components/listing-voices.tsx'
import { LightnessProvider } from '#app/ui/layout/lightness.tsx'
import { LanguageProvider } from '#app/ui/text/language.tsx'
import type { ListingPageRow } from '#db/queries/listing-page.ts'

/** How a page is to look. */
export interface Look {
	language: Language
	/** Without pictures that nobody asked for. */
	isLight: boolean
}

/**
 * A listing's page with its reviews and questions drawn already: nothing in them moves, and a browser that need not know
 * how they are made has a page's scripts the lighter.
 */
export function drawVoices({ voices, ...page }: ListingPageRow, { language, isLight }: Look): ListingPage {
	const voicesHtml = renderToStaticMarkup(
		<LanguageProvider language={language}>
			<LightnessProvider isLight={isLight} showsPictures={!isLight}>
				<ListingVoices listing={page} voices={voices} />
			</LightnessProvider>
		</LanguageProvider>,
	)
	return { ...page, voicesHtml }
}
