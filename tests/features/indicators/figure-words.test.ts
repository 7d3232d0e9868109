import { expect, test } from 'vitest'
import { reportWords } from '#app/features/indicators/draw-report.ts'
import { entryText } from '#app/features/indicators/entry-text.ts'
import { figureOriginText } from '#app/features/indicators/figure-origin-text.ts'
import { figureValue } from '#app/features/indicators/figure-value-text.ts'
import { growthText } from '#app/features/indicators/growth-text.ts'
import { indicatorPageText } from '#app/features/indicators/indicator-page-text.ts'
import { DEMO_SOURCE } from '#seeds/builders/place-stats.ts'

test('one day is one, and what expires says after what', () => {
	expect(indicatorPageText.en.dueDays(1, 45)).toBe('due 1 day after the period’s end, expires after 45 days')
	expect(indicatorPageText.en.dueDays(45, 180)).toBe('due 45 days after the period’s end, expires after 180 days')
	expect(entryText.en.dutyOf('daily', 1, 45)).toBe('daily; due 1 day after the period’s end, expires after 45 days')
})

test('a growth a year says over how many years, where they are known', () => {
	expect(growthText.en.compound('1.4')).toBe('A year, compound (CAGR over 1.4 years)')
	expect(growthText.zh.compound('1.4')).toBe('年均复合增长（CAGR，1.4 年间）')
	expect(growthText.zh.compound(null)).toBe('年均复合增长（CAGR）')
})

test('the demo’s own estimates are called so in both languages', () => {
	for (const text of Object.values(figureOriginText)) expect(text.sources[DEMO_SOURCE]).toBeDefined()
})

test('a figure is written on paper as it is on pages: the sign of a share stands by its number', () => {
	expect(figureValue('en', 85.35, '%')).toBe('85.35%')
	expect(figureValue('zh', 85.35, '% of households')).toBe('85.35% 户')
	expect(figureValue('en', 12.4, 'minutes')).toBe('12.4 minutes')
	for (const language of ['zh', 'en'] as const) {
		const { value } = reportWords(language)
		for (const unit of ['%', '% of households', 'minutes', 'CNY'])
			expect(value(1234.567, unit)).toBe(figureValue(language, 1234.567, unit))
		expect(value(null, '%')).toBe('—')
	}
})
