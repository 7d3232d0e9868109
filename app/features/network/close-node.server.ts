import type { Administrator } from '#app/domain/accounts/roles.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { closeNode, countParcelsAt, findNode } from '#db/queries/logistics-nodes.ts'
import { endRunsAt } from '#db/queries/scheduled-runs.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export type CloseNodeOutcome =
	| { outcome: 'closed' | 'reopened' | 'may-not-write' | 'not-found' }
	| { outcome: 'parcels-there'; parcels: number }

/** Closes a node of the administrator's region from today on, and with it every run to or from it; not while parcels wait there. */
export async function closeNodeNow(world: World, administrator: Administrator, id: number): Promise<CloseNodeOutcome> {
	return changeNode(world, administrator, id, true)
}

/** Opens a closed node again; its runs have to be written anew. */
export async function reopenNode(world: World, administrator: Administrator, id: number): Promise<CloseNodeOutcome> {
	return changeNode(world, administrator, id, false)
}

async function changeNode(
	world: World,
	administrator: Administrator,
	id: number,
	closes: boolean,
): Promise<CloseNodeOutcome> {
	if (!administrator.mayWrite) return { outcome: 'may-not-write' }
	return inTransaction(world.db, async (tx) => {
		const node = await findNode(tx, { id, within: administrator.regionCode, locks: true })
		if (!node) return { outcome: 'not-found' }
		const at = world.now()
		const today = localDateAt(at, MARKET_ZONE)
		if (closes) {
			const parcels = await countParcelsAt(tx, id)
			if (parcels > 0) return { outcome: 'parcels-there', parcels }
			await endRunsAt(tx, id, addDays(today, -1))
		}
		await closeNode(tx, id, closes ? today : null)
		const actor = `account:${administrator.account.accountId}`
		const [from, to] = closes ? ['OPEN', 'CLOSED'] : ['CLOSED', 'OPEN']
		await recordStateChanges(tx, [{ entity: 'logistics-node', entityId: id, from, to, actor, at }])
		return { outcome: closes ? 'closed' : 'reopened' }
	})
}
