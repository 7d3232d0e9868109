import type { Language } from '#app/domain/language/bilingual.ts'
import { indexText } from '#app/features/indicators/index-text.ts'
import { indicatorText } from '#app/features/indicators/indicator-text.ts'

const FIRST_LEVEL = ['gov', 'lead', 'ext'] as const

type Unscored = Readonly<{ missingReason: string | null }> &
	Readonly<Partial<Record<(typeof FIRST_LEVEL)[number], number | null>>>

/** Why a place has no score, and which first-level parts have none. */
export function whyUnscored(language: Language, place: Unscored): string {
	const { missing, lacking } = indexText[language]
	const reason = missing[place.missingReason ?? ''] ?? place.missingReason ?? ''
	const parts = FIRST_LEVEL.filter((code) => place[code] == null)
	const { levels } = indicatorText[language]
	return parts.length > 0
		? lacking(
				reason,
				parts.map((code) => levels[code] ?? code),
			)
		: reason
}
