import type { Seller } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { findImport, moveImport } from '#db/queries/imports.ts'

export type DecideOutcome =
	| { outcome: 'done' }
	/** Some lines are faulty, and nobody said to leave them out. */
	| { outcome: 'has-faults'; faults: number }
	| { outcome: 'nothing-good' }
	/** It was decided before. */
	| { outcome: 'over' }
	| { outcome: 'not-found' }

/** Lets a looked-at file be applied; one with faulty lines only where its good lines alone are asked for. */
export async function agreeImport(
	world: World,
	{ enterpriseId }: Seller,
	{ runId, goodOnly }: { runId: number; goodOnly: boolean },
): Promise<DecideOutcome> {
	const run = await findImport(world.db, { enterpriseId, runId })
	if (!run) return { outcome: 'not-found' }
	if (run.state !== 'STAGED') return { outcome: 'over' }
	if (run.faultCount === run.lineCount) return { outcome: 'nothing-good' }
	if (run.faultCount > 0 && !goodOnly) return { outcome: 'has-faults', faults: run.faultCount }
	const isMoved = await moveImport(world.db, { id: runId, from: ['STAGED'], to: 'APPLYING' })
	return { outcome: isMoved ? 'done' : 'over' }
}

/** Gives a file up; nothing of it was applied. */
export async function dropImport(world: World, { enterpriseId }: Seller, runId: number): Promise<DecideOutcome> {
	const run = await findImport(world.db, { enterpriseId, runId })
	if (!run) return { outcome: 'not-found' }
	const isMoved = await moveImport(world.db, { id: runId, from: ['STAGED'], to: 'DROPPED' }, { at: world.now() })
	if (!isMoved) return { outcome: 'over' }
	if (run.file !== null) await world.files.delete(run.file)
	return { outcome: 'done' }
}
