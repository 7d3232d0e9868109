import { disputeMovedKey } from '#app/domain/settlement/post-dispute.ts'
import { addHours } from '#app/domain/time/instant.ts'
import { applyDispute } from '#app/features/checkout/apply-dispute.server.ts'
import type { DisputeReport } from '#app/platform/payment-reports.ts'
import type { World } from '#app/platform/world.ts'
import { disputesAsTold, listOpenDisputes } from '#db/queries/disputes.ts'

/**
 * Finds disputes that no event told, or told half: those the provider opened lately and those that are open with us are fetched
 * as they are now. Gives how many were news.
 */
export async function followDisputes(world: World, hours = 72): Promise<number> {
	const { payments, db } = world
	const reports: DisputeReport[] = await payments.listDisputesSince(addHours(world.now(), -hours))
	const listed = new Set(reports.map(({ disputeId }) => disputeId))
	for (const id of await listOpenDisputes(db, payments.provider))
		if (!listed.has(id)) reports.push(await payments.lookDispute(id))
	const asTold = await disputesAsTold(
		db,
		reports.map(({ disputeId, status, submissions, movements }) => {
			const movementKeys = movements.map(({ id }) => disputeMovedKey(id))
			return { disputeId, status, submissions, movementKeys }
		}),
	)
	const news = reports.filter(({ disputeId }) => !asTold.has(disputeId))
	for (const report of news) await applyDispute(world, report)
	return news.length
}
