import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { askEstimate, cancelEstimate, type EstimateOf, findRunScope } from '#db/queries/index-estimates.ts'
import { findRank } from '#db/queries/index-runs.ts'
import { inTransaction } from '#db/transaction.ts'

/** A drawing as a form asks for it or ends it: of a run, of all its places where none is named. */
export interface DrawingAsked {
	deed: string
	run: string
	place: string | null
}

export type SteerOutcome = { outcome: 'done' | 'read-only' | 'not-yours' | 'not-found' }

/** Asks for the drawing of how sure ranks are, or ends it; what is already so stays so. Of a whole run only whoever administers all its places may. */
export async function steerEstimate(
	world: World,
	administrator: Administrator,
	asked: DrawingAsked,
): Promise<SteerOutcome> {
	if (!administrator.mayWrite) return { outcome: 'read-only' }
	const of = { runId: /^\d{1,15}$/.test(asked.run) ? Number(asked.run) : 0, regionCode: asked.place }
	const steer = STEERS[asked.deed]
	const scope = steer && (await findRunScope(world.db, of.runId))
	if (!scope) return { outcome: 'not-found' }
	const asking = asked.place ?? scope.scopeCode
	const { outcome } = await findAdministeredRegion(world.db, administrator.regionCode, asking)
	if (outcome !== 'found') return { outcome: 'not-yours' }
	if (!(await canMove(world.db, of))) return { outcome: 'not-found' }
	const by = { accountId: administrator.account.accountId, at: world.now(), deed: asked.deed }
	await inTransaction(world.db, async (tx) => {
		if (await steer(tx, of, by.at)) await tellAudit(tx, of, by)
	})
	return { outcome: 'done' }
}

const STEERS: Readonly<Record<string, typeof askEstimate>> = { ask: askEstimate, cancel: cancelEstimate }

/** A place without a rank has none that anything could move. */
const canMove = async (db: Db, { runId, regionCode }: EstimateOf) =>
	regionCode === null || (await findRank(db, { runId, regionCode })) !== null

async function tellAudit(
	db: Db,
	{ runId, regionCode }: EstimateOf,
	{ accountId, at, deed }: { accountId: number; at: Date; deed: string },
): Promise<void> {
	await recordAudit(db, {
		...{ at, actorKind: 'account', actorId: accountId, action: `index-estimate.${deed}` },
		...{ subjectKind: 'index-run', subjectId: runId, details: { place: regionCode } },
	})
}
