import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { adReturn } from '#app/domain/attribution/ad-return.ts'
import { attribute, ATTRIBUTION_MODELS, creditMinor } from '#app/domain/attribution/attribute.ts'
import type { Touch, TouchKind } from '#app/domain/attribution/touch.ts'
import { REWARD_BP, rewardMinor } from '#app/domain/rewards/reward.ts'

const page = readFileSync('docs/loop-example.md', 'utf8')
const MARGIN_BP = 4000

/** The rows of the table whose head begins with these words. */
function table(...heads: string[]): Record<string, string>[] {
	const lines = page.split('\n')
	const at = lines.findIndex((line) => heads.every((head, column) => cells(line)[column] === head))
	const names = cells(lines[at] ?? '')
	const rows = lines.slice(at + 2)
	const end = rows.findIndex((line) => !line.startsWith('|'))
	return rows.slice(0, end < 0 ? undefined : end).map((line) => {
		const values = cells(line)
		return Object.fromEntries(names.map((name, column) => [name, values[column] ?? '']))
	})
}

const cells = (line: string) =>
	line
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim())
const minor = (text: string | undefined) => Math.round(Number(text) * 100)
const instant = (day: string) => new Date(`${day.length === 5 ? `2026-${day}` : day}T10:00:00+08:00`)
const KINDS: Record<string, TouchKind> = { C: 'AD_CLICK', S: 'CLICK', P: 'QR_SCAN', v: 'ONSITE_VISIT' }

function touchOf(text: string, id: number): Touch {
	const [to = '', day = '', fault = ''] = text.split(' ')
	const kind = to === 'C4' ? 'QR_SCAN' : (KINDS[to.charAt(0)] ?? 'CLICK')
	const numbered = (letter: string) => (to.startsWith(letter) ? Number(to.slice(1)) : null)
	return {
		...{ id, kind, at: instant(day), source: to },
		...{ campaignId: numbered('C'), shareLinkId: numbered('S') },
		placementId: to === 'C4' ? 1 : numbered('P'),
		fault: fault === '!bot' ? 'BOT' : fault === '!self' ? 'SELF' : null,
	}
}

const visitors = table('visitor', 'touches, oldest first').map((row) => ({
	touches: (row['touches, oldest first'] ?? '').split(', ').filter(Boolean).map(touchOf),
	order: row.order ? { name: row.order.split(' ')[0], at: instant(row.order.split(' ')[1] ?? '') } : null,
	paid: minor(row.paid || '0'),
	refunded: minor(row.refunded || '0'),
}))
const orders = visitors.flatMap(({ order, touches, paid, refunded }) =>
	order ? [{ ...order, net: paid - refunded, refunded, credits: attribute(touches, order.at) }] : [],
)

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
