import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { findNode } from '#db/queries/logistics-nodes.ts'
import { addKeeper, removeKeeper } from '#db/queries/node-keepers.ts'
import { inTransaction } from '#db/transaction.ts'

export type KeeperOutcome = { outcome: 'appointed' | 'dismissed' | 'may-not-write' | 'not-found' | 'no-account' }

/** Lets an account keep a node of the administrator's region: it may scan there from now on. */
export async function appointKeeper(
	world: World,
	administrator: Administrator,
	keeper: { nodeId: number; email: string },
): Promise<KeeperOutcome> {
	if (!administrator.mayWrite) return { outcome: 'may-not-write' }
	return inTransaction(world.db, async (tx) => {
		if (!(await findNode(tx, { id: keeper.nodeId, within: administrator.regionCode }))) return { outcome: 'not-found' }
		return { outcome: (await addKeeper(tx, keeper.nodeId, keeper.email)) ? 'appointed' : 'no-account' }
	})
}

/** Takes a node of the administrator's region from its keeper. */
export async function dismissKeeper(
	world: World,
	administrator: Administrator,
	keeper: { nodeId: number; accountId: number },
): Promise<KeeperOutcome> {
	if (!administrator.mayWrite) return { outcome: 'may-not-write' }
	return inTransaction(world.db, async (tx) => {
		if (!(await findNode(tx, { id: keeper.nodeId, within: administrator.regionCode }))) return { outcome: 'not-found' }
		await removeKeeper(tx, keeper.nodeId, keeper.accountId)
		return { outcome: 'dismissed' }
	})
}
