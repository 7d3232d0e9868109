import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { markOrderStale } from '#app/features/clusters/mark-months-stale.server.ts'
import { rollUpStaleMonths } from '#app/features/clusters/roll-up-cluster.server.ts'
import { listTradeMonths, rollUpMonths } from '#app/features/clusters/roll-up-months.ts'
import { isWithinRegion } from '#app/domain/clusters/region-code.ts'
import { seededRandom } from '#seeds/random.ts'
import { countingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import { TRADE_INDICATORS, type TradeTally } from '#app/domain/cluster-statistics/trade-observation.ts'
import { tallyRows, tallyTrade } from '#db/queries/trade-tallies.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { advertise, attribute, type Line, openStore, refund, sell, type Store } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

/** What was sold, kept beside the database and counted the slow way. */
interface Written {
	store: Store
	order: number
	paidMs: number
	paidMinor: number
	isFee: boolean
	dueMs: number
	sentMs: number | null
	isTest: boolean
	back: { minor: number; ms: number } | null
	clickMs: number | null
	/** The last source before the order. */
	touch: string
}

const database = useDatabase()
const random = seededRandom('recount')
const MONTHS = ['2026-03', '2026-04', '2026-05']
const DAY = 86_400_000
const TOUCHES = ['direct', 'search', 'chat_share', 'live_stream']
const START = Date.parse('2026-01-10T00:00:00Z')
const NOW = Date.parse('2026-05-23T07:30:00Z')
/** What happened long after is counted a little later each time. */
const clock = createClock(new Date(NOW).toISOString())
/** What three of the stores sell is on the shelf since then: new until a year after. */
const NEW_SINCE = '2025-03-20'
const written: Written[] = []
/** The campaigns' margins, basis points. */
const margins = new Map<Store, number>()
const costs: { store: Store; day: string; minor: number }[] = []
const stores: Store[] = []
const iso = (ms: number) => new Date(ms).toISOString()

async function sellSomething(campaigns: Map<Store, number>) {
	const { db } = database
	const sellers = random.shuffle(stores).slice(0, random.int(1, 3))
	const paidMs = START + random.int(0, NOW - START)
	const isTest = random.chance(0.1)
	const dueMs = paidMs + random.int(0, 3 * DAY)
	const sentMs = random.chance(0.8) ? dueMs + random.int(-DAY, DAY / 2) : null
	const lines: Line[] = sellers.flatMap((store) => [
		{
			store,
			paidMinor: random.int(1, 90_000),
			dueAt: iso(dueMs),
			dispatchedAt: sentMs === null ? null : iso(sentMs),
			qtySent: sentMs === null ? 0 : 1,
		},
		{ store, kind: 'FEE' as const, paidMinor: 500 },
	])
	const sold = await sell(db, { paidAt: iso(paidMs), isTest, lines })
	const touch = random.pick(TOUCHES)
	await db.updateTable('orders').set({ last_touch: touch }).where('id', '=', sold.orderId).execute()
	const backMs = random.chance(0.4) ? paidMs + random.pick([1, DAY, DAY + 1, 9 * DAY]) : null
	const isWhole = random.chance(0.5)
	const rows = lines.map((line, i): Written => {
		const minor = isWhole || line.kind === 'FEE' ? line.paidMinor : Math.ceil(line.paidMinor / 3)
		return {
			store: line.store,
			order: sold.orderId,
			paidMs,
			paidMinor: line.paidMinor,
			isFee: i % 2 === 1,
			dueMs,
			sentMs,
			isTest,
			back: backMs !== null && backMs <= NOW ? { minor, ms: backMs } : null,
			clickMs: null,
			touch,
		}
	})
	if (backMs !== null && backMs <= NOW)
		await refund(db, sold, {
			at: iso(backMs),
			lines: rows.map((row, i) => [sold.lineIds[i] ?? 0, row.back?.minor ?? 0] as const),
		})
	const campaignId = campaigns.get(sellers[0] as Store)
	if (campaignId !== undefined && random.chance(0.5)) {
		const clickMs = paidMs - random.int(0, 10 * DAY)
		await attribute(db, sold.orderId, { campaignId, at: iso(clickMs) })
		for (const row of rows.filter((it) => it.store === sellers[0])) row.clickMs = clickMs
	}
	written.push(...rows)
}

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	for (const [i, region] of [PLACES.tea, PLACES.sea, PLACES.hill, PLACES.far, PLACES.tea, PLACES.township].entries())
		stores.push(await openStore(db, { slug: `s${i}`, region, openedOn: i === 5 ? '2026-04-01' : '2025-01-01' }))
	const campaigns = new Map<Store, number>()
	for (const store of stores.slice(0, 3)) {
		const days = Array.from({ length: 40 }, (_, i) => iso(START + i * 3 * DAY).slice(0, 10))
		const spent = days.map((day) => [day, random.int(0, 9000)] as const)
		const campaignId = await advertise(db, store, spent)
		const marginBp = random.int(1, 10_000)
		await db.updateTable('ad_campaigns').set({ margin_bp: marginBp }).where('id', '=', campaignId).execute()
		campaigns.set(store, campaignId)
		margins.set(store, marginBp)
		costs.push(...spent.map(([day, minor]) => ({ store, day, minor })))
	}
	for (const store of stores.slice(1, 4))
		await db
			.updateTable('listings')
			.set({ first_listed_on: NEW_SINCE })
			.where('enterprise_id', '=', store.enterpriseId)
			.execute()
	for (let i = 0; i < 250; i++) await sellSomething(campaigns)
	await rollUpMonths(db, { months: MONTHS, now: new Date(NOW) })
}, 120_000)

const monthStart = (month: string, add = 0) =>
	Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + add, 1) - 8 * 3_600_000

/** A seller's part of an order counts unless all of it went back within 24 hours. */
function counts(row: Written): boolean {
	const part = written.filter((it) => it.order === row.order && it.store === row.store)
	const early = part.reduce((sum, it) => sum + (it.back && it.back.ms <= it.paidMs + DAY ? it.back.minor : 0), 0)
	return !row.isTest && early < part.reduce((sum, it) => sum + it.paidMinor, 0)
}

const isNew = ({ store, paidMs }: Written) =>
	stores.indexOf(store) >= 1 &&
	stores.indexOf(store) <= 3 &&
	Math.floor((paidMs + 8 * 3_600_000) / DAY) - Date.parse(`${NEW_SINCE}T00:00:00Z`) / DAY <= 365

const isSocial = (row: Written) => row.touch !== 'direct' && row.touch !== 'search'

function recount(month: string, region: string) {
	const from = monthStart(month)
	const to = monthStart(month, 1)
	const end = Math.min(to, NOW)
	const endDay = Math.floor((end + 8 * 3_600_000) / DAY)
	const trailing = (endDay - 90) * DAY - 8 * 3_600_000
	const isIn = (ms: number, start: number, stop = to) => ms >= start && ms < stop
	const here = written.filter((row) => isWithinRegion(row.store.region, region))
	const valid = here.filter(counts)
	const sales = valid.filter((row) => !row.isFee)
	const sum = (rows: Written[], of: (row: Written) => number) => rows.reduce((total, row) => total + of(row), 0)
	const due = here.filter((row) => !row.isFee && !row.isTest && isIn(row.dueMs, trailing, end))
	const clicked = sales.filter((row) => row.clickMs !== null && isIn(row.clickMs, trailing))
	const dayOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY
	const lastDay = Math.floor((end - 1 + 8 * 3_600_000) / DAY)
	const spent = costs.filter((cost) => isWithinRegion(cost.store.region, region))
	const costIn = (first: number) =>
		spent
			.filter(({ day }) => dayOf(day) >= first && dayOf(day) <= lastDay)
			.reduce((total, cost) => total + cost.minor, 0)
	const active = stores.filter((store) => {
		if (!isWithinRegion(store.region, region)) return false
		const age = endDay - (store === stores[5] ? dayOf('2026-04-01') : dayOf('2025-01-01'))
		const days = Math.min(90, age)
		const start = (endDay - days) * DAY - 8 * 3_600_000
		const orders = new Set(
			valid.filter((row) => row.store === store && isIn(row.paidMs, start)).map((row) => row.order),
		)
		return age >= 30 && orders.size * 30 >= days
	})
	const social = active.filter((store) =>
		valid.some((row) => row.store === store && isSocial(row) && isIn(row.paidMs, trailing)),
	)
	const netMinor = (rows: Written[]) =>
		sum(rows, (row) => (row.paidMs < to ? row.paidMinor : 0)) -
		sum(rows, (row) => (row.back && row.back.ms < to ? row.back.minor : 0))
	const netOfYear = (rows: Written[]) => netMinor(rows) / 100
	const netOf = (row: Written) => row.paidMinor - (row.back?.minor ?? 0)
	const margin = Math.floor(sum(clicked, (row) => netOf(row) * (margins.get(row.store) ?? 0)) / 10_000)
	const cost = costIn(endDay - 90)
	const recent = sales.filter((row) => isIn(row.paidMs, trailing))
	const byChannel = TOUCHES.map((touch) => netMinor(sales.filter((row) => row.touch === touch))).filter((it) => it > 0)
	const netAll = byChannel.reduce((total, net) => total + net, 0)
	const entropy = -byChannel.reduce((total, net) => total + (net / netAll) * Math.log(net / netAll), 0)
	const figures = {
		L01: [new Set(valid.filter((row) => isIn(row.paidMs, from)).map((row) => row.order)).size, null],
		L02: [
			(sum(sales, (row) => (isIn(row.paidMs, from) ? row.paidMinor : 0)) -
				sum(sales, (row) => (row.back && isIn(row.back.ms, from) ? row.back.minor : 0))) /
				100,
			null,
		],
		L04: [active.length, null],
		L05: [costIn(Math.floor((from + 8 * 3_600_000) / DAY)) / 100, null],
		L06: [sum(clicked, netOf) / 100, cost / 100],
		L07: [social.length, active.length],
		X04: [netOfYear(sales.filter(isNew)), netOfYear(sales)],
		X06: [netOfYear(sales.filter((row) => row.touch === 'live_stream')), netOfYear(sales)],
		L10: [due.filter((row) => row.sentMs !== null && row.sentMs <= row.dueMs).length, due.length],
	}
	const beside = {
		adRoiTrue: cost < 10_000 ? null : (margin - cost) / cost,
		socialValueShare:
			recent.length === 0
				? null
				: sum(recent.filter(isSocial), (it) => it.paidMinor) / sum(recent, (it) => it.paidMinor),
		effectiveChannels: netAll > 0 ? Math.exp(entropy) : null,
	}
	return { figures, beside }
}

test.each(MONTHS.flatMap((month) => Object.values(PLACES).map((region) => [month, region])))(
	'the roll-up of %s in %s is what a plain recount of the rows gives',
	async (month, region) => {
		const rows = await database.db
			.selectFrom('observations')
			.select(['indicator_code', 'num', 'den', 'companions'])
			.where('period', '=', month)
			.where('region_code', '=', region)
			.where('superseded_at', 'is', null)
			.where('indicator_code', '<>', 'L03')
			.execute()
		const { figures, beside } = recount(month, region)
		expect(Object.fromEntries(rows.map((row) => [row.indicator_code, [row.num, row.den]]))).toEqual(figures)
		const told = Object.assign({}, ...rows.map((row) => row.companions)) as Record<string, number | null>
		for (const [name, value] of Object.entries(beside))
			if (value === null) expect([name, told[name]]).toEqual([name, null])
			else expect(told[name], name).toBeCloseTo(value, 12)
	},
)

const standing = () =>
	database.db
		.selectFrom('observations')
		.select(['indicator_code', 'region_code', 'period', 'value', 'num', 'den', 'n', 'missing_reason', 'companions'])
		.where('superseded_at', 'is', null)
		.orderBy('indicator_code')
		.orderBy('region_code')
		.orderBy('period')
		.execute()

test.each(MONTHS.flatMap((month) => TRADE_INDICATORS.map((code) => [code, month] as const)))(
	'what days and months sum of %s in %s is what its rows sum',
	async (code, month) => {
		const { db } = database
		const window = countingWindow(month, new Date(NOW))
		if (window === null) throw new Error(`${month} is to come`)
		const [summed, listed] = await Promise.all([tallyTrade(db, code, window), tallyRows(db, code, window)])
		// Of valid orders each is counted once, and sales alone are told by what they are of.
		const told = ({ regionCode, keys, goods, services, gross, ...sums }: TradeTally) => {
			if (code === 'L01') return { regionCode, keys }
			return { regionCode, keys, ...sums, ...(code === 'L02' && { goods, services, gross }) }
		}
		expect(listed.length).toBeGreaterThan(code === 'L03' ? -1 : 0)
		expect(summed.map(told)).toEqual(listed.map(told))
	},
)

/** What happens to orders long after they were paid. */
const LATER = {
	'are put off to another month': (id: number) =>
		database.db
			.updateTable('order_lines')
			.set({ due_at: sql<Date>`due_at + interval '32 days'` })
			.where('seller_order_id', 'in', (parts) =>
				parts.selectFrom('seller_orders').select('id').where('order_id', '=', id),
			)
			.execute(),
	'turn out to have come by something else': (id: number) =>
		database.db.updateTable('orders').set({ last_touch: 'short_video' }).where('id', '=', id).execute(),
	'are found to be brushing': (id: number) =>
		database.db
			.updateTable('orders')
			.set({ flagged_at: new Date(NOW), flag_reason: 'brushing' })
			.where('id', '=', id)
			.execute(),
}

test.each(Object.entries(LATER))(
	'where the oldest orders %s, what is counted again of them, the newest months first, is what all counted anew is, companions too',
	async (_, happen) => {
		const { db } = database
		const all = await listTradeMonths(db, clock.now())
		await rollUpMonths(db, { months: all, now: clock.now() })
		const before = await standing()
		const oldest = written
			.filter((row) => !row.isTest && row.back === null && !row.isFee)
			.sort((a, b) => a.paidMs - b.paidMs)
			.slice(0, 3)
		for (const { order } of oldest) {
			await happen(order)
			await markOrderStale(createTestWorld(db, { clock }), { orderId: order })
		}
		const marked = await db.selectFrom('stale_months').select('period').execute()
		expect(marked.length).toBeGreaterThan(3)
		const world = createTestWorld(db, { clock })
		while ((await db.selectFrom('stale_months').select('period').execute()).length > 0) {
			// Marks put again in the same instant lie a little behind it.
			clock.advance(1)
			await rollUpStaleMonths(world)
		}
		const incremental = await standing()
		expect(incremental).not.toEqual(before)
		await db.deleteFrom('observations').execute()
		await rollUpMonths(db, { months: all, now: clock.now() })
		expect(incremental).toEqual(await standing())
	},
	120_000,
)
