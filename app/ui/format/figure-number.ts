import type { Language } from '#app/domain/language/bilingual.ts'

const LOCALES = { zh: 'zh-CN', en: 'en-GB' }
const writerOf = (language: Language, options: Intl.NumberFormatOptions) =>
	new Intl.NumberFormat(LOCALES[language], options)

const large = { zh: writerOf('zh', { maximumFractionDigits: 2 }), en: writerOf('en', { maximumFractionDigits: 2 }) }
const small = {
	zh: writerOf('zh', { maximumSignificantDigits: 3 }),
	en: writerOf('en', { maximumSignificantDigits: 3 }),
}

/** A figure with the digits it needs: two after the point, and three that count where it is smaller than 1: -0.297, 0.00412; a zero without a sign. */
export const figureNumber = (language: Language, value: number): string =>
	(Math.abs(value) < 1 ? small : large)[language].format(value === 0 ? 0 : value)
