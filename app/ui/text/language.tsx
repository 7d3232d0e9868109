import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from '#app/domain/language/bilingual.ts'

const LanguageContext = createContext<Language>('zh')

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
	return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
}

/** The visitor's language. */
export const useLanguage = () => useContext(LanguageContext)

/** A catalogue: the same keys in both languages, held by the compiler; a value is a text or a function to one. */
export type Catalogue<T> = { zh: T; en: T }

/** The catalogue's texts in the visitor's language: `const t = useText(cartText)`, then `t.empty` or `t.items(3)`. */
export function useText<T>(catalogue: Catalogue<T>): T {
	return catalogue[useLanguage()]
}
