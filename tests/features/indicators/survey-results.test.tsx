import { expect, test } from 'vitest'
import { SurveyFigures } from '#app/features/indicators/components/survey-results.tsx'
import { drawPage } from '#tests/support/draw-page.tsx'

const term = { code: 'P10', termZh: '入社商户', termEn: 'Members', unit: '%', expiresOn: '2028-06-03' }
const row = {
	...{ place: { code: '990101000000', nameZh: '甲县', nameEn: 'Jia' }, indicatorCode: 'P10', n: 1 },
	standardError: null,
}
const drawn = (value: number | null, fault: { code: string } | null) =>
	drawPage(() => <SurveyFigures figures={[{ ...row, value, fault }]} terms={[term]} month="2026-11" />, {
		language: 'en',
		read: null,
	})

test('a figure that is not written has no day on which it ends', () => {
	expect(drawn(85.4, null)).toContain('3 June 2028')
	expect(drawn(null, { code: 'few' })).not.toContain('3 June 2028')
})
