import { takeClaimStep } from '#app/features/claims/take-claim-step.server.ts'
import type { World } from '#app/platform/world.ts'
import { listOverdueClaims } from '#db/queries/buyer-claims.ts'

const AT_ONCE = 100

/** Takes claims whose time ran out to the administrator, and lets go of returns that were never sent. */
export async function moveOverdueClaims(world: World): Promise<number> {
	const ids = await listOverdueClaims(world.db, world.now(), AT_ONCE)
	for (const claimId of ids) {
		const step = { claimId, step: { by: 'system', does: 'overdue' }, words: null, parcel: null } as const
		await takeClaimStep(world, { isSystem: true, actor: 'system' }, step)
	}
	return ids.length
}
