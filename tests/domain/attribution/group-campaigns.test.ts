import { expect, test } from 'vitest'
import { groupCampaigns, type PlacedCampaign } from '#app/domain/attribution/group-campaigns.ts'

const placed = (id: number, enterpriseId: number, placeCode: string, marginBp: number): PlacedCampaign => ({
	...{ id, enterpriseId, placeCode, marginBp },
	...{ enterprise: { zh: `企${enterpriseId}`, en: `E${enterpriseId}` }, place: { zh: placeCode, en: placeCode } },
})
const month = (campaignId: number, key: string, costMinor: number, revenueMinor: number) => ({
	...{ campaignId, month: key, costMinor, revenueMinor, orders: 1, clicks: 2, reportedClicks: 3 },
})
const campaigns = [placed(1, 7, 'A', 3_000), placed(2, 7, 'A', 5_000), placed(3, 8, 'B', 0)]
const rows = [
	month(1, '2026-04', 100, 1_001),
	month(1, '2026-05', 0, 500),
	month(2, '2026-04', 300, 1_000),
	{ ...month(3, '2026-05', 50, 80), orders: 4 },
]

test('campaigns add up by enterprise, by place and by month, and each return is by the margin of its own campaign', () => {
	const by = (keyOf: Parameters<typeof groupCampaigns>[2]) => groupCampaigns(rows, campaigns, keyOf)
	const enterprises = by((it) => ({ key: String(it.enterpriseId), label: it.enterprise }))
	expect(enterprises).toMatchObject([
		// 1501 at 30 % and 1000 at 50 %: 950.3 of margin, 950 in whole fen.
		{
			key: '7',
			label: { en: 'E7' },
			costMinor: 400,
			revenueMinor: 2_501,
			orders: 3,
			roas: 2_501 / 400,
			trueRoi: 550 / 400,
		},
		{ key: '8', costMinor: 50, orders: 4, trueRoi: -1 },
	])
	const sum = (groups: { revenueMinor: number }[]) => groups.reduce((total, it) => total + it.revenueMinor, 0)
	const months = by((_, key) => ({ key, label: null }))
	const places = by((it) => ({ key: it.placeCode, label: it.place }))
	expect([months.map(({ key }) => key), places.map(({ key }) => key)]).toEqual([
		['2026-04', '2026-05'],
		['A', 'B'],
	])
	expect([sum(months), sum(places), sum(enterprises)]).toEqual([2_581, 2_581, 2_581])
})

test('where nothing was spent there is no return', () => {
	const [only] = groupCampaigns([month(1, '2026-05', 0, 500)], campaigns, (it) => ({ key: it.placeCode, label: null }))
	expect([only?.roas, only?.trueRoi]).toEqual([null, null])
})
