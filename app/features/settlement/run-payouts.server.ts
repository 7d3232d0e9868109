import { LEAST_PAYOUT_MINOR, payoutDue } from '#app/domain/settlement/payout-due.ts'
import { postPayout, type PayoutToPost } from '#app/domain/settlement/post-payout.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { insertPayout, listSellersToPay, lockSellerToPay, openBatch } from '#db/queries/payouts.ts'
import { inTransaction } from '#db/transaction.ts'

/** Orders one seller's payout; false when nothing is due, or the day's file is closed already. */
async function paySeller(world: World, enterpriseId: number): Promise<boolean> {
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		const seller = await lockSellerToPay(tx, enterpriseId)
		const amountMinor = payoutDue(seller?.payableMinor ?? 0)
		if (!seller || amountMinor === 0) return false
		const batchId = await openBatch(tx, localDateAt(at, MARKET_ZONE), at)
		if (batchId === undefined) return false
		const payoutId = world.newId()
		const payout: PayoutToPost = { payoutId, enterpriseId, carrier: 'bank_file', amountMinor, currency: 'CNY' }
		await insertPayout(tx, { ...payout, batchId, account: seller.account, at })
		await insertPosting(tx, postPayout(payout, at))
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

/** Orders a payout for every seller who is owed enough, into the file of the day: two runs at once order each once. */
export async function runPayouts(world: World): Promise<number> {
	let ordered = 0
	for (const enterpriseId of await listSellersToPay(world.db, LEAST_PAYOUT_MINOR))
		if (await paySeller(world, enterpriseId)) ordered++
	return ordered
}
