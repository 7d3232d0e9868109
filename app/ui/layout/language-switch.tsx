import { useLocation } from '@remix-run/react'
import { layoutText } from '#app/ui/text/layout-text.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** The same page in another language: an address with everything kept but `lang`. */
export function hrefInLanguage(pathname: string, search: string, language: 'zh' | 'en'): string {
	const kept = new URLSearchParams(search)
	kept.set('lang', language)
	return `${pathname}?${kept}`
}

export function LanguageSwitch() {
	const { pathname, search } = useLocation()
	const t = useText(layoutText)
	const other = useLanguage() === 'zh' ? 'en' : 'zh'
	return (
		<a
			href={hrefInLanguage(pathname, search, other)}
			hrefLang={other === 'zh' ? 'zh-CN' : 'en'}
			lang={other === 'zh' ? 'zh-CN' : 'en'}
			data-document
			className="flex min-h-11 items-center rounded px-2 text-small font-semibold whitespace-nowrap text-soft hover:text-hill"
		>
			{t.otherLanguage}
		</a>
	)
}
