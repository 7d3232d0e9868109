import type { Administrator } from '#app/domain/accounts/roles.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { liesIn } from '#db/queries/disruptions.ts'
import { insertNode, type NodeFacts } from '#db/queries/logistics-nodes.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export type OpenNodeOutcome = { outcome: 'opened'; id: number } | { outcome: 'may-not-write' | 'not-your-region' }

/** Opens a node, today, in the administrator's own region or below it. */
export async function openNode(world: World, administrator: Administrator, facts: NodeFacts): Promise<OpenNodeOutcome> {
	if (!administrator.mayWrite) return { outcome: 'may-not-write' }
	return inTransaction(world.db, async (tx) => {
		if (!(await liesIn(tx, facts.regionCode, administrator.regionCode))) return { outcome: 'not-your-region' }
		const at = world.now()
		const id = await insertNode(tx, { ...facts, openedOn: localDateAt(at, MARKET_ZONE) })
		const actor = `account:${administrator.account.accountId}`
		await recordStateChanges(tx, [{ entity: 'logistics-node', entityId: id, from: null, to: 'OPEN', actor, at }])
		return { outcome: 'opened', id }
	})
}
