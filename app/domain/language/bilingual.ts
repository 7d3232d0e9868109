/** The languages every text of the site is written in; the order is the fallback order. */
export const LANGUAGES = ['zh', 'en'] as const

/** A language of the site, an ISO 639-1 code. */
export type Language = (typeof LANGUAGES)[number]

/** One text in every language of the site; an empty string means it was never written. */
export type Bilingual = { zh: string; en: string }

/** Tells whether a text from outside (a cookie, a query, a header) names a language of the site. */
export function isLanguage(text: unknown): text is Language {
	return LANGUAGES.some((language) => language === text)
}

/** The text in the language asked for, or in the other one where that was never written. */
export function inLanguage(text: Bilingual, language: Language): string {
	return text[language] || text.zh || text.en
}
