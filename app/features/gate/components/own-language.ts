import { useSyncExternalStore } from 'react'
import type { Language } from '#app/domain/language/bilingual.ts'
import { useLanguage } from '#app/ui/text/language.tsx'

const KEPT = 'gate-language'
const CHOSEN = 'gate-language-chosen'

function subscribe(tell: () => void) {
	addEventListener(CHOSEN, tell)
	return () => removeEventListener(CHOSEN, tell)
}

const readKept = () => localStorage.getItem(KEPT)

/** The phone's own choice, which it keeps without a signal; the page's where it made none. */
export function useOwnLanguage(): Language {
	const page = useLanguage()
	const kept = useSyncExternalStore(subscribe, readKept, () => null)
	return kept === 'zh' || kept === 'en' ? kept : page
}

/** Chooses the language of this phone. */
export function chooseLanguage(language: Language): void {
	localStorage.setItem(KEPT, language)
	dispatchEvent(new Event(CHOSEN))
}
