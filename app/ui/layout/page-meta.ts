import type { MetaDescriptor } from '@remix-run/react'
import { isLanguage, type Language } from '#app/domain/language/bilingual.ts'
import { layoutText } from '#app/ui/text/layout-text.ts'

interface MetaWords {
	title: string
	description?: string
	/** The name of a picture for those who share the page. */
	image?: string | null
	/** Kept out of search engines. */
	isPrivate?: boolean
}

interface Matched {
	matches: readonly { id: string; data?: unknown }[]
	location?: { pathname: string }
}

/** The visitor's language as the root loader told it. */
export function languageOfMatches({ matches }: Matched): Language {
	const root = matches.find(({ id }) => id === 'root')?.data
	const language = typeof root === 'object' && root !== null && 'language' in root ? root.language : undefined
	return isLanguage(language) ? language : 'zh'
}

const pictureMeta = (address: string, words: string) => [
	{ property: 'og:image', content: address },
	{ property: 'og:image:alt', content: words },
	{ name: 'twitter:card', content: 'summary_large_image' },
]

/** Where the site stands, as the root loader told it: those who share a page read its picture from elsewhere. */
function originOfMatches({ matches }: Matched): string {
	const root = matches.find(({ id }) => id === 'root')?.data
	return typeof root === 'object' && root !== null && 'origin' in root ? String(root.origin) : ''
}

/** Title and description of a page in the visitor's language: `export const meta: MetaFunction = (args) => pageMeta(args, …)`. */
export function pageMeta(args: Matched, wordsIn: (language: Language) => MetaWords): MetaDescriptor[] {
	const language = languageOfMatches(args)
	const { title, description, image, isPrivate } = wordsIn(language)
	const origin = originOfMatches(args)
	const full = `${title} · ${layoutText[language].siteName}`
	return [
		{ title: full },
		{ property: 'og:title', content: full },
		...(description
			? [
					{ name: 'description', content: description },
					{ property: 'og:description', content: description },
				]
			: []),
		{ property: 'og:type', content: 'website' },
		...(args.location && origin ? [{ property: 'og:url', content: origin + args.location.pathname }] : []),
		{ property: 'og:site_name', content: layoutText[language].siteName },
		{ property: 'og:locale', content: language === 'zh' ? 'zh_CN' : 'en_GB' },
		...(image ? pictureMeta(`${origin}/files/${image}-640.webp`, title) : []),
		...(isPrivate ? [{ name: 'robots', content: 'noindex' }] : []),
	]
}
