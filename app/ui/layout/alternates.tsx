import { useLocation } from '@remix-run/react'
import { LANGUAGES } from '#app/domain/language/bilingual.ts'
import { hrefInLanguage } from '#app/ui/layout/language-switch.tsx'
import { useLanguage } from '#app/ui/text/language.tsx'

const PRIVATE = /^\/(seller|admin|account|cart|checkout|orders|vouchers|login|signup|courier|api)(\/|$)/
/** What changes the page and not only how it is reached; anything else is left out of the canonical address. */
const KEPT = ['q', 'kind', 'region', 'category', 'brand', 'page']

function keptSearch(search: string): string {
	const given = new URLSearchParams(search)
	const kept = new URLSearchParams()
	for (const name of KEPT) {
		const value = given.get(name)
		if (value) kept.set(name, value)
	}
	return kept.toString()
}

/** The page's one true address in this language and its addresses in the others. */
export function Alternates({ origin }: { origin: string }) {
	const { pathname, search } = useLocation()
	const language = useLanguage()
	if (PRIVATE.test(pathname)) return null
	const kept = keptSearch(search)
	const hrefIn = (of: 'zh' | 'en') => origin + hrefInLanguage(pathname, kept, of)
	return (
		<>
			<link rel="canonical" href={hrefIn(language)} />
			{LANGUAGES.map((of) => (
				<link key={of} rel="alternate" hrefLang={of === 'zh' ? 'zh-CN' : 'en'} href={hrefIn(of)} />
			))}
			<link rel="alternate" hrefLang="x-default" href={origin + pathname + (kept && `?${kept}`)} />
		</>
	)
}
