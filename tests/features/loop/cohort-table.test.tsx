import { expect, test } from 'vitest'
import { CohortTable } from '#app/features/loop/components/cohort-table.tsx'
import { drawPage } from '#tests/support/draw-page.tsx'

test('months in which nobody came back say none, months to come say nothing yet', () => {
	const cohorts = [
		{ month: '2026-03', after: 0, buyers: 4 },
		{ month: '2026-03', after: 2, buyers: 1 },
	]
	const html = drawPage(() => <CohortTable cohorts={cohorts} runs="2026-05" />, { language: 'en', read: null })
	const [, ...cells] = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text]) => text)
	expect(cells).toEqual(['4', '0%', '25% (1)', '—', '—', '—', '—'])
})
