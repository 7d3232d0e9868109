import type { Administrator } from '#app/domain/accounts/roles.ts'
import { PAYOUT_STATES } from '#app/domain/settlement/payout-states.ts'
import { postPayoutFailed, postPayoutPaid } from '#app/domain/settlement/post-payout.ts'
import { mayMove } from '#app/domain/states/transition.ts'
import { requireSettler } from '#app/features/settlement/require-settler.server.ts'
import type { World } from '#app/platform/world.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { lockPayout, settlePayout } from '#db/queries/payouts.ts'
import { blockBankAccount } from '#db/queries/seller-statement.ts'
import { inTransaction } from '#db/transaction.ts'

/** What the bank said of a payout: with its reference and day it is evidence. */
export interface PayoutNews {
	payoutId: string
	state: 'PAID' | 'FAILED'
	reference: string
	on: string
	/** Why it came back; asked for when it did. */
	failure: string
}

export type RecordedPayout = { outcome: 'recorded' | 'not-found' | 'not-sent' | 'no-reason' }

/** Records that a payout arrived or came back, with evidence. What came back is owed again, and waits for better bank details. */
export async function recordPayout(
	world: World,
	administrator: Administrator,
	news: PayoutNews,
): Promise<RecordedPayout> {
	await requireSettler(world, administrator)
	const at = world.now()
	const by = `account:${administrator.account.accountId}`
	const { payoutId, state } = news
	if (state === 'FAILED' && news.failure === '') return { outcome: 'no-reason' }
	return inTransaction(world.db, async (tx) => {
		const payout = await lockPayout(tx, payoutId)
		if (!payout) return { outcome: 'not-found' }
		// How a transfer ended is the provider's word alone.
		if (payout.carrier !== 'bank_file' || !mayMove(PAYOUT_STATES, payout.state, state)) return { outcome: 'not-sent' }
		const failure = state === 'FAILED' ? news.failure : null
		const evidence = { reference: news.reference, on: news.on, by }
		await settlePayout(tx, { payoutId, state, evidence, failure, by, at })
		await insertPosting(tx, state === 'PAID' ? postPayoutPaid(payout, at) : postPayoutFailed(payout, at))
		if (failure !== null) await blockBankAccount(tx, payout.enterpriseId, failure)
		const payload = { payoutId, enterpriseId: payout.enterpriseId }
		await publishEvent(tx, { topic: 'payout-moved', dedupeKey: `payout:${payoutId}:${state}`, payload, at })
		world.faultPoint('payout-recorded-before-commit')
		return { outcome: 'recorded' }
	})
}
