import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Manager, Seller } from '#app/domain/accounts/roles.ts'
import { requireManager } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { gatherSupply } from '#app/features/supply/gather-supply.server.ts'
import { addFarm, giveLink, leaveFarm, setShares } from '#app/features/supply/keep-farms.server.ts'
import { closeSeason, openSeason, payFarm, pledge } from '#app/features/supply/keep-season.server.ts'
import { readFarm, readOwnStatements, readSeason } from '#app/features/supply/read-supply.server.ts'
import { strikeOutDelivery } from '#app/features/supply/strike-delivery.server.ts'
import { addPlot, recordInput } from '#app/features/tracing/keep-plots.server.ts'
import { readStory } from '#app/features/tracing/read-story.server.ts'
import type { World } from '#app/platform/world.ts'
import { useDatabase } from '#tests/support/database.ts'
import { addEnterprise, addMember, addPerson, addRegion, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld, type TestClock } from '#tests/support/test-world.ts'

const database = useDatabase()
let clock: TestClock
let site: World
let world: World
let coop: Manager
let place = ''
const farms: number[] = []
let season = 0

async function managerOf(enterpriseId: number, email: string): Promise<Manager> {
	const accountId = await addPerson(site, email)
	await addMember(site.db, enterpriseId, accountId, 'manager')
	return requireManager(site, await requestAs(site, accountId))
}

const join = async (name: string, joinedOn = '2026-01-01') => {
	const farm = { name: { zh: name, en: name }, regionCode: place, households: 1, workers: 2, joinedOn }
	const joined = await addFarm(world, coop, farm)
	if (joined.outcome !== 'done') throw new Error(joined.outcome)
	return joined.farmId
}

const gather = (harvestedOn: string, brought: [number, number, number][]) =>
	gatherSupply(world, coop, {
		...{ seasonId: season, listingId: null, name: { zh: '鲜叶', en: 'Fresh leaf' }, harvestedOn },
		brought: brought.map(([farmId, amountG, priceMinor]) => ({ farmId, amountG, priceMinor })),
	})

beforeAll(async () => {
	clock = createClock('2026-05-10T02:00:00Z')
	site = createTestWorld(database.db, { clock })
	place = await addRegion(site.db)
	coop = await managerOf(await addEnterprise(site.db, 'coop', place), 'manager@coop.example')
	// All of it behind the wall, as the office has it.
	world = officeOf(site, coop)
	for (const name of ['A', 'B', 'C']) farms.push(await join(name))
	const opened = await openSeason(world, coop, {
		...{ name: { zh: '春茶', en: 'Spring tea' }, fromOn: '2026-03-01', toOn: '2026-05-31', splitBy: 'SHARES' },
	})
	if (opened.outcome !== 'done') throw new Error(opened.outcome)
	season = opened.seasonId
})

test('shares of a day are the whole, of members of that day, and later than those that were said', async () => {
	const [a = 0, b = 0, c = 0] = farms
	const set = (fromOn: string, ...shares: [number, number][]) =>
		setShares(world, coop, { fromOn, shares: shares.map(([farmId, shareBp]) => ({ farmId, shareBp })) })
	expect(await set('2026-02-01', [a, 5_000], [b, 4_999])).toEqual({ outcome: 'not-whole' })
	expect(await set('2025-12-31', [a, 5_000], [b, 5_000])).toEqual({ outcome: 'not-member' })
	expect(await set('2026-02-01', [a, 5_000], [b, 5_000])).toEqual({ outcome: 'done' })
	expect(await set('2026-02-01', [a, 3_334], [b, 3_333], [c, 3_333])).toEqual({ outcome: 'not-later' })
	expect(await set('2026-05-31', [a, 3_334], [b, 3_333], [c, 3_333])).toEqual({ outcome: 'done' })
	expect((await readFarm(world, coop, c))?.farm.shareBp).toBeNull()
})

test('the database itself refuses shares that are not the whole, and deliveries that are not their lot', async () => {
	const [a = 0] = farms
	const half = { enterprise_id: coop.enterpriseId, from_on: '2030-01-01', farm_id: a, share_bp: 5_000 }
	await expect(site.db.insertInto('farm_shares').values(half).execute()).rejects.toMatchObject({ code: '23514' })
	const made = await gather('2026-04-01', [[a, 1_000, 100]])
	if (made.outcome !== 'done') throw new Error(made.outcome)
	const more = {
		season_id: season,
		farm_id: farms[1] ?? 0,
		lot_id: made.lotId,
		amount_g: 1,
		price_minor: 100,
		owed_minor: 0,
	}
	const late = site.db.insertInto('supply_deliveries').values({ ...more, recorded_at: site.now(), recorded_by: 'test' })
	await expect(late.execute()).rejects.toMatchObject({ code: '23514' })
})

test('what farms brought on a day becomes one lot, each is owed its weight at its price, and the story of the lot names them', async () => {
	const [, b = 0, c = 0] = farms
	const made = await gather('2026-04-02', [
		[b, 12_345, 6_800],
		[c, 7_655, 7_001],
	])
	if (made.outcome !== 'done') throw new Error(made.outcome)
	const lot = await site.db.selectFrom('lots').selectAll().where('id', '=', made.lotId).executeTakeFirstOrThrow()
	expect(lot.amount_g).toBe(20_000)
	const of = async (id: number) => (await readFarm(world, coop, id))?.statements[0]
	expect([(await of(b))?.owedMinor, (await of(c))?.owedMinor]).toEqual([83_946, 53_593])
	const story = await readStory(site, lot.token)
	expect(story?.farms.map(({ name, amountG }) => [name.zh, amountG])).toEqual([
		['B', 12_345],
		['C', 7_655],
	])
})

test('nothing is gathered outside of its season, from the future, or from a farm that is no member on that day', async () => {
	const [a = 0] = farms
	const late = await join('Late', '2026-05-02')
	expect(await gather('2026-02-28', [[a, 1, 1]])).toEqual({ outcome: 'not-in-season' })
	expect(await gather('2026-05-11', [[a, 1, 1]])).toEqual({ outcome: 'in-future' })
	expect(await gather('2026-05-01', [[late, 1, 1]])).toEqual({ outcome: 'not-member' })
	expect((await gather('2026-05-02', [[late, 1_000, 1]])).outcome).toBe('done')
	expect(await leaveFarm(world, coop, { farmId: late, leftOn: '2026-05-02' })).toEqual({ outcome: 'done' })
	expect(await gather('2026-05-03', [[late, 1, 1]])).toEqual({ outcome: 'not-member' })
})

test('a payment is written once for each form, and may be ahead of what is owed', async () => {
	const [a = 0] = farms
	const payment = { seasonId: season, farmId: a, paidOn: '2026-05-10', amountMinor: 500, note: '', key: randomUUID() }
	for (let time = 0; time < 2; time++) expect(await payFarm(world, coop, payment)).toEqual({ outcome: 'done' })
	expect(await payFarm(world, coop, { ...payment, paidOn: '2026-05-11', key: randomUUID() })).toEqual({
		outcome: 'in-future',
	})
	const [statement] = (await readFarm(world, coop, a))?.statements ?? []
	expect(statement).toMatchObject({ owedMinor: 100, paidMinor: 500, leftMinor: -400 })
})

test('a season closes after its last day, splits its surplus by the shares of that day to the fen, once, and takes nothing more', async () => {
	const [a = 0, b = 0, c = 0] = farms
	const close = (surplusMinor: number) => closeSeason(world, coop, { seasonId: season, surplusMinor })
	expect(await pledge(world, coop, { seasonId: season, farmId: a, amountG: 9_000, priceMinor: 100 })).toEqual({
		outcome: 'done',
	})
	clock.set('2026-05-31T15:59:59Z')
	expect(await close(100_001)).toEqual({ outcome: 'not-over' })
	clock.set('2026-05-31T16:00:00Z')
	expect(await close(100_001)).toEqual({ outcome: 'done' })
	expect(await close(1)).toEqual({ outcome: 'closed' })
	expect(await gather('2026-05-31', [[a, 1, 1]])).toEqual({ outcome: 'closed' })
	const parts = (await readSeason(world, coop, season))?.statements ?? []
	const partOf = (id: number) => parts.find(({ farmId }) => farmId === id)?.partMinor
	expect([partOf(a), partOf(b), partOf(c)]).toEqual([33_341, 33_330, 33_330])
	expect(parts.find(({ farmId }) => farmId === a)?.leftMinor).toBe(100 + 33_341 - 500)
})

function seasonOf(opened: Awaited<ReturnType<typeof openSeason>>): number {
	if (opened.outcome !== 'done') throw new Error(opened.outcome)
	return opened.seasonId
}

function lotOf(made: Awaited<ReturnType<typeof gatherSupply>>): number {
	if (made.outcome !== 'done') throw new Error(made.outcome)
	return made.lotId
}

test('a delivery noted wrongly is struck out by a row of its own: the farm is owed nothing for it and its grams leave the lot', async () => {
	const other = {
		...{ name: { zh: '夏茶', en: 'Summer tea' }, fromOn: '2026-05-01', toOn: '2026-06-30' },
		splitBy: 'SUPPLY',
	} as const
	const seasonId = seasonOf(await openSeason(world, coop, other))
	const [b, c] = farms.slice(1) as [number, number]
	const made = await gatherSupply(world, coop, {
		...{
			seasonId,
			listingId: null,
			name: { zh: '夏叶', en: 'Summer leaf' },
			harvestedOn: '2026-05-02',
		},
		brought: [b, c].map((farmId) => ({ farmId, amountG: 1_000, priceMinor: 1_000 })),
	})
	const lotId = lotOf(made)
	const noted = await site.db
		.selectFrom('supply_deliveries')
		.select(['id', 'farm_id'])
		.where('lot_id', '=', lotId)
		.orderBy('id')
		.execute()
	const [first, second] = noted.map(({ id }) => id) as [number, number]
	const strike = (deliveryId: number, by = coop, of = world) =>
		strikeOutDelivery(of, by, { deliveryId, reason: 'weighed twice' })
	const stranger = await managerOf(await addEnterprise(site.db, 'striker', place), 'manager@striker.example')
	expect(await strike(first, stranger, officeOf(site, stranger))).toEqual({ outcome: 'not-found' })
	const results = await Promise.all([strike(first), strike(first)])
	expect(results.map(({ outcome }) => outcome).sort()).toEqual(['done', 'struck-before'])
	const page = await readSeason(world, coop, seasonId)
	expect([page?.season.deliveredG, page?.season.owedMinor]).toEqual([1_000, 1_000])
	const statement = page?.statements.find(({ farmId }) => farmId === b)
	expect(statement).toMatchObject({ owedMinor: 0, deliveries: [{ struckFor: 'weighed twice', amountG: 1_000 }] })
	const lot = () => site.db.selectFrom('lots').selectAll().where('id', '=', lotId).executeTakeFirstOrThrow()
	expect(await lot()).toMatchObject({ amount_g: 2_000, used_g: 1_000 })
	expect((await readStory(site, (await lot()).token))?.farms.map(({ name }) => name.zh)).toEqual(['C'])
	await expect(
		site.db.updateTable('supply_strikes').set({ reason: 'x' }).where('delivery_id', '=', first).execute(),
	).rejects.toThrow()
	await site.db.updateTable('lots').set({ used_g: 1_001 }).where('id', '=', lotId).execute()
	expect(await strike(second)).toEqual({ outcome: 'used-up' })
	await site.db.updateTable('lots').set({ used_g: 1_000 }).where('id', '=', lotId).execute()
	expect(await closeSeason(world, coop, { seasonId, surplusMinor: 0 })).toEqual({
		outcome: 'not-over',
	})
	clock.set('2026-07-02T02:00:00Z')
	expect(await closeSeason(world, coop, { seasonId, surplusMinor: 1_000 })).toEqual({
		outcome: 'done',
	})
	const parts = (await readSeason(world, coop, seasonId))?.statements ?? []
	expect(parts.filter(({ partMinor }) => partMinor > 0).map(({ farmId, partMinor }) => [farmId, partMinor])).toEqual([
		[c, 1_000],
	])
	expect(await strike(second)).toEqual({ outcome: 'closed' })
})

test('what was applied to a member farm’s plot forbids its harvest as on one’s own plot, and noted late it holds the lot', async () => {
	const opened = await openSeason(world, coop, {
		...{ name: { zh: '秋茶', en: 'Autumn tea' }, fromOn: '2026-06-01', toOn: '2026-12-31', splitBy: 'SUPPLY' },
	})
	const seasonId = seasonOf(opened)
	const c = farms[2] as number
	const seller = coop as unknown as Seller
	const field = { kind: 'FIELD', areaM2: null, altitudeM: null, lon: null, lat: null }
	const plot = async (code: string, farmId: number) =>
		addPlot(world, seller, { ...field, code, nameZh: code, nameEn: code, farmId })
	expect(await plot('X-0', 999_999)).toEqual({ outcome: 'not-found' })
	expect(await plot('X-1', c)).toEqual({ outcome: 'added' })
	const plots = () => site.db.selectFrom('plots').select('id').where('code', 'like', 'X-%').orderBy('code').execute()
	const one = (await plots())[0]?.id as number
	const spray = (plotId: number, appliedOn: string) =>
		recordInput(world, seller, {
			...{ plotId, kind: 'PESTICIDE', name: 'x', registrationNo: null, dose: '', appliedOn, safetyDays: 7 },
		})
	await spray(one, '2026-06-10')
	const bring = (harvestedOn: string, plotId?: number) =>
		gatherSupply(world, coop, {
			...{ seasonId, listingId: null, name: { zh: '秋叶', en: 'Autumn leaf' }, harvestedOn },
			brought: [{ farmId: c, amountG: 1_000, priceMinor: 100, ...(plotId && { plotId }) }],
		})
	// One day before the interval ends, and on the first day after it.
	expect(await bring('2026-06-16')).toEqual({ outcome: 'too-early' })
	const made = await bring('2026-06-17')
	const lotId = lotOf(made)
	expect(await plot('X-2', c)).toEqual({ outcome: 'added' })
	const two = (await plots())[1]?.id as number
	expect(await bring('2026-06-20')).toEqual({ outcome: 'plot-needed' })
	expect(await bring('2026-06-20', 999_999)).toEqual({ outcome: 'not-its-plot' })
	expect(await bring('2026-06-20', two)).toMatchObject({ outcome: 'done' })
	const late = await spray(one, '2026-06-15')
	const lot = await site.db.selectFrom('lots').select(['state', 'lot_code']).where('id', '=', lotId).executeTakeFirst()
	expect(late).toEqual({ outcome: 'recorded', held: [lot?.lot_code] })
	expect(lot?.state).toBe('HOLD')
})

test('a farm reads its own statements by its link, until it gets another; the database keeps no link', async () => {
	const [a = 0] = farms
	const give = async () => {
		const given = await giveLink(world, coop, { farmId: a, isTakenBack: false })
		return given.outcome === 'done' ? (given.url?.split('/').at(-1) ?? '') : ''
	}
	const [first, second] = [await give(), await give()]
	expect(await readOwnStatements(site, first)).toBeNull()
	const own = await readOwnStatements(site, second)
	expect([own?.farm.name.zh, own?.statements.every(({ farmId }) => farmId === a)]).toEqual(['A', true])
	const kept = await site.db.selectFrom('supply_farms').select('token_hash').where('id', '=', a).executeTakeFirst()
	expect(kept?.token_hash).not.toContain(second)
	await giveLink(world, coop, { farmId: a, isTakenBack: true })
	expect(await readOwnStatements(site, second)).toBeNull()
	for (const nothing of [undefined, '', 'x', '0'.repeat(24)]) expect(await readOwnStatements(site, nothing)).toBeNull()
})

test('another enterprise finds neither the farms nor the season, whatever is asked', async () => {
	const stranger = await managerOf(await addEnterprise(site.db, 'stranger', place), 'manager@stranger.example')
	const [a = 0] = farms
	for (const of of [site, officeOf(site, stranger)]) {
		expect(await readFarm(of, stranger, a)).toBeNull()
		expect(await readSeason(of, stranger, season)).toBeNull()
		expect(await leaveFarm(of, stranger, { farmId: a, leftOn: '2026-06-01' }).catch(() => 'refused')).not.toEqual({
			outcome: 'done',
		})
		const payment = { seasonId: season, farmId: a, paidOn: '2026-05-10', amountMinor: 1, note: '', key: randomUUID() }
		expect(await payFarm(of, stranger, payment)).toEqual({ outcome: 'not-found' })
	}
	expect((await readFarm(world, coop, a))?.farm.leftOn).toBeNull()
})
