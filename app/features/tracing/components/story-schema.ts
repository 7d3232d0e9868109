import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import type { LotStory } from '#app/domain/tracing/public-lot.ts'

/** A lot for search engines: an individual product with its day, place and maker (schema.org). */
export function storySchema(story: LotStory, origin: string, language: Language): Record<string, unknown> {
	const [lot] = story.lots
	if (!lot) return {}
	const { listing, gtins } = story
	return {
		'@type': 'IndividualProduct',
		'@id': `${origin}/trace/${story.token}`,
		name: inLanguage(lot.name, language),
		url: `${origin}/trace/${story.token}`,
		productID: lot.lotCode,
		productionDate: lot.harvestedOn,
		countryOfOrigin: 'CN',
		manufacturer: { '@type': 'Organization', name: inLanguage(lot.enterprise, language) },
		...(gtins?.[0] && { gtin: gtins[0] }),
		...(listing && { isVariantOf: { '@type': 'ProductModel', url: `${origin}/products/${listing.slug}` } }),
		...(listing?.picture && { image: `${origin}/files/${listing.picture}-640.webp` }),
	}
}
