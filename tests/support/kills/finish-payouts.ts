import { moveBatch } from '#app/features/settlement/move-batch.server.ts'
import { recordPayout } from '#app/features/settlement/record-payout.server.ts'
import type { Trade } from '#tests/support/kills/trade.ts'

/** Whatever is on its way to sellers arrives. */
export async function finishPayouts({ world, administrator }: Trade): Promise<void> {
	const open = world.db
		.selectFrom('payouts')
		.select(['id', 'batch_id'])
		.where('carrier', '=', 'bank_file')
		.where('state', 'in', ['PENDING', 'SENT'])
	for (const { id, batch_id: batchId } of await open.execute()) {
		for (const move of ['close', 'send'] as const)
			await moveBatch(world, administrator, { batchId: batchId ?? 0, move })
		await recordPayout(world, administrator, arrived(id))
	}
}

let count = 0

/** The bank's word that a payout arrived, each with a reference of its own. */
export const arrived = (payoutId: string) =>
	({ payoutId, state: 'PAID', reference: `P-${++count}`, on: '2026-05-06', failure: '' }) as const
