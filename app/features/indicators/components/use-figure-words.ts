import { figureUnit, figureValue } from '#app/features/indicators/figure-value-text.ts'
import { indicatorText } from '#app/features/indicators/indicator-text.ts'
import { figureNumber } from '#app/ui/format/figure-number.ts'
import { formatsOf } from '#app/ui/format/formats.ts'
import { useLanguage } from '#app/ui/text/language.tsx'

const LOCALES = { zh: 'zh-CN', en: 'en-GB' }
const short = {
	zh: new Intl.NumberFormat(LOCALES.zh, { notation: 'compact', maximumFractionDigits: 1 }),
	en: new Intl.NumberFormat(LOCALES.en, { notation: 'compact', maximumFractionDigits: 1 }),
}

/** How figures are written: numbers with the digits they need, units and months in the visitor's language. */
export function useFigureWords() {
	const language = useLanguage()
	const t = indicatorText[language]
	const formats = formatsOf(language)
	const number = (value: number) => figureNumber(language, value)
	return {
		language,
		t,
		number,
		/** For the scale of a chart: '1.2万', '12K'. */
		short: (value: number) => short[language].format(value),
		unit: (of: string) => figureUnit(language, of),
		value: (value: number, of: string) => figureValue(language, value, of),
		/** A month, or a year by itself. */
		month: (period: string) =>
			period.length > 4 ? formats.monthYear(`${period}-01`) : language === 'zh' ? `${period}年` : period,
		instant: (at: Date | string) => formats.dateTime(at),
		name: (of: { nameZh: string; nameEn: string }) => (language === 'zh' ? of.nameZh : of.nameEn),
		term: (of: { termZh: string; termEn: string }) => (language === 'zh' ? of.termZh : of.termEn),
		reason: (reason: string | null) => (reason ? (t.reasons[reason] ?? reason) : ''),
	}
}
