import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { liesIn } from '#db/queries/disruptions.ts'
import { findNode, type NodeFacts, updateNode } from '#db/queries/logistics-nodes.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export type EditNodeOutcome = { outcome: 'kept' | 'may-not-write' | 'not-found' | 'not-your-region' }

/** Writes what is said of a node of the administrator's region from now on. */
export async function editNode(
	world: World,
	administrator: Administrator,
	{ id, ...facts }: NodeFacts & { id: number },
): Promise<EditNodeOutcome> {
	if (!administrator.mayWrite) return { outcome: 'may-not-write' }
	const within = administrator.regionCode
	return inTransaction(world.db, async (tx) => {
		const node = await findNode(tx, { id, within, locks: true })
		if (!node) return { outcome: 'not-found' }
		if (!(await liesIn(tx, facts.regionCode, within))) return { outcome: 'not-your-region' }
		await updateNode(tx, id, facts)
		const state = node.closedOn === null ? 'OPEN' : 'CLOSED'
		const actor = `account:${administrator.account.accountId}`
		const change = { entity: 'logistics-node', entityId: id, from: state, to: state, actor, reason: 'edited' } as const
		await recordStateChanges(tx, [{ ...change, at: world.now() }])
		return { outcome: 'kept' }
	})
}
