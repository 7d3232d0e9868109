import { beforeAll, expect, test } from 'vitest'
import { readExperience } from '#app/features/catalog/read-experience.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { readWaitedSession } from '#app/features/experiences/open-entry.server.ts'
import { doRuleDeed } from '#app/features/schedules/do-rule-deed.server.ts'
import { readRule } from '#app/features/schedules/read-schedule.server.ts'
import { setPricesOfRule } from '#app/features/schedules/set-rule-prices.server.ts'
import type { World } from '#app/platform/world.ts'
import { begin, managerOf } from '#tests/features/listings/writing.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let listingId = 0
let ruleId = 0
let adult = 0
let child = 0

const mine = () => managerOf(market.enterpriseId)

async function addUnit(code: string, priceMinor: number, position: number) {
	const unit = { listing_id: listingId, code, name_zh: code, name_en: code, price_minor: priceMinor, position }
	return (await database.db.insertInto('unit_types').values(unit).returning('id').executeTakeFirstOrThrow()).id
}

/** Fridays to Sundays: 8, 9 and 10 May. */
beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	listingId = await begin(world, mine(), 'experience', 'tea-picking')
	;[adult, child] = [await addUnit('adult', 5_000, 0), await addUnit('child', 2_500, 1)]
	await database.db
		.updateTable('listings')
		.set({ status: 'published', title_en: 'New', slug: 'priced', published_at: clock.now(), from_minor: 2_500 })
		.where('id', '=', listingId)
		.execute()
	const form = {
		...{ day: '5 6 7', every: '1', times: '09:00', minutes: '90', cutoff: '2', seats: '10', least: '0' },
		...{ from: '2026-05-08', until: '2026-05-10', days: '', leftOut: '', season1From: '', season1To: '' },
	}
	const target = { listingId, ruleId: null }
	const shown = await doRuleDeed(world, mine(), target, { ...form, intent: 'preview' })
	if (shown.outcome !== 'plan') throw new Error(JSON.stringify(shown))
	const saved = await doRuleDeed(world, mine(), target, { ...form, intent: 'save', mark: shown.plan.mark })
	expect(saved).toMatchObject({ outcome: 'saved' })
	const rule = database.db.selectFrom('session_rules').select('id').where('listing_id', '=', listingId)
	ruleId = (await rule.executeTakeFirstOrThrow()).id
})

const setPrices = (texts: Record<string, string>, by = mine()) => setPricesOfRule(world, by, { ruleId, texts })
const fields = (price: string, weekend: string, unit = adult) => ({
	...{ [`price-${unit}`]: price, [`weekend-${unit}`]: weekend },
})

async function sessionOn(date: string) {
	const rows = await database.db
		.selectFrom('sessions')
		.select(['id', 'starts_at'])
		.where('rule_id', '=', ruleId)
		.orderBy('starts_at')
		.execute()
	return rows.find(({ starts_at: at }) => at.toISOString().startsWith(date))?.id ?? 0
}

const wish = async (date: string, units: [number, number][]) => ({
	...({ kind: 'experience', key: 'x', sessionId: await sessionOn(date) } as const),
	units: units.map(([unitTypeId, qty]) => ({ unitTypeId, qty })),
})

const paidFor = async (date: string, units: [number, number][]) => {
	const orderId = await buy(world, provider, orderOf([await wish(date, units)]))
	return (await linesOf(world, orderId)).map((line) => [line.unit_type_id, line.unit_minor, line.paid_minor])
}

const fromMinor = async () =>
	(
		await database.db
			.selectFrom('listings')
			.select('from_minor as minor')
			.where('id', '=', listingId)
			.executeTakeFirstOrThrow()
	).minor

test('tickets are sold at the price of their session’s rule, at the weekend at its own, others at their usual price', async () => {
	expect(await paidFor('2026-05-08', [[adult, 1]])).toEqual([[adult, 5_000, 5_000]])
	expect(await setPrices(fields('80', '99.50'))).toEqual({ outcome: 'priced', listingId })
	expect(
		await paidFor('2026-05-08', [
			[adult, 1],
			[child, 1],
		]),
	).toEqual([
		[adult, 8_000, 8_000],
		[child, 2_500, 2_500],
	])
	expect(await paidFor('2026-05-09', [[adult, 2]])).toEqual([[adult, 9_950, 19_900]])
	expect(await paidFor('2026-05-10', [[adult, 1]])).toEqual([[adult, 9_950, 9_950]])
	const { details } = await database.db
		.selectFrom('order_lines')
		.select('price_details as details')
		.where('unit_minor', '=', 9_950)
		.executeTakeFirstOrThrow()
	expect(details).toMatchObject({ parts: [{ kind: 'unit', unitMinor: 9_950, setBy: 'weekend' }] })
})

test('a price changed while a buyer looks is told before it is paid, and nothing is charged other than was agreed', async () => {
	await setPrices(fields('80', '99.50'))
	const wishes = [await wish('2026-05-08', [[adult, 1]])]
	await setPrices(fields('85', ''))
	expect(await placeOrder(world, orderOf(wishes, { agreed: { totalMinor: 8_000 } }))).toMatchObject({
		...{ outcome: 'price-changed', totalMinor: 8_500 },
	})
})

test('the page of the experience, the waiting list and the lowest price tell the price of each session', async () => {
	await setPrices({ ...fields('80', '99.50'), ...fields('20', '', child) })
	const look = { language: 'en', isPlain: false } as unknown as Parameters<typeof readExperience>[1]
	const page = await readExperience(world, look, 'priced')
	if (page.outcome !== 'found') throw new Error('no page')
	const prices = page.weeks.flatMap(({ sessions }) => sessions.map((it) => [it.date, it.prices]))
	const of = (minor: number) => [
		{ unitTypeId: adult, priceMinor: minor },
		{ unitTypeId: child, priceMinor: 2_000 },
	]
	expect(prices).toEqual([
		['2026-05-08', of(8_000)],
		['2026-05-09', of(9_950)],
		['2026-05-10', of(9_950)],
	])
	const waited = await readWaitedSession(world, await sessionOn('2026-05-09'))
	expect(waited?.units).toMatchObject([
		{ id: adult, priceMinor: 9_950 },
		{ id: child, priceMinor: 2_000 },
	])
	expect(await fromMinor()).toBe(2_000)
	await setPrices({ ...fields('80', '99.50'), ...fields('40', '30', child) })
	// No session is sold at the usual 25 yuan of a child.
	expect(await fromMinor()).toBe(3_000)
	await setPrices({})
	expect(await fromMinor()).toBe(2_500)
})

test('prices that are no amounts are refused whole, and only the seller of the rule sets them', async () => {
	await setPrices(fields('80', ''))
	expect(await setPrices(fields('8o', '-1'))).toEqual({
		...{ outcome: 'faults', faults: { [`price-${adult}`]: 'price', [`weekend-${adult}`]: 'price' } },
	})
	const stranger = managerOf(await addEnterprise(database.db, 'stranger', VILLAGE))
	expect(await setPrices(fields('1', '1'), stranger)).toEqual({ outcome: 'not-found' })
	const kept = await readRule(world, mine(), ruleId)
	expect(kept?.prices).toEqual([{ unitTypeId: adult, priceMinor: 8_000, weekendMinor: null, holidayMinor: null }])
	// A weekend price alone leaves the other days as they are otherwise.
	await setPrices(fields('', '60'))
	expect((await readRule(world, mine(), ruleId))?.prices).toEqual([
		{ unitTypeId: adult, priceMinor: 5_000, weekendMinor: 6_000, holidayMinor: null },
	])
	// A price of public holidays stands by itself too, and is kept beside that of weekends.
	const holiday = (text: string) => ({ [`holiday-${adult}`]: text })
	expect(await setPrices({ ...fields('', '60'), ...holiday('7o') })).toEqual({
		...{ outcome: 'faults', faults: { [`holiday-${adult}`]: 'price' } },
	})
	await setPrices({ ...fields('', '60'), ...holiday('70') })
	expect((await readRule(world, mine(), ruleId))?.prices).toEqual([
		{ unitTypeId: adult, priceMinor: 5_000, weekendMinor: 6_000, holidayMinor: 7_000 },
	])
})
