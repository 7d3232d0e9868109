import type { Language } from '#app/domain/language/bilingual.ts'
import { indicatorText } from '#app/features/indicators/indicator-text.ts'
import { figureNumber } from '#app/ui/format/figure-number.ts'
import { formatsOf } from '#app/ui/format/formats.ts'

/** A unit in words; '%' is everywhere the same. */
export const figureUnit = (language: Language, unit: string): string => indicatorText[language].units[unit] ?? unit

/** A figure with its unit, on a page and on paper alike: '85.35%', '12.4 minutes', '¥1,200'. */
export function figureValue(language: Language, value: number, unit: string): string {
	if (unit === 'CNY') return formatsOf(language).money(Math.round(value * 100))
	return `${figureNumber(language, value)}${unit.startsWith('%') ? '' : ' '}${figureUnit(language, unit)}`
}
