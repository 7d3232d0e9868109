import { LEAST_PAYOUT_MINOR, payoutDue } from '#app/domain/settlement/payout-due.ts'
import { postPayout } from '#app/domain/settlement/post-payout.ts'
import { dayStartIn } from '#app/domain/time/day-start.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { insertPayout, listSellersToPay, lockSellerToPay, openBatch, type PayoutTarget } from '#db/queries/payouts.ts'
import { inTransaction } from '#db/transaction.ts'

type Way = NonNullable<Awaited<ReturnType<typeof lockSellerToPay>>>['target']

/** Where the payout goes; null when the day's file is closed already. */
async function targetOf(tx: Db, way: Way, at: Date): Promise<PayoutTarget | null> {
	if (way.carrier === 'stripe') return way
	const batchId = await openBatch(tx, localDateAt(at, MARKET_ZONE), at)
	return batchId === undefined ? null : { ...way, batchId }
}

/** Orders one seller's payout; false when nothing is due, or it must wait for tomorrow. */
async function paySeller(world: World, enterpriseId: number): Promise<boolean> {
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		const seller = await lockSellerToPay(tx, enterpriseId, dayStartIn(MARKET_ZONE, at))
		const amountMinor = payoutDue(seller?.payableMinor ?? 0)
		if (!seller || amountMinor === 0) return false
		const target = await targetOf(tx, seller.target, at)
		if (!target) return false
		const payoutId = world.newId()
		const payout = { payoutId, enterpriseId, amountMinor, currency: 'CNY' }
		await insertPayout(tx, { ...payout, target, at })
		await insertPosting(tx, postPayout({ ...payout, carrier: target.carrier }, at))
		await publishEvent(tx, {
			topic: 'payout-moved',
			dedupeKey: `payout:${payoutId}:PENDING`,
			payload: { payoutId, enterpriseId },
			at,
		})
		world.faultPoint('payout-written-before-commit')
		return true
	})
}

/**
 * Orders a payout for every seller who is owed enough, in the way that seller chose: into the bank's file of the day, or as a
 * transfer of its own. Two runs at once order each once.
 */
export async function runPayouts(world: World): Promise<number> {
	const today = dayStartIn(MARKET_ZONE, world.now())
	let ordered = 0
	for (const enterpriseId of await listSellersToPay(world.db, LEAST_PAYOUT_MINOR, today))
		if (await paySeller(world, enterpriseId)) ordered++
	return ordered
}
