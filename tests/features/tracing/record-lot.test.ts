import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { certifyLot } from '#app/features/tracing/certify-lot.server.ts'
import { recordInput, strikeOutInput } from '#app/features/tracing/keep-plots.server.ts'
import { moveLot } from '#app/features/tracing/move-lot.server.ts'
import { processLots } from '#app/features/tracing/process-lots.server.ts'
import { recordLot } from '#app/features/tracing/record-lot.server.ts'
import type { World } from '#app/platform/world.ts'
import { changesOf } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import { harvest, lotNow, plotOf, work } from '#tests/support/lots.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useMarket()
let market: TestMarket
let world: World
let seller: Seller
let stranger: Seller

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db)
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
})

const leaf = {
	...{ listingId: null, name: { zh: '鲜叶', en: 'Fresh leaf' }, lotCode: null, plotId: null },
	...{ harvestedOn: '2026-04-20', expiresOn: null, amountG: 5_000 },
}
const spray = {
	kind: 'PESTICIDE',
	name: '苦参碱 0.3%',
	registrationNo: 'PD20101573',
	dose: '100 mL/亩',
	safetyDays: 14,
}

test('a lot harvested before the safety interval’s end is refused with the date from which it may be harvested', async () => {
	const plotId = await plotOf(world, seller, 'A1')
	await recordInput(world, seller, { ...spray, plotId, appliedOn: '2026-04-10' })
	expect(await recordLot(world, seller, { ...leaf, plotId, harvestedOn: '2026-04-23' })).toEqual({
		outcome: 'too-early',
		from: '2026-04-24',
		input: spray.name,
		appliedOn: '2026-04-10',
	})
	expect(await recordLot(world, seller, { ...leaf, plotId, harvestedOn: '2026-04-24' })).toMatchObject({
		outcome: 'recorded',
	})
})

test('an input noted late holds the open lots that were harvested within its interval, and no others', async () => {
	const plotId = await plotOf(world, seller, 'A2')
	const [before, within, after] = [
		await harvest(world, seller, { plotId, harvestedOn: '2026-04-01' }),
		await harvest(world, seller, { plotId, harvestedOn: '2026-04-15' }),
		await harvest(world, seller, { plotId, harvestedOn: '2026-04-16' }),
	]
	const noted = await recordInput(world, seller, { ...spray, plotId, appliedOn: '2026-04-02' })
	expect(noted).toMatchObject({ outcome: 'recorded', held: [expect.any(String)] })
	const states = await Promise.all([before, within, after].map(async (id) => (await lotNow(database.db, id)).state))
	expect(states).toEqual(['OPEN', 'HOLD', 'OPEN'])
	expect((await changesOf(database.db, 'lot', within)).at(-1)).toMatchObject({ from: 'OPEN', to: 'HOLD' })
})

test('an input that was struck out forbids nothing, and is struck out once', async () => {
	const plotId = await plotOf(world, seller, 'A3')
	await recordInput(world, seller, { ...spray, plotId, appliedOn: '2026-04-19' })
	const { id } = await database.db
		.selectFrom('plot_inputs')
		.select('id')
		.where('plot_id', '=', plotId)
		.executeTakeFirstOrThrow()
	const strike = { inputId: id, reason: 'wrong plot' }
	expect(await strikeOutInput(world, stranger, strike)).toEqual({ outcome: 'not-found' })
	expect(await strikeOutInput(world, seller, strike)).toEqual({ outcome: 'struck' })
	expect(await strikeOutInput(world, seller, strike)).toEqual({ outcome: 'not-found' })
	expect(await recordLot(world, seller, { ...leaf, plotId })).toMatchObject({ outcome: 'recorded' })
})

test('nothing is harvested tomorrow; today by the market’s clock it is', async () => {
	const at = (instant: string) => createTestWorld(database.db, { now: () => new Date(instant) })
	const harvestedOn = '2026-05-02'
	expect(await recordLot(at('2026-05-01T15:59:59.999Z'), seller, { ...leaf, harvestedOn })).toEqual({
		outcome: 'in-future',
	})
	expect(await recordLot(at('2026-05-01T16:00:00Z'), seller, { ...leaf, harvestedOn })).toMatchObject({
		outcome: 'recorded',
	})
})

test('a lot is of the enterprise’s own product and plot, has a name, and its code once', async () => {
	const plotId = await plotOf(world, seller, 'A4')
	expect(await recordLot(world, stranger, { ...leaf, plotId })).toEqual({ outcome: 'not-found' })
	expect(await recordLot(world, stranger, { ...leaf, listingId: market.productId })).toEqual({ outcome: 'not-found' })
	expect(await recordLot(world, seller, { ...leaf, name: null })).toEqual({ outcome: 'nameless' })
	expect(await recordLot(world, seller, { ...leaf, lotCode: 'T-1' })).toMatchObject({ outcome: 'recorded' })
	expect(await recordLot(world, seller, { ...leaf, lotCode: 'T-1' })).toEqual({ outcome: 'code-taken' })
	expect(await recordLot(world, stranger, { ...leaf, lotCode: 'T-1' })).toMatchObject({ outcome: 'recorded' })
	expect(await recordLot(world, seller, { ...leaf, expiresOn: '2026-04-19' })).toEqual({ outcome: 'expires-before' })
})

test('processing takes from lots what went in; more out than in is refused and nothing is written', async () => {
	const lotId = await harvest(world, seller, { amountG: 45_000 })
	const made = { listingId: market.productId, name: null, lotCode: null, amountG: 10_350, expiresOn: '2027-10-22' }
	const step = {
		...{ kind: 'TEA_BLACK' as const, doneOn: '2026-04-22', inputs: [{ lotId, amountG: 45_000 }], addedG: 0, wasteG: 0 },
		...{ noteZh: '', noteEn: '', isSure: false },
	}
	const worked = await processLots(world, seller, { ...step, outputs: [{ ...made, amountG: 45_001 }] })
	expect(worked).toEqual({ outcome: 'too-much-out', inG: 45_000, outG: 45_001 })
	expect(await processLots(world, seller, { ...step, outputs: [{ ...made, amountG: 30_000 }] })).toMatchObject({
		outcome: 'unusual',
	})
	expect(await lotNow(database.db, lotId)).toMatchObject({ usedG: 0 })
	expect(await processLots(world, seller, { ...step, outputs: [made] })).toMatchObject({ outcome: 'recorded' })
	expect(await lotNow(database.db, lotId)).toMatchObject({ leftG: 0 })
	const [again] = [await processLots(world, seller, { ...step, outputs: [made] })]
	expect(again).toMatchObject({ outcome: 'not-enough', leftG: 0 })
})

test('nothing is made of lots that are held, of others’ lots, or before they were harvested', async () => {
	const lotId = await harvest(world, seller)
	const step = {
		...{ kind: 'SORT' as const, doneOn: '2026-04-22', inputs: [{ lotId, amountG: 1_000 }], addedG: 0, wasteG: 0 },
		...{ noteZh: '', noteEn: '', isSure: true },
		outputs: [{ listingId: null, name: { zh: '特级', en: 'Finest' }, lotCode: null, amountG: 800, expiresOn: null }],
	}
	expect(await processLots(world, stranger, step)).toEqual({ outcome: 'not-found' })
	expect(await processLots(world, seller, { ...step, doneOn: '2026-04-19' })).toEqual({ outcome: 'before-harvest' })
	expect(await moveLot(world, seller, { lotId, deed: 'hold', reason: 'damp' })).toEqual({ outcome: 'moved' })
	expect(await processLots(world, seller, step)).toMatchObject({ outcome: 'not-usable', reason: 'not-open' })
})

test('two runs at once never use a gram twice', async () => {
	const lotId = await harvest(world, seller, { amountG: 1_000 })
	const runs = await Promise.allSettled(
		Array.from({ length: 6 }, () => work(world, seller, [{ lotId, amountG: 400 }], { amountG: 100 })),
	)
	expect(runs.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
	expect(await lotNow(database.db, lotId)).toMatchObject({ leftG: 200 })
})

test('the database itself lets no ring of lots come about, and no origin change', async () => {
	const lotId = await harvest(world, seller)
	const madeId = await work(world, seller, [{ lotId, amountG: 5_000 }], { amountG: 1_200 })
	const { made_by_step: step } = await database.db
		.selectFrom('lots')
		.select('made_by_step')
		.where('id', '=', madeId)
		.executeTakeFirstOrThrow()
	const ring = sql`insert into lot_step_inputs (step_id, lot_id, amount_g) values (${step}, ${madeId}, 1)`.execute(
		database.db,
	)
	await expect(ring).rejects.toMatchObject({ code: '23001' })
	await expect(
		sql`update lots set harvested_on = '2026-01-01' where id = ${lotId}`.execute(database.db),
	).rejects.toMatchObject({ code: '23001' })
	await expect(
		sql`update lots set used_g = amount_g + 1 where id = ${lotId}`.execute(database.db),
	).rejects.toMatchObject({ code: '23514' })
})

test('a test report that was not passed holds the lot', async () => {
	const lotId = await harvest(world, seller)
	const report = {
		...{ lotId, kind: 'TEST' as const, number: 'R-1', issuerZh: '县检测站', issuerEn: '', contact: null, basis: null },
		...{ items: '农残 68 项', amountG: null, issuedOn: '2026-04-25', validTo: null },
	}
	expect(await certifyLot(world, seller, { ...report, hasPassed: true })).toEqual({
		outcome: 'certified',
		isHeld: false,
	})
	expect(await certifyLot(world, seller, { ...report, hasPassed: true })).toEqual({ outcome: 'number-taken' })
	expect(await certifyLot(world, stranger, { ...report, number: 'R-2', hasPassed: true })).toEqual({
		outcome: 'not-found',
	})
	expect(await certifyLot(world, seller, { ...report, number: 'R-2', hasPassed: false })).toEqual({
		outcome: 'certified',
		isHeld: true,
	})
	expect((await lotNow(database.db, lotId)).state).toBe('HOLD')
})

test('packing changes no public page; a lot on hold does', async () => {
	const lotId = await harvest(world, seller)
	const count = async () =>
		(await sql<{ n: number }>`select count(*)::int as n from page_changes`.execute(database.db)).rows[0]?.n ?? 0
	const first = await count()
	await sql`update lots set used_g = used_g + 1 where id = ${lotId}`.execute(database.db)
	expect(await count()).toBe(first)
	await moveLot(world, seller, { lotId, deed: 'hold', reason: 'damp' })
	expect(await count()).toBeGreaterThan(first)
})
