import { expect, test } from 'vitest'
import { SurveyRecord } from '#app/features/indicators/components/survey-record.tsx'
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

const offered = (value: number | null, { isGood = true, code = 'too_few' } = {}) =>
	drawPage(
		() => (
			<SurveyRecord
				figures={[{ ...row, n: 12, value, fault: value === null ? { code, detail: '30' } : null }]}
				scales={[{ indicatorCode: 'P10', isGood }]}
				terms={[term]}
			/>
		),
		{ language: 'en', read: null },
	)

test('writing is offered only where there is something to write, else it is said what is lacking', () => {
	expect(offered(85.4)).toContain('<form')
	const few = offered(null)
	expect(few).not.toContain('<form')
	expect(few).toContain('P10 Members: a place needs at least 30 usable answers; the most of any so far is 12.')
	expect(offered(85.4, { isGood: false })).toContain('alpha is below 0.70')
	expect(offered(null, { code: 'out_of_range' })).toContain('see the table above')
})
