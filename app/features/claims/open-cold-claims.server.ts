import { writeClaim } from '#app/features/claims/write-claim.server.ts'
import type { World } from '#app/platform/world.ts'
import { linesOfBreach } from '#db/queries/cold-lines.ts'
import { inTransaction, isTaken } from '#db/transaction.ts'

/**
 * Opens a claim for the buyers of goods that were half an hour too warm or too cold on their way: one of each line, once for a
 * breach. A line of which a claim is open, or nothing is left to go back, is passed by.
 */
export async function openColdClaims(
	world: Pick<World, 'db' | 'now'>,
	{ breachId }: { breachId: number },
): Promise<void> {
	const terms = { kind: 'COLD_CHAIN_BREACH', isFaulty: false, actor: 'system', breachId } as const
	for (const { crate, ...line } of await linesOfBreach(world.db, breachId)) {
		const claim = { ...terms, ...line, words: crate }
		await inTransaction(world.db, (tx) => writeClaim(tx, claim, { photos: [], at: world.now() })).catch(
			(error: unknown) => {
				if (!['buyer_claims_one_open', 'buyer_claims_breach'].some((name) => isTaken(error, name))) throw error
			},
		)
	}
}
