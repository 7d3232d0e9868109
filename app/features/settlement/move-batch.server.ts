import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { requireSettler } from '#app/features/settlement/require-settler.server.ts'
import { closeBatch, readBatch, sendBatch } from '#db/queries/payout-batches.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { bankPayoutsOfBatch } from '#db/queries/payouts.ts'
import { inTransaction } from '#db/transaction.ts'

export type BatchMove = 'close' | 'send'

/** Closes a batch, after which its file never changes, or marks it as handed to the bank. Again, it changes nothing. */
export async function moveBatch(
	world: World,
	administrator: Administrator,
	wanted: { batchId: number; move: BatchMove },
): Promise<void> {
	await requireSettler(world, administrator)
	const at = world.now()
	const by = `account:${administrator.account.accountId}`
	await inTransaction(world.db, async (tx) => {
		if (wanted.move === 'close') return void (await closeBatch(tx, wanted.batchId, at))
		for (const { payoutId, enterpriseId } of await sendBatch(tx, wanted.batchId, { at, by })) {
			const payload = { payoutId, enterpriseId }
			await publishEvent(tx, { topic: 'payout-moved', dedupeKey: `payout:${payoutId}:SENT`, payload, at })
		}
		world.faultPoint('batch-moved-before-commit')
	})
}

/** The bank's file of a closed batch with account numbers in full; null while it may still change. */
export async function writeBankFile(world: World, administrator: Administrator, batchId: number) {
	await requireSettler(world, administrator)
	const batch = await readBatch(world.db, batchId)
	if (!batch || batch.state === 'OPEN') return null
	const payouts = await bankPayoutsOfBatch(world.db, batchId)
	return world.payouts.bank_file.write({ day: batch.day, rows: payouts })
}
