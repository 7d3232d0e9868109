import { expect, test } from 'vitest'
import { IndicatorSeries } from '#app/features/indicators/components/indicator-series.tsx'
import { indicatorText } from '#app/features/indicators/indicator-text.ts'
import { drawPage } from '#tests/support/draw-page.tsx'

const drawn = (values: readonly (number | null)[]) => {
	const series = values.map((value, at) => ({ period: `2026-0${at + 1}`, value }))
	return drawPage(() => <IndicatorSeries series={series} unit="" term="Index" running={null} />, {
		language: 'en',
		read: null,
	})
}

test('months none of which has a figure are told in words, not as an empty frame', () => {
	expect(drawn([null, null])).toContain(indicatorText.en.noSeries)
	expect(drawn([null, null])).not.toContain('<table')
})

test('one month with a figure is drawn', () => {
	expect(drawn([null, 41.5])).toContain('<svg')
	expect(drawn([null, 41.5])).not.toContain(indicatorText.en.noSeries)
})
