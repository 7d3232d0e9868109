import type { Request } from 'express'
import { isLanguage, type Language } from '#app/domain/language/bilingual.ts'
import { readCookie } from '#app/platform/http.ts'

/** ?lang=, else the cookie, else Accept-Language, else zh. `isChosen` when the address asked: the answer sets the cookie. */
export function languageOf(req: Request): { language: Language; isChosen: boolean } {
	const asked = req.query.lang
	if (isLanguage(asked)) return { language: asked, isChosen: true }
	const kept = readCookie(req.headers.cookie ?? null, 'lang')
	if (isLanguage(kept)) return { language: kept, isChosen: false }
	const accepted = req.acceptsLanguages(['zh', 'zh-CN', 'zh-TW', 'zh-HK', 'en', 'en-US', 'en-GB'])
	return { language: accepted && accepted.startsWith('en') ? 'en' : 'zh', isChosen: false }
}
