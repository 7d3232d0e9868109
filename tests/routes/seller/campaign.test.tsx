import { expect, test } from 'vitest'
import Campaign from '#app/routes/seller/campaign.tsx'
import { drawPage } from '#tests/support/draw-page.tsx'

const figures = { costMinor: 0, clicks: 0, reportedClicks: 0, orders: 0, revenueMinor: 0, roas: null, trueRoi: null }
const read = {
	campaign: {
		...{ id: 3, name: 'Spring', channel: 'search', tag: null, startsOn: '2026-03-01', endsOn: '2026-03-31' },
		...{
			budgetMinor: 50_000,
			marginBp: 3_250,
			listing: { id: 5, kind: 'product', slug: 'tea', zh: '春茶', en: 'Tea' },
		},
	},
	...{ url: null, months: { from: '2026-03', to: '2026-03' }, parts: [], total: figures, listings: [], orders: [] },
	wasMade: false,
}

test('what was said of a campaign when it was made is shown on its page', () => {
	const html = (language: 'zh' | 'en') => drawPage(Campaign, { language, read }).replace(/<[^>]*>/g, '')
	expect(html('zh')).toContain('推广什么春茶预算¥500毛利率32.5%')
	expect(html('en')).toContain('What it is forTeaBudget¥500Margin32.5%')
})
