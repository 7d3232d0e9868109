import { beforeAll, beforeEach, expect, test } from 'vitest'
import { readStay } from '#app/features/catalog/read-stay.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { doPlanDeed } from '#app/features/listings/do-plan-deed.server.ts'
import { readPlan } from '#app/features/listings/read-plan.server.ts'
import type { World } from '#app/platform/world.ts'
import { managerOf } from '#tests/features/listings/writing.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf } from '#tests/support/wishes.ts'

const START = '2026-05-01T02:00:00Z'
const clock = createClock(START)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})
beforeEach(async () => {
	clock.set(START)
	await database.db.deleteFrom('rate_seasons').execute()
	expect(await deed(TERMS)).toEqual({ outcome: 'saved' })
})

/** The plan of the larger room: 400 yuan a night, 500 on Fridays and Saturdays, two guests included. */
const planId = () => market.ratePlanIds[1]
const mine = () => managerOf(market.enterpriseId)
const deed = (form: Record<string, string>, by = mine()) => doPlanDeed(world, by, planId(), form)
const read = async (asked: Record<string, string> = {}) => {
	const view = await readPlan(world, mine(), planId(), asked)
	if (!view) throw new Error('not there')
	return view
}

const TERMS = {
	...{ does: 'terms', least: '0', most: '365', cutoff: '20:00', childAt1: '12', childWorth1: '40' },
	...{ childAt2: '5', childWorth2: '0', nightsAt1: '3', nightsWorth1: '10', earlyAt1: '30', earlyWorth1: '5' },
	...{ lateAt1: '2', lateWorth1: '7.5' },
}
const SEASON = {
	...{ does: 'season', id: '', nameZh: '采茶季', nameEn: 'Tea season', from: '2026-05-06', lastNight: '2026-05-07' },
	...{ day1: '600', day6: '700' },
}

test('what a plan takes off and whom it is for is kept in rising steps, rows in any order, empty rows left out', async () => {
	expect((await read()).plan).toMatchObject({
		childBands: [
			{ upToAge: 5, priceMinor: 0 },
			{ upToAge: 12, priceMinor: 4_000 },
		],
		lengthDiscounts: [{ nights: 3, discountBp: 1_000 }],
		earlyBird: [{ days: 30, discountBp: 500 }],
		lastMinute: [{ days: 2, discountBp: 750 }],
		...{ minAdvanceDays: 0, maxAdvanceDays: 365, sameDayCutoff: '20:00' },
	})
})

test.each([
	[{ childWorth3: '10' }, { childAt3: 'half' }],
	[{ nightsWorth1: '' }, { nightsWorth1: 'half' }],
	[{ earlyAt2: '30', earlyWorth2: '9' }, { earlyAt2: 'twice' }],
	[{ nightsAt1: '1' }, { nightsAt1: 'count' }],
	[{ childAt1: '18' }, { childAt1: 'count' }],
	[{ lateWorth1: '90.01' }, { lateWorth1: 'percent' }],
	[{ least: '9', most: '8' }, { most: 'window' }],
	[
		{ cutoff: '24:00', childWorth3: '10' },
		{ cutoff: 'clock', childAt3: 'half' },
	],
])('terms with %o are not saved by halves', async (change, faults) => {
	const before = (await read()).plan
	expect(await deed({ ...TERMS, ...change } as Record<string, string>)).toEqual({ outcome: 'faults', faults })
	expect((await read()).plan).toEqual(before)
})

test('a season holds from its first night to its last, and no night of it is another’s', async () => {
	expect(await deed(SEASON)).toEqual({ outcome: 'saved' })
	const week = [60_000, 60_000, 60_000, 60_000, 60_000, 70_000, 70_000]
	expect((await read()).plan.seasons).toMatchObject([{ from: '2026-05-06', lastNight: '2026-05-07', week }])
	const { priced } = (await read({ arrival: '2026-05-05', nights: '4' })).example
	expect(priced?.nights?.map(({ roomMinor, setBy }) => [setBy.rule, roomMinor])).toEqual([
		['base', 40_000],
		['season', 60_000],
		['season', 60_000],
		['base', 50_000],
	])
	const other = { ...SEASON, nameZh: '', nameEn: 'Other', from: '2026-05-07', lastNight: '2026-05-09' }
	expect(await deed(other)).toEqual({ outcome: 'overlap', with: { zh: '采茶季', en: 'Tea season' } })
	expect(await deed({ ...other, from: '2026-05-08' })).toEqual({ outcome: 'saved' })
	const [first] = (await read()).plan.seasons
	const moved = { ...SEASON, id: String(first?.id), from: '2026-05-02', lastNight: '2026-05-03' }
	expect(await deed(moved)).toEqual({ outcome: 'saved' })
	expect((await read()).plan.seasons.map(({ from }) => from)).toEqual(['2026-05-02', '2026-05-08'])
	expect(await deed({ does: 'remove-season', id: String(first?.id) })).toEqual({ outcome: 'saved' })
	expect(await deed({ does: 'remove-season', id: String(first?.id) })).toEqual({ outcome: 'no-season' })
	expect(await deed(moved)).toEqual({ outcome: 'no-season' })
	expect((await read()).plan.seasons).toHaveLength(1)
})

test.each([
	[{ lastNight: '2026-05-05' }, { lastNight: 'backwards' }],
	[{ lastNight: '2027-05-07' }, { lastNight: 'long' }],
	[{ nameZh: '', nameEn: '' }, { nameZh: 'name' }],
	[{ from: '2026-02-30' }, { from: 'date' }],
	[{ day1: '' }, { week: 'price' }],
])('a season with %o is not saved', async (change, faults) => {
	expect(await deed({ ...SEASON, ...change } as Record<string, string>)).toEqual({ outcome: 'faults', faults })
	expect((await read()).plan.seasons).toEqual([])
})

test('a season of exactly a year is taken', async () => {
	expect(await deed({ ...SEASON, lastNight: '2027-05-06' })).toEqual({ outcome: 'saved' })
})

test('the example and the order agree to the fen: season, child, length of stay and booking late or early', async () => {
	expect(await deed(SEASON)).toEqual({ outcome: 'saved' })
	for (const at of ['2026-05-01T02:00:00Z', '2026-05-03T15:59:59Z', '2026-05-03T16:00:00Z']) {
		clock.set(at)
		const asked = { arrival: '2026-05-05', nights: '3', adults: '2', children: '8' }
		const { priced } = (await read(asked)).example
		const wish = { ...nightWish(market, '2026-05-05', '2026-05-08'), childAges: [8] }
		const placed = await placeOrder(world, orderOf([wish]))
		if (placed.outcome !== 'placed') throw new Error(JSON.stringify(placed))
		expect(placed.totalMinor).toBe(priced?.paidMinor)
		await database.db.updateTable('capacity').set({ held: 0 }).execute()
	}
	clock.set('2026-05-03T16:00:00Z')
	const { priced } = (await read({ arrival: '2026-05-05', nights: '3', children: '8' })).example
	const list = 40_000 + 60_000 + 60_000 + 3 * 4_000
	const late = Math.round(list * 0.075)
	const long = Math.round((list - late) * 0.1)
	expect(priced).toMatchObject({ listMinor: list, paidMinor: list - late - long })
	expect(priced?.discounts.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
		['last_minute', late],
		['length_of_stay', long],
	])
})

test('booked before the least or after the most days ahead a plan is refused, by the dates of the property', async () => {
	expect(await deed({ ...TERMS, least: '2', most: '4' })).toEqual({ outcome: 'saved' })
	const ask = async (at: string) => {
		clock.set(at)
		return (await placeOrder(world, orderOf([nightWish(market, '2026-05-09', '2026-05-10')]))).outcome
	}
	expect(await ask('2026-05-04T15:59:59Z')).toBe('unavailable')
	expect(await ask('2026-05-04T16:00:00Z')).toBe('placed')
	await database.db.updateTable('capacity').set({ held: 0 }).execute()
	expect(await ask('2026-05-07T15:59:59Z')).toBe('placed')
	await database.db.updateTable('capacity').set({ held: 0 }).execute()
	expect(await ask('2026-05-07T16:00:00Z')).toBe('unavailable')
})

test('the page of the stay tells guests what they get off and how early they must book', async () => {
	expect(await deed({ ...TERMS, least: '2' })).toEqual({ outcome: 'saved' })
	const stay = await readStay(world, { language: 'en', isLight: false }, 'mist-house', () => null)
	if (stay.outcome !== 'found') throw new Error(stay.outcome)
	expect(stay.plans.find(({ ratePlanId }) => ratePlanId === planId())).toMatchObject({
		lengthDiscounts: [{ nights: 3, discountBp: 1_000 }],
		earlyBird: [{ days: 30, discountBp: 500 }],
		lastMinute: [{ days: 2, discountBp: 750 }],
		minAdvanceDays: 2,
	})
})

test('what cannot be worked out is told, and more people than fit are not hidden', async () => {
	expect((await read({ children: '3 18' })).example).toMatchObject({ faults: { children: 'ages' }, priced: null })
	expect((await read({ nights: '31' })).example).toMatchObject({ faults: { nights: 'count' }, priced: null })
	expect((await read({ adults: '4' })).example.priced?.isTooMany).toBe(false)
	expect((await read({ adults: '4', children: '1' })).example.priced?.isTooMany).toBe(true)
})

test('a plan of another’s is not there, and who changed what is kept', async () => {
	const rival = managerOf(await addEnterprise(database.db, 'elsewhere', VILLAGE))
	expect(await deed(TERMS, rival)).toEqual({ outcome: 'not-found' })
	expect(await readPlan(world, rival, planId(), {})).toBeNull()
	expect(await deed({ does: 'nothing' })).toEqual({ outcome: 'unknown' })
	const last = await database.db
		.selectFrom('audit_entries')
		.select(['action', 'subject_id'])
		.orderBy('id', 'desc')
		.executeTakeFirst()
	expect(last).toEqual({ action: 'listing.plan-terms-written', subject_id: String(market.stayId) })
})
