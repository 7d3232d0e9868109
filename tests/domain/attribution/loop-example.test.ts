import { expect, test } from 'vitest'
import { adReturn } from '#app/domain/attribution/ad-return.ts'
import { ATTRIBUTION_MODELS, creditMinor } from '#app/domain/attribution/attribute.ts'
import type { Touch } from '#app/domain/attribution/touch.ts'
import { REWARD_BP, rewardMinor } from '#app/domain/rewards/reward.ts'
import { MARGIN_BP, minor, orders, table, visitors } from '#tests/support/loop-example.ts'

const creditsOf = (model: string) =>
	orders.flatMap(({ net, credits }) =>
		credits
			.filter((credit) => credit.model === model)
			.map((credit) => ({ to: credit.touch.source, minor: creditMinor(net, credit) })),
	)
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
const creditedTo = (model: string, to: string | undefined) =>
	sum(creditsOf(model).flatMap((credit) => (credit.to === to ? [credit.minor] : [])))

test('the example has 20 visitors, 9 orders, 3 refunds and 4 campaigns', () => {
	expect(visitors).toHaveLength(20)
	expect(orders).toHaveLength(9)
	expect(orders.filter(({ refunded }) => refunded > 0)).toHaveLength(3)
	expect(table('campaign', 'what')).toHaveLength(4)
})

test.each(ATTRIBUTION_MODELS)('%s credits exactly what the page works out by hand', (model) => {
	const expected = table('to', 'LAST_NON_DIRECT_30D')
	for (const row of expected.slice(0, -1))
		expect([row.to, creditedTo(model, row.to)]).toEqual([row.to, minor(row[model])])
	const net = sum(orders.map((order) => order.net))
	const credited = sum(creditsOf(model).map((credit) => credit.minor))
	expect(net - credited).toBe(minor(expected.at(-1)?.[model]))
	expect(sum(expected.map((row) => minor(row[model])))).toBe(net)
})

test('clicks, orders, revenue, ROAS and true ROI of each campaign are those of the page', () => {
	const costs = new Map(table('campaign', 'what').map((row) => [row.campaign, minor(row.cost)]))
	const counted = [...costs].map(([campaign, cost]) => {
		const isOurs = (it: Touch) => it.source === campaign && it.fault === null
		const clicks = visitors.filter(({ touches }) => touches.some(isOurs)).length
		const model = 'AD_LAST_CLICK_15D'
		const sold = orders.filter(({ credits }) => credits.some((it) => it.model === model && isOurs(it.touch)))
		const revenue = creditedTo(model, campaign)
		const { roas, trueRoi } = adReturn(cost, revenue, MARGIN_BP)
		return {
			...{ campaign, clicks: String(clicks), orders: String(sold.length), revenue: (revenue / 100).toFixed(2) },
			...{ ROAS: roas?.toFixed(4), 'true ROI': trueRoi?.toFixed(4) },
		}
	})
	expect(counted).toEqual(table('campaign', 'clicks'))
})

test('a sharer earns by the last touch net of refunds, and nothing by their own order', () => {
	expect(rewardMinor(creditedTo('LAST_NON_DIRECT_30D', 'S1'), REWARD_BP)).toBe(600)
	expect(orders.find(({ name }) => name === 'O8')?.credits).toEqual([])
})
