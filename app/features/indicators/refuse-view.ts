import type { Language } from '#app/domain/language/bilingual.ts'
import { indicatorText } from '#app/features/indicators/indicator-text.ts'

/** Why a view of a cluster is not given. */
export type ViewRefusal = 'unknown' | 'outside' | 'no-such-month' | 'no-such-indicator' | 'no-index'

/** The answer to a view that is not given, in words for people. */
export function refuseView(outcome: ViewRefusal, language: Language): Response {
	const t = indicatorText[language]
	switch (outcome) {
		case 'outside':
			return new Response(t.outside, { status: 403 })
		case 'unknown':
			return new Response(t.noSuchRegion, { status: 404 })
		case 'no-such-month':
			return new Response(t.noSuchMonth, { status: 404 })
		case 'no-such-indicator':
			return new Response(t.noSuchIndicator, { status: 404 })
		case 'no-index':
			return new Response(t.noIndex, { status: 404 })
	}
}
