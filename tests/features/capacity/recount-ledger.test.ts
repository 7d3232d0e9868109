import { expect, test } from 'vitest'
import { recountLedger } from '#app/features/capacity/recount-ledger.server.ts'
import { silentLog } from '#app/platform/log.ts'
import { rowOfVariant } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useMarket()

test('counters are recounted from their claims: a difference is logged as an error and kept', async () => {
	const market = database.market
	const errors: unknown[] = []
	const log = { ...silentLog, error: (facts: unknown) => void errors.push(facts) }
	const world = createTestWorld(database.db, { log: log as never })
	expect(await recountLedger(world)).toBe(0)
	const { id } = await rowOfVariant(database.db, market.variantIds[0])
	await database.db.updateTable('capacity').set({ held: 2, sold: 1 }).where('id', '=', id).execute()
	expect(await recountLedger(world)).toBe(1)
	const difference = { id, held: 2, heldClaims: 0, sold: 1, soldClaims: 0 }
	expect(errors).toEqual([difference])
	expect(await database.db.selectFrom('capacity_differences').selectAll().execute()).toMatchObject([
		{ capacity_id: id, held: 2, held_claims: 0, sold: 1, sold_claims: 0, found_at: world.now() },
	])
})
