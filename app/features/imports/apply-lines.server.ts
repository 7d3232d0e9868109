import type { RowFault } from '#app/domain/imports/row-fault.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { countApplied, markApplied, waitingLines } from '#db/queries/import-lines.ts'
import { faultLines, moveImport, type WorkedRun } from '#db/queries/imports.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Whose file it is, and who agreed to it. */
export interface ImportBy {
	enterpriseId: number
	/** 'account:12'. */
	actor: string
}

/**
 * What a line of a kind does, in a transaction of its own that begins with `begin`: false there says that it was done before and
 * nothing is to be done. A fault says why it can no longer be done; nothing of it may be kept then.
 */
export type LineDeed = (
	world: World,
	by: ImportBy,
	line: { change: unknown; begin: (tx: Db) => Promise<boolean> },
) => Promise<RowFault | null>

const STEP = 200

/**
 * Applies a file line by line, each as if it was entered by hand: a parcel that left has left, whatever is wrong with the next.
 * Whatever ends it in the middle, the next call goes on behind what is done; lines that can no longer be done are told.
 */
export async function applyLines(world: World, run: WorkedRun, deed: LineDeed): Promise<void> {
	const actor = `account:${run.accountId}`
	const by = { enterpriseId: run.enterpriseId, actor }
	let after = 0
	for (;;) {
		const lines = await waitingLines(world.db, { runId: run.id, after, limit: STEP })
		if (lines.length === 0) break
		for (const { line, change } of lines) {
			const begin = (tx: Db) => markApplied(tx, { runId: run.id, line, at: world.now() })
			const fault = await deed(world, by, { change, begin })
			if (fault) await faultLines(world.db, run.id, [{ line, fault }])
			after = line
		}
	}
	await inTransaction(world.db, async (tx) => {
		const [at, changeCount] = [world.now(), await countApplied(tx, run.id)]
		const isMoved = await moveImport(tx, { id: run.id, from: ['APPLYING'], to: 'APPLIED' }, { at, changeCount })
		const change = { entity: 'import', entityId: run.id, from: 'APPLYING', to: 'APPLIED' } as const
		if (isMoved) await recordStateChanges(tx, [{ ...change, actor, reason: run.kind, at }])
	})
}
