import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import {
	announceDisruption,
	endDisruption,
	previewDisruption,
} from '#app/features/cancellation/announce-disruption.server.ts'
import { applyDisruptions } from '#app/features/cancellation/apply-disruptions.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import type { NewDisruption } from '#db/queries/disruptions.ts'
import { buyerOf, quoteFor, refundsOf } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import { VILLAGE, type TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, pickingWish } from '#tests/support/wishes.ts'

const COUNTY = '990101000000'
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let administrator: Administrator
let elsewhere: Administrator

async function administratorOf(email: string, region: string, role = 'administrator') {
	const accountId = await addPerson(world, email)
	await database.db.insertInto('administrators').values({ account_id: accountId, region_code: region, role }).execute()
	return requireAdministrator(world, await requestAs(world, accountId))
}

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	administrator = await administratorOf('county@example.test', COUNTY)
	elsewhere = await administratorOf('other@example.test', '990102000000')
})

beforeEach(() => {
	clock.set('2026-05-01T02:00:00Z')
})

const storm = (fromDate: string, toDate: string, cancelsAll = false): NewDisruption => ({
	...{ kind: 'TYPHOON', regionCode: VILLAGE, fromDate, toDate, noteZh: '台风', noteEn: 'Typhoon', cancelsAll },
})
const announce = async (disruption: NewDisruption) => {
	const result = await announceDisruption(world, administrator, disruption)
	if (result.outcome !== 'announced') throw new Error(result.outcome)
	return result.id
}

test('rule 4: while a disruption is on, what it hits cancels free whatever the policy says, and the rest does not', async () => {
	const orderId = await buy(
		world,
		provider,
		orderOf([nightWish(market, '2026-05-02', '2026-05-03'), pickingWish(market, 1, '2026-05-03')]),
	)
	const asker = await buyerOf(world, orderId)
	const [night, picking] = await linesOf(world, orderId)
	if (!night || !picking) throw new Error('two lines')
	clock.set('2026-05-02T05:00:00Z')
	expect(await quoteFor(world, asker, [night.id])).toMatchObject({ feeMinor: night.paid_minor })
	const id = await announce(storm('2026-05-01', '2026-05-02'))
	expect(await quoteFor(world, asker, [night.id])).toMatchObject({ feeMinor: 0, refundMinor: night.paid_minor })
	expect(await quoteFor(world, asker, [picking.id])).toMatchObject({ feeMinor: picking.paid_minor })
	expect(await endDisruption(world, elsewhere, id)).toBe(false)
	expect(await endDisruption(world, administrator, id)).toBe(true)
	expect(await quoteFor(world, asker, [night.id])).toMatchObject({ feeMinor: night.paid_minor })
})

test('rule 4: a night is hit when it is slept inside the dates, at both ends to the day', async () => {
	const orderId = await buy(world, provider, orderOf([nightWish(market, '2026-05-10', '2026-05-12')]))
	const [night] = await linesOf(world, orderId)
	const asker = await buyerOf(world, orderId)
	clock.set('2026-05-10T05:00:00Z')
	for (const [from, to, isHit] of [
		['2026-05-08', '2026-05-09', false],
		['2026-05-08', '2026-05-10', true],
		['2026-05-11', '2026-05-11', true],
		['2026-05-12', '2026-05-13', false],
	] as const) {
		const id = await announce(storm(from, to))
		const { feeMinor } = await quoteFor(world, asker, [night?.id ?? 0])
		expect([from, to, feeMinor === 0]).toEqual([from, to, isHit])
		await endDisruption(world, administrator, id)
	}
})

test('rule 4: in bulk with a preview, and a crash between two orders leaves nothing done twice or left out', async () => {
	const orders = [
		await buy(world, provider, orderOf([nightWish(market, '2026-05-20', '2026-05-21')])),
		await buy(world, provider, orderOf([nightWish(market, '2026-05-20', '2026-05-22')])),
		await buy(world, provider, orderOf([nightWish(market, '2026-05-24', '2026-05-25')])),
	]
	const plan = storm('2026-05-20', '2026-05-21', true)
	expect(await previewDisruption(world, administrator, plan)).toEqual({
		outcome: 'reaches',
		reach: { orders: 2, lines: 2, guests: 4, paidMinor: 120_000 },
	})
	expect(await previewDisruption(world, elsewhere, plan)).toEqual({ outcome: 'not-your-region' })
	await announce(plan)
	let strikes = 1
	const faultPoint = (name: string) => {
		if (name === 'disruption-order-done' && strikes-- > 0) throw new Error('killed')
	}
	await expect(applyDisruptions({ ...world, faultPoint })).rejects.toThrow('killed')
	await applyDisruptions(world)
	await applyDisruptions(world)
	const refunds = await Promise.all(orders.map((id) => refundsOf(world, id)))
	expect(refunds.map((of) => of.map((it) => [it.amount_minor, it.reason]))).toEqual([
		[[40_000, 'disruption-typhoon']],
		[[80_000, 'disruption-typhoon']],
		[],
	])
	const states = await Promise.all(orders.map(async (id) => (await linesOf(world, id))[0]))
	expect(states.map((line) => [line?.state, line?.cancelled_by])).toEqual([
		['CANCELLED', 'platform'],
		['CANCELLED', 'platform'],
		['CONFIRMED', null],
	])
	expect(await recountCapacity(database.db)).toEqual([])
})

test('only an administrator of the region who may write announces a disruption', async () => {
	const analyst = await administratorOf('analyst@example.test', COUNTY, 'analyst')
	expect(await announceDisruption(world, analyst, storm('2026-06-01', '2026-06-02'))).toEqual({
		outcome: 'may-not-write',
	})
	expect(await announceDisruption(world, elsewhere, storm('2026-06-01', '2026-06-02'))).toEqual({
		outcome: 'not-your-region',
	})
})
