import { expect, test } from 'vitest'
import { adReturn } from '#app/domain/attribution/ad-return.ts'
import { ATTRIBUTION_MODELS, creditMinor } from '#app/domain/attribution/attribute.ts'
import type { Touch } from '#app/domain/attribution/touch.ts'
import { REWARD_BP, rewardMinor } from '#app/domain/rewards/reward.ts'
import { MARGIN_BP, minor, orders, prose, table, visitors } from '#tests/support/loop-example.ts'

const creditsOf = (model: string) =>
	orders.flatMap(({ net, credits }) =>
		credits
			.filter((credit) => credit.model === model)
			.map((credit) => ({ to: credit.touch.source, minor: creditMinor(net, credit) })),
	)
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
const yuan = (fen: number) => (fen / 100).toLocaleString('en', { minimumFractionDigits: 2 })
const earnedByS1 = () => rewardMinor(creditedTo('LAST_NON_DIRECT_30D', 'S1'), REWARD_BP)
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
	expect(earnedByS1()).toBe(600)
	expect(orders.find(({ name }) => name === 'O8')?.credits).toEqual([])
})

/** What the last touch before each order led to, by the channel it came from; a hoarding and a table are both read by a code. */
const CHANNELS: Record<string, string> = {
	C1: 'search',
	C2: 'social_post',
	S1: 'chat_share',
	S2: 'chat_share',
	C4: 'qr',
	P2: 'qr',
}
const channelOf = ({ credits }: (typeof orders)[number]) => {
	const last = credits.find(({ model }) => model === 'LAST_NON_DIRECT_30D')
	return last ? CHANNELS[last.touch.source] : 'direct'
}

test('what the village reports by channel is what the last touches give', () => {
	const page = table('channel', 'led last to')
	const counted = page.map(({ channel = '' }) => {
		const own = orders.filter((order) => channelOf(order) === channel)
		const net = sum(own.map((order) => order.net))
		return { channel, 'led last to': own.map(({ name }) => name).join(', '), 'net sales': (net / 100).toFixed(2) }
	})
	expect(counted).toEqual(page)
	expect(sum(page.map((row) => minor(row['net sales'])))).toBe(sum(orders.map(({ net }) => net)))
})

/** The sentences of the page that say figures, as the code gives them. */
function saidByCode(): string[] {
	const [paid, refunded] = [sum(orders.map((it) => it.paid)), sum(orders.map((it) => it.refunded))]
	const parts = (name: string) => {
		const order = orders.find((it) => it.name === name)
		const linear = order?.credits.filter(({ model }) => model === 'LINEAR') ?? []
		return {
			net: order?.net ?? 0,
			of: linear.map((it) => [it.touch.source, creditMinor(order?.net ?? 0, it)] as const),
		}
	}
	const [two, three] = [parts('O5'), parts('O9')]
	const [c3 = ['', 0] as const, c1 = ['', 0] as const] = two.of
	const [one = ['', 0] as const, other = ['', 0] as const, last = ['', 0] as const] = three.of
	const ads = table('campaign', 'clicks')
		.map((row) => minor(row.revenue))
		.filter((fen) => fen > 0)
	const cost = sum(table('campaign', 'what').map((row) => minor(row.cost)))
	const margin = Math.floor((sum(ads) * MARGIN_BP) / 10_000)
	const bought = sum(table('campaign', 'clicks').map(({ orders: count }) => Number(count)))
	const social = sum(
		orders.flatMap((it) => (['chat_share', 'social_post'].includes(channelOf(it) ?? '') ? it.paid : [])),
	)
	const nets = table('channel', 'led last to').map((row) => minor(row['net sales']))
	const entropy = sum(nets.map((net) => -(net / sum(nets)) * Math.log(net / sum(nets))))
	const shares = MARGIN_BP / 100
	return [
		`A margin of ${shares} % is assumed`,
		`Paid ${yuan(paid)}, refunded ${yuan(refunded)}: net ${yuan(paid - refunded)}.`,
		`the net ${yuan(two.net)} falls in two: ⌊${two.net} · 1/2⌋ = ${c3[1]} fen for ${c3[0]}, the rest, ${c1[1]}, for ${c1[0]}.`,
		`Linear: ${three.net} fen in three parts, ${one[1]} (${one[0]}), ${one[1] + other[1]} − ${one[1]} = ${other[1]} (${other[0]}), ` +
			`${three.net} − ${one[1] + other[1]} = ${last[1]} (${last[0]}).`,
		`True ROI: (⌊revenue · ${shares} %⌋ − cost) ÷ cost.`,
		`${REWARD_BP / 100} % of what was sold by the last touch`,
		`O2 brought S1's sharer ${yuan(earnedByS1())}.`,
		`revenue ${ads.map(yuan).join(' + ')} = ${yuan(sum(ads))}, cost ${yuan(cost)}, ${bought} orders`,
		`⌊${sum(ads)} · ${shares} %⌋ = ${margin} fen of margin, (${margin} − ${cost}) ÷ ${cost}.`,
		`O2 and O3, ${yuan(social)} of the ${yuan(paid)} paid`,
		`with the shares p of the ${yuan(paid - refunded)}, H = −Σ p ln p = ${entropy.toFixed(4)} and e^H = ${Math.exp(entropy).toFixed(4)}`,
	]
}

test('every figure that stands in a sentence of the page is what the code gives, and no other stands there', () => {
	let rest = prose
	for (const sentence of saidByCode()) {
		expect(prose).toContain(sentence)
		rest = rest.replace(sentence, '')
	}
	// Days, instants and counts are left; every amount and every rate was said by the code.
	expect(rest.match(/\d+[.,]\d+|\d+ fen|\d+ %/g)).toBeNull()
})

test('the days that the page reckons with are those of the touches', () => {
	const daysOf = (name: string, source: string) => {
		const order = orders.find((it) => it.name === name)
		const touch = visitors.find(({ order: own }) => own?.name === name)?.touches.find((it) => it.source === source)
		return ((order?.at.getTime() ?? 0) - (touch?.at.getTime() ?? 0)) / 86_400_000
	}
	expect(prose).toContain(`**V03**: the click is ${daysOf('O3', 'C2')} days old.`)
	expect(prose).toContain(`**V04**: the click is ${daysOf('O4', 'S2')} days old.`)
	expect(prose).toContain(`are exactly ${daysOf('O9', 'visit')} days: the visit counts.`)
})
