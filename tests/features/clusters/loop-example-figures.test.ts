import { beforeAll, expect, test } from 'vitest'
import { SOURCE_OF_CAMPAIGN } from '#app/domain/attribution/arrival.ts'
import type { Credit } from '#app/domain/attribution/attribute.ts'
import { rollUpMonths } from '#app/features/clusters/roll-up-months.ts'
import { publishIndicators } from '#app/features/indicators/publish-indicators.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { MARGIN_BP, minor, orders, table } from '#tests/support/loop-example.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { advertise, attribute, openStore, refund, sell, type Store } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-07-01T00:00:00Z')
const WEEK_MS = 7 * 86_400_000
const CHANNELS: Record<string, string> = { C1: 'search', C2: 'social', C3: 'live_stream', C4: 'outdoor' }
const sourceOf = (name: string) =>
	SOURCE_OF_CAMPAIGN[CHANNELS[name] ?? ''] ?? (name.startsWith('S') ? 'chat_share' : 'qr')

async function sellOrder(store: Store, order: (typeof orders)[number], campaigns: ReadonlyMap<string, number>) {
	const { db } = database
	const sold = await sell(db, { paidAt: order.at.toISOString(), lines: [{ store, paidMinor: order.paid }] })
	const creditOf = (model: Credit['model']) => order.credits.find((credit) => credit.model === model)?.touch
	const last = creditOf('LAST_NON_DIRECT_30D')
	if (last)
		await db
			.updateTable('orders')
			.set({ last_touch: sourceOf(last.source) })
			.where('id', '=', sold.orderId)
			.execute()
	const clicked = creditOf('AD_LAST_CLICK_15D')
	const campaignId = campaigns.get(clicked?.source ?? '')
	if (clicked && campaignId) await attribute(db, sold.orderId, { campaignId, at: clicked.at.toISOString() })
	const backAt = new Date(order.at.getTime() + WEEK_MS).toISOString()
	if (order.refunded > 0) await refund(db, sold, { at: backAt, lines: [[sold.lineIds[0] ?? 0, order.refunded]] })
}

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	const store = await openStore(db, { slug: 'example', region: PLACES.tea })
	const campaigns = new Map<string, number>()
	for (const { campaign = '', cost } of table('campaign', 'what'))
		campaigns.set(campaign, await advertise(db, store, [['2026-05-01', minor(cost)]]))
	await db.updateTable('ad_campaigns').set({ margin_bp: MARGIN_BP }).execute()
	for (const order of orders) await sellOrder(store, order, campaigns)
	await rollUpMonths(db, { months: ['2026-05'], now: clock.now() })
}, 60_000)

async function cell(code: string, region: string) {
	return database.db
		.selectFrom('observations')
		.select(['value', 'missing_reason', 'num', 'den', 'n', 'companions'])
		.where('indicator_code', '=', code)
		.where('region_code', '=', region)
		.where('superseded_at', 'is', null)
		.executeTakeFirstOrThrow()
}

test.each(['tea', 'township', 'county', 'province'] as const)(
	'the example’s companions of L06, L07 and X06 are those of the page in the %s’s figures',
	async (place) => {
		const page = new Map(table('companion', 'above').map((row) => [row.companion, row]))
		const ratio = (name: string) => minor(page.get(name)?.above) / minor(page.get(name)?.below)
		const written = (name: string) => page.get(name)?.value

		const ads = await cell('L06', PLACES[place])
		expect(ads).toMatchObject({ value: null, missing_reason: 'too-few', num: 510.01, den: 290, n: 5 })
		expect(ads.companions).toEqual({ adRoiTrue: ratio('adRoiTrue'), stores: 1, topShare: 1 })
		expect(ratio('adRoiTrue').toFixed(4)).toBe(written('adRoiTrue'))

		const social = await cell('L07', PLACES[place])
		expect(social.companions).toEqual({ socialValueShare: ratio('socialValueShare') })
		expect(ratio('socialValueShare').toFixed(4)).toBe(written('socialValueShare'))

		const nets = table('channel', 'led last to').map((row) => minor(row['net sales']))
		const total = nets.reduce((sum, net) => sum + net, 0)
		const entropy = nets.reduce((sum, net) => sum - (net / total) * Math.log(net / total), 0)
		const models = await cell('X06', PLACES[place])
		expect(models).toMatchObject({ den: total / 100 })
		const { effectiveChannels } = models.companions as { effectiveChannels: number }
		expect(effectiveChannels).toBeCloseTo(Math.exp(entropy), 12)
		expect(effectiveChannels.toFixed(4)).toBe(written('effectiveChannels'))
	},
)

test('companions are not among the public figures', async () => {
	const published = await publishIndicators(createTestWorld(database.db, { clock }), {
		code: PLACES.tea,
		period: '2026-05',
	})
	if (published.outcome !== 'found') throw new Error(published.outcome)
	const told = JSON.stringify(published.items)
	expect(published.items.map(({ code }) => code)).toEqual(expect.arrayContaining(['L06', 'L07', 'X06']))
	for (const name of ['adRoiTrue', 'socialValueShare', 'effectiveChannels']) expect(told).not.toContain(name)
})
