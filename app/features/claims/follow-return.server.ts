import { takeClaimStep } from '#app/features/claims/take-claim-step.server.ts'
import type { World } from '#app/platform/world.ts'
import { nodeNames } from '#db/queries/tracking-events.ts'

/** Goods of a claim were handed in at a point: they are sent back, by the number of their parcel. */
export async function followReturn(
	world: World,
	{ claimId, number, nodeId }: { claimId: number; number: string; nodeId: number },
): Promise<void> {
	const node = (await nodeNames(world.db, [nodeId])).get(nodeId)
	const parcel = { carrier: (node?.zh ?? '').slice(0, 60), number }
	const step = { by: 'buyer', does: 'send-back' } as const
	await takeClaimStep(world, { isSystem: true, actor: 'system' }, { claimId, step, words: null, parcel })
}
