import { expect, test } from 'vitest'
import Placements from '#app/routes/seller/placements.tsx'
import { drawPage } from '#tests/support/draw-page.tsx'

test('what a code opens is chosen from what the enterprise has on show', () => {
	const own = [{ slug: 'spring-tea', title: { zh: '春茶', en: 'Spring tea' } }]
	const read = { placements: [], shares: [], own, wasMade: false }
	for (const [language, title] of [
		['zh', '春茶'],
		['en', 'Spring tea'],
	] as const) {
		const html = drawPage(Placements, { language, read })
		expect(html).toContain('list="own-listings"')
		expect(html).toContain(`<option value="spring-tea">${title}</option>`)
	}
})
