import { keyIsKnown } from '#app/domain/payments/refund-tries.ts'
import { nextPayoutTry } from '#app/domain/settlement/payout-tries.ts'
import { keepTransfer } from '#app/features/settlement/keep-transfer.server.ts'
import type { TransferReport } from '#app/platform/payout-provider.ts'
import type { World } from '#app/platform/world.ts'
import {
	listTransfersToSend,
	markTransferAsked,
	putOffTransfer,
	type TransferToSend,
} from '#db/queries/transfer-payouts.ts'

const AT_ONCE = 50

const NEVER_MADE: TransferReport = {
	...{ providerId: null, state: 'FAILED', isOfAccount: false },
	failure: 'never made: the provider was out of reach for a day',
}

/** One asked for before is looked for first; only while its key is surely known is it asked for again, under that key. */
async function ask(world: World, transfer: TransferToSend): Promise<TransferReport> {
	const { payoutId, askedAt, idempotencyKey } = transfer
	const { stripe } = world.payouts
	const found = askedAt && (await stripe.find(payoutId))
	if (found) return found
	if (askedAt && !keyIsKnown(askedAt, world.now())) return NEVER_MADE
	await markTransferAsked(world.db, payoutId, world.now())
	world.faultPoint('transfer-marked')
	const report = await stripe.send(transfer, idempotencyKey)
	world.faultPoint('transfer-sent')
	return report
}

/** No answer says nothing about the transfer: it is neither there nor refused, and the seller is not owed it again. */
async function putOff(world: World, { payoutId, attempts }: TransferToSend, message: string): Promise<void> {
	await putOffTransfer(world.db, payoutId, attempts + 1, nextPayoutTry(attempts + 1, world.now()))
	world.log.warn({ payout_id: payoutId, attempts, err: { message } }, 'nothing was heard of a transfer yet')
}

/** Sends the transfers that are due, each under the one key of its row, so that none is made twice. Gives how many there were. */
export async function sendTransfers(world: World): Promise<number> {
	const transfers = await listTransfersToSend(world.db, world.now(), AT_ONCE)
	for (const transfer of transfers) {
		try {
			await keepTransfer(world, transfer.payoutId, await ask(world, transfer))
		} catch (error) {
			await putOff(world, transfer, error instanceof Error ? error.message : String(error))
		}
	}
	return transfers.length
}
