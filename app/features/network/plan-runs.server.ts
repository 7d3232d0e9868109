import type { Administrator } from '#app/domain/accounts/roles.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { findNode, nodeTakesGoods } from '#db/queries/logistics-nodes.ts'
import { endRun, insertRun, type RunFacts } from '#db/queries/scheduled-runs.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export type RunOutcome = {
	outcome: 'planned' | 'ended' | 'may-not-write' | 'not-found' | 'to-same-node' | 'to-unknown-node' | 'from-closed-node'
}

/** Plans a run from a node of the administrator's region to any open node. */
export async function planRun(world: World, administrator: Administrator, run: RunFacts): Promise<RunOutcome> {
	if (!administrator.mayWrite) return { outcome: 'may-not-write' }
	if (run.fromNodeId === run.toNodeId) return { outcome: 'to-same-node' }
	return inTransaction(world.db, async (tx) => {
		const from = await findNode(tx, { id: run.fromNodeId, within: administrator.regionCode, locks: true })
		if (!from) return { outcome: 'not-found' }
		if (from.closedOn !== null) return { outcome: 'from-closed-node' }
		if (!(await nodeTakesGoods(tx, run.toNodeId))) return { outcome: 'to-unknown-node' }
		const id = await insertRun(tx, run)
		await recordStateChanges(tx, [changeOf(world, administrator, id, 'PLANNED')])
		return { outcome: 'planned' }
	})
}

/** Ends a run with yesterday: it does not leave again; promises given stay what they were. */
export async function stopRun(
	world: World,
	administrator: Administrator,
	run: { id: number; fromNodeId: number },
): Promise<RunOutcome> {
	if (!administrator.mayWrite) return { outcome: 'may-not-write' }
	const lastDay = addDays(localDateAt(world.now(), MARKET_ZONE), -1)
	return inTransaction(world.db, async (tx) => {
		const from = await findNode(tx, { id: run.fromNodeId, within: administrator.regionCode, locks: true })
		if (!from || !(await endRun(tx, { ...run, lastDay }))) return { outcome: 'not-found' }
		await recordStateChanges(tx, [changeOf(world, administrator, run.id, 'ENDED')])
		return { outcome: 'ended' }
	})
}

function changeOf(world: World, administrator: Administrator, entityId: number, to: 'PLANNED' | 'ENDED') {
	const from = to === 'PLANNED' ? null : 'PLANNED'
	const actor = `account:${administrator.account.accountId}`
	return { entity: 'scheduled-run', entityId, from, to, actor, at: world.now() } as const
}
