import type { RowFault } from '#app/domain/imports/row-fault.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { countApplied, markApplied, type WaitingLine, waitingLines } from '#db/queries/import-lines.ts'
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
/** Lines that are worked on at the same time; each locks its own rows, in whichever order they come. */
const AT_ONCE = 4

/** Does the lines that wait one after the other, a few at the same time; none any more once one has failed. */
async function workOff(lines: readonly WaitingLine[], work: (line: WaitingLine) => Promise<void>): Promise<void> {
	let next = 0
	const worker = async () => {
		try {
			for (let line = lines[next++]; line; line = lines[next++]) await work(line)
		} catch (error) {
			next = lines.length
			throw error
		}
	}
	await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/**
 * Applies a file line by line, each as if it was entered by hand: a parcel that left has left, whatever is wrong with the next.
 * Whatever ends it in the middle, the next call goes on behind what is done; lines that can no longer be done are told.
 */
export async function applyLines(world: World, run: WorkedRun, deed: LineDeed): Promise<void> {
	const actor = `account:${run.accountId}`
	const by = { enterpriseId: run.enterpriseId, actor }
	const work = async ({ line, change }: WaitingLine) => {
		const begin = (tx: Db) => markApplied(tx, { runId: run.id, line, at: world.now() })
		const fault = await deed(world, by, { change, begin })
		if (fault) await faultLines(world.db, run.id, [{ line, fault }])
	}
	for (let after = 0, more = true; more;) {
		const lines = await waitingLines(world.db, { runId: run.id, after, limit: STEP })
		await workOff(lines, work)
		after = lines.at(-1)?.line ?? after
		more = lines.length > 0
	}
	await inTransaction(world.db, async (tx) => {
		const [at, changeCount] = [world.now(), await countApplied(tx, run.id)]
		const isMoved = await moveImport(tx, { id: run.id, from: ['APPLYING'], to: 'APPLIED' }, { at, changeCount })
		const change = { entity: 'import', entityId: run.id, from: 'APPLYING', to: 'APPLIED' } as const
		if (isMoved) await recordStateChanges(tx, [{ ...change, actor, reason: run.kind, at }])
	})
}
