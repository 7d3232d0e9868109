import { mayMove } from '#app/domain/states/transition.ts'
import { PAYOUT_STATES } from '#app/domain/settlement/payout-states.ts'
import { postPayoutFailed, postPayoutPaid } from '#app/domain/settlement/post-payout.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { TransferReport } from '#app/platform/payout-provider.ts'
import type { World } from '#app/platform/world.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { blockPayoutWay } from '#db/queries/payout-ways.ts'
import { lockPayout, settlePayout } from '#db/queries/payouts.ts'
import { keepTransferId } from '#db/queries/transfer-payouts.ts'
import { inTransaction } from '#db/transaction.ts'

const BY = 'provider'

/** Writes how a transfer ended, once: what was refused is the seller's again, and waits for a better account where that is at fault. */
export async function keepTransfer(world: World, payoutId: string, report: TransferReport): Promise<void> {
	const at = world.now()
	const { providerId, state, isOfAccount } = report
	const failure = state === 'FAILED' ? (report.failure ?? 'refused').slice(0, 500) : null
	await inTransaction(world.db, async (tx) => {
		const payout = await lockPayout(tx, payoutId)
		if (!payout || !mayMove(PAYOUT_STATES, payout.state, state)) return
		if (providerId !== null) await keepTransferId(tx, payoutId, providerId)
		const evidence = { reference: providerId ?? '', on: localDateAt(at, MARKET_ZONE), by: BY }
		await settlePayout(tx, { payoutId, state, evidence: providerId && evidence, failure, by: BY, at })
		await insertPosting(tx, failure === null ? postPayoutPaid(payout, at) : postPayoutFailed(payout, at))
		if (failure !== null && isOfAccount) await blockPayoutWay(tx, payout.enterpriseId, failure)
		const payload = { payoutId, enterpriseId: payout.enterpriseId }
		await publishEvent(tx, { topic: 'payout-moved', dedupeKey: `payout:${payoutId}:${state}`, payload, at })
		world.faultPoint('transfer-kept-before-commit')
	})
	world.faultPoint('transfer-kept')
}
