import { keyIsKnown } from '#app/domain/payments/refund-tries.ts'
import { nextPayoutTry } from '#app/domain/settlement/payout-tries.ts'
import { postPayoutReversed } from '#app/domain/settlement/post-payout.ts'
import { takeBack } from '#app/domain/settlement/take-back.ts'
import { dayStartIn } from '#app/domain/time/day-start.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import type { TransferReport } from '#app/platform/payout-provider.ts'
import type { World } from '#app/platform/world.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import {
	insertReversal,
	listReversalsToSend,
	listSellersToTakeBackFrom,
	lockTransfersOf,
	markReversalAsked,
	putOffReversal,
	settleReversal,
	type ReversalToSend,
} from '#db/queries/payout-reversals.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 50

const NEVER_MADE: TransferReport = {
	...{ providerId: null, state: 'FAILED', isOfAccount: false },
	failure: 'never made: the provider was out of reach for a day',
}

/** Orders the reversal of what a seller owes; two runs at once order one. */
async function order(world: World, enterpriseId: number): Promise<void> {
	const at = world.now()
	await inTransaction(world.db, async (tx) => {
		const { payableMinor, transfers, isUnderWay } = await lockTransfersOf(tx, enterpriseId)
		const wanted = isUnderWay ? null : takeBack(payableMinor, transfers)
		if (wanted) await insertReversal(tx, { id: world.newId(), ...wanted, at })
		world.faultPoint('reversal-written-before-commit')
	})
}

async function ask(world: World, reversal: ReversalToSend): Promise<TransferReport> {
	const { reversalId, askedAt, idempotencyKey } = reversal
	const { stripe } = world.payouts
	const found = askedAt && (await stripe.findReversal(reversal))
	if (found) return found
	if (askedAt && !keyIsKnown(askedAt, world.now())) return NEVER_MADE
	await markReversalAsked(world.db, reversalId, world.now())
	world.faultPoint('reversal-marked')
	const report = await stripe.reverse(reversal, idempotencyKey)
	world.faultPoint('reversal-sent')
	return report
}

/** A refused reversal leaves the debt where it is: the next payout is that much less. */
async function keep(world: World, reversal: ReversalToSend, report: TransferReport): Promise<void> {
	const at = world.now()
	const isDone = report.state === 'PAID'
	await inTransaction(world.db, async (tx) => {
		const { providerId } = report
		const failure = isDone ? null : (report.failure ?? 'refused')
		const end = { state: isDone ? ('DONE' as const) : ('FAILED' as const), providerId, failure, at }
		if ((await settleReversal(tx, reversal.reversalId, end)) && isDone)
			await insertPosting(tx, postPayoutReversed(reversal, at))
		world.faultPoint('reversal-kept-before-commit')
	})
}

/**
 * Takes back, of the transfers of sellers who owe because a refund came after, what they owe; once a day where the provider
 * refuses. Gives how many reversals were asked for.
 */
export async function takeBackTransfers(world: World): Promise<number> {
	const today = dayStartIn(MARKET_ZONE, world.now())
	for (const enterpriseId of await listSellersToTakeBackFrom(world.db, today)) await order(world, enterpriseId)
	const reversals = await listReversalsToSend(world.db, world.now(), AT_ONCE)
	for (const reversal of reversals) {
		try {
			await keep(world, reversal, await ask(world, reversal))
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error)
			const attempts = reversal.attempts + 1
			await putOffReversal(world.db, reversal.reversalId, attempts, nextPayoutTry(attempts, world.now()))
			world.log.warn({ reversal_id: reversal.reversalId, err: { message } }, 'nothing was heard of a reversal yet')
		}
	}
	return reversals.length
}
