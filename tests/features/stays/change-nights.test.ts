import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { nightRule } from '#app/domain/pricing/night-rule.ts'
import { doCalendarDeed } from '#app/features/stays/do-calendar-deed.server.ts'
import { readCalendar } from '#app/features/stays/read-calendar.server.ts'
import type { World } from '#app/platform/world.ts'
import { readRatePlans } from '#db/queries/offers.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
let market: TestMarket
let world: World
let seller: Seller

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock })
	seller = await sellerOf(world, market.enterpriseId, 'host@example.com')
})

beforeEach(async () => {
	await database.db.deleteFrom('rate_overrides').execute()
})

const KEEP = { stopSell: '', closedToArrival: '', closedToDeparture: '', minStayArrival: '', maxStay: '' }
const form = (parts: Record<string, string>) => ({
	...{ deed: 'rules', room: String(market.roomTypeIds[0]), plan: String(market.ratePlanIds[0]) },
	...{ from: '2026-05-08', to: '2026-05-14', day: '', priceKind: '', amount: '', ...KEEP },
	...parts,
})

async function look(parts: Record<string, string>, by = seller) {
	const seen = await doCalendarDeed(world, by, form(parts))
	if (seen.outcome !== 'preview') throw new Error(JSON.stringify(seen))
	return seen
}

const apply = (parts: Record<string, string>, mark: string) =>
	doCalendarDeed(world, seller, form({ ...parts, deed: 'rules-apply', mark }))

async function change(parts: Record<string, string>) {
	expect(await apply(parts, (await look(parts)).mark)).toEqual({ outcome: 'done' })
}

/** What a night costs to who books it. */
async function priceOf(night: string, until: string): Promise<number> {
	const [read] = await readRatePlans(world.db, [{ ratePlanId: market.ratePlanIds[0], from: night, until }])
	if (!read) throw new Error('no such plan')
	const { baseMinor: base, seasons, dates } = read.plan
	return nightRule({ base, seasons, dates }, night).priceMinor
}

test('weekend nights of a span get a tenth more: shown first, then what guests pay; other nights stay', async () => {
	const weekend = { day: '5 6', priceKind: 'percent', amount: '10' }
	const { changed } = await look(weekend)
	expect(changed.map(({ date, fromMinor, toMinor }) => [date, fromMinor, toMinor])).toEqual([
		['2026-05-08', 40_000, 44_000],
		['2026-05-09', 40_000, 44_000],
	])
	expect(await priceOf('2026-05-08', '2026-05-09')).toBe(40_000)
	await change(weekend)
	expect(await priceOf('2026-05-08', '2026-05-09')).toBe(44_000)
	expect(await priceOf('2026-05-10', '2026-05-11')).toBe(30_000)
	const { nights } = await readCalendar(world, seller, { roomTypeId: market.roomTypeIds[0], month: '2026-05' })
	expect(nights.filter(({ isOwnPrice }) => isOwnPrice).map(({ date, priceMinor }) => [date, priceMinor])).toEqual([
		['2026-05-08', 44_000],
		['2026-05-09', 44_000],
	])
	await change({ priceKind: 'usual' })
	expect(await priceOf('2026-05-08', '2026-05-09')).toBe(40_000)
})

test('what was not shown is not done: priced by another meanwhile, it is shown anew', async () => {
	const wanted = { priceKind: 'add', amount: '-20' }
	const { mark } = await look(wanted)
	await change({ priceKind: 'set', amount: '500', to: '2026-05-08' })
	expect(await apply(wanted, mark)).toMatchObject({ outcome: 'preview', isStale: true })
	expect(await priceOf('2026-05-09', '2026-05-10')).toBe(40_000)
})

test('nights before today are not changed: yesterday is not, today is', async () => {
	clock.set('2026-05-08T15:59:59Z')
	expect((await look({ priceKind: 'set', amount: '500' })).changed).toHaveLength(7)
	clock.set('2026-05-08T16:00:00Z')
	expect(await doCalendarDeed(world, seller, form({ priceKind: 'set', amount: '500' }))).toEqual({
		outcome: 'refused',
		problem: 'past',
	})
	clock.set('2026-05-01T02:00:00Z')
})

test.each([
	[{ priceKind: 'set', amount: '' }, { amount: 'amount' }],
	[{ priceKind: 'set', amount: '-5' }, { amount: 'amount' }],
	[{ priceKind: 'add', amount: '1.234' }, { amount: 'amount' }],
	[{ priceKind: 'percent', amount: 'ten' }, { amount: 'amount' }],
])('%j is no price: %j', async (wrong, faults) => {
	expect(await doCalendarDeed(world, seller, form(wrong))).toEqual({ outcome: 'faults', faults })
})

test('a price that would be nothing is told by its dates, and nothing is done', async () => {
	const { mark } = await look({ priceKind: 'add', amount: '-299' })
	expect(mark).not.toBe('')
	expect(await doCalendarDeed(world, seller, form({ priceKind: 'add', amount: '-300' }))).toEqual({
		outcome: 'no-price',
		dates: ['2026-05-10', '2026-05-11', '2026-05-12', '2026-05-13', '2026-05-14'],
	})
})

test('nobody prices another’s nights, nor a plan of another room', async () => {
	const stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
	const wanted = form({ priceKind: 'set', amount: '1' })
	expect(await doCalendarDeed(world, stranger, wanted)).toEqual({ outcome: 'not-found' })
	const crossed = { ...wanted, plan: String(market.ratePlanIds[1]) }
	expect(await doCalendarDeed(world, seller, crossed)).toEqual({ outcome: 'not-found' })
})
