import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '#app/domain/language/bilingual.ts'
import { ConsentNotice } from '#app/features/sharing/components/consent-notice.tsx'
import type { Remembered } from '#app/platform/visitor-cookie.ts'
import { LanguageProvider } from '#app/ui/text/language.tsx'

const UUID = /^[0-9a-f-]{36}$/

/**
 * The question whether a visitor may be remembered, on the page a link has led them to; null on every other page, and for who
 * has answered and comes back to that address.
 */
export function drawConsent(language: Language, address: string, remembered: Remembered): string | null {
	if (remembered !== 'unasked') return null
	const url = new URL(address)
	const touch = url.searchParams.get('via')
	if (!touch || !UUID.test(touch)) return null
	url.searchParams.delete('via')
	url.searchParams.delete('_routes')
	const back = url.pathname.replace(/\.data$/, '') + url.search
	return renderToStaticMarkup(
		<LanguageProvider language={language}>
			<ConsentNotice touch={touch} back={back} />
		</LanguageProvider>,
	)
}
