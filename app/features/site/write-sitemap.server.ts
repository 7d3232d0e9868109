import { KIND_PATH } from '#app/domain/catalog/listing-kind.ts'
import { LANGUAGES, type Language } from '#app/domain/language/bilingual.ts'
import type { World } from '#app/platform/world.ts'
import { listPublicPages, type PublicPage } from '#db/queries/site-map.ts'

const FIXED = [
	'/',
	'/products',
	'/stays',
	'/experiences',
	'/packages',
	'/map',
	'/places',
	...Array.from({ length: 12 }, (_, at) => `/seasons/${at + 1}`),
	'/league',
	'/help',
	'/privacy',
]

const FOLDERS: Record<PublicPage['of'], string> = {
	...KIND_PATH,
	place: '/places',
	brand: '/brands',
	park: '/parks',
	enterprise: '/enterprises',
	lot: '/trace',
}

const HREFLANG: Record<Language, string> = { zh: 'zh-CN', en: 'en' }

/** Slugs, codes and the origin hold nothing that XML would have to escape. */
function entry(origin: string, path: string): string {
	const alternates = LANGUAGES.map(
		(language) =>
			`<xhtml:link rel="alternate" hreflang="${HREFLANG[language]}" href="${origin}${path}?lang=${language}"/>`,
	)
	return `<url><loc>${origin}${path}</loc>${alternates.join('')}</url>`
}

/** The sitemap: every public page in both languages. */
export async function writeSitemap(world: World): Promise<string> {
	const pages = await listPublicPages(world.db)
	const paths = [...FIXED, ...pages.map(({ of, key }) => `${FOLDERS[of]}/${key}`)]
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
		...paths.map((path) => entry(world.origin, path)),
		'</urlset>',
	].join('\n')
}
