import { beforeAll, expect, test } from 'vitest'
import { OPEN_CLAIM_STATES } from '#app/domain/claims/claim-states.ts'
import { hasOpenClaim, linesWithOpenClaim } from '#db/queries/open-claims.ts'
import { useMarket } from '#tests/support/database.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock()
const database = useMarket()
const provider = usePaymentSandbox(clock)
const DUE = new Date('2026-05-04T02:00:00Z')
let lineId = 0
let claimId = 0

beforeAll(async () => {
	const market = database.market
	const world = createTestWorld(database.db, { clock, payments: provider.payments })
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	const line = (await linesOf(world, orderId)).find(({ kind }) => kind === 'GOODS')
	lineId = line?.id ?? 0
	const claim = await database.db
		.insertInto('buyer_claims')
		.values({
			...{ kind: 'QUALITY', order_id: orderId, seller_order_id: line?.seller_order_id ?? 0, order_line_id: lineId },
			...{ qty: 1, words: 'mouldy', asked_minor: 100, opened_by: 'guest' },
			...{ opened_at: clock.now(), moved_at: clock.now(), due_at: DUE },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	claimId = claim.id
})

const settle = (state: string, granted: number | null = null) =>
	database.db
		.updateTable('buyer_claims')
		.set({ state, granted_minor: granted })
		.where('id', '=', claimId)
		.executeTakeFirstOrThrow()

test('an open claim blocks a line’s money at any time', async () => {
	expect(await hasOpenClaim(database.db, lineId, new Date('2027-01-01T00:00:00Z'))).toBe(true)
	expect(await linesWithOpenClaim(database.db, [lineId, lineId + 1000], DUE)).toEqual(new Set([lineId]))
})

test('a claim blocks it whoever’s turn it is: the seller’s, the buyer’s, the administrator’s', async () => {
	const claim = database.db.updateTable('buyer_claims').where('id', '=', claimId)
	await claim.set({ kind: 'RETURN', carrier: 'SF', carrier_number: '1' }).execute()
	for (const state of OPEN_CLAIM_STATES) {
		await settle(state)
		expect([state, await hasOpenClaim(database.db, lineId, DUE)]).toEqual([state, true])
	}
	await claim.set({ state: 'OPEN', kind: 'QUALITY' }).execute()
})

test('a refused claim blocks it while it may be taken further: before and at the limit, not after', async () => {
	await settle('REFUSED')
	expect(await hasOpenClaim(database.db, lineId, new Date(DUE.getTime() - 1))).toBe(true)
	expect(await hasOpenClaim(database.db, lineId, DUE)).toBe(true)
	expect(await hasOpenClaim(database.db, lineId, new Date(DUE.getTime() + 1))).toBe(false)
})

test('a settled claim blocks nothing', async () => {
	for (const state of ['DISMISSED', 'WITHDRAWN']) {
		await settle(state)
		expect(await hasOpenClaim(database.db, lineId, DUE)).toBe(false)
	}
	await settle('ACCEPTED', 100)
	expect(await hasOpenClaim(database.db, lineId, DUE)).toBe(false)
})
