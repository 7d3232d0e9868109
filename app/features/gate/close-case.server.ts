import type { GateKeeper } from '#app/domain/accounts/roles.ts'
import type { CaseResolution } from '#app/domain/gate/cases.ts'
import type { World } from '#app/platform/world.ts'
import { closeGateCase } from '#db/queries/gate-cases.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Writes what was found about a scan; nobody is charged by it, and a refund that waited for it goes on. */
export async function closeCase(
	world: World,
	keeper: GateKeeper,
	found: { caseId: number; resolution: CaseResolution; note: string },
): Promise<{ outcome: 'closed' | 'not-found' }> {
	const at = world.now()
	const { accountId } = keeper.account
	const { caseId, resolution, note } = found
	return inTransaction(world.db, async (tx) => {
		const key = { enterpriseId: keeper.enterpriseId, caseId }
		if (!(await closeGateCase(tx, key, { resolution, note, accountId, at }))) return { outcome: 'not-found' }
		const how = { from: 'OPEN', to: 'CLOSED', actor: `account:${accountId}`, reason: resolution, at }
		await recordStateChanges(tx, [{ entity: 'gate-case', entityId: caseId, ...how }])
		return { outcome: 'closed' }
	})
}
