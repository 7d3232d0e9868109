import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { FigureLine } from '#app/domain/cluster-statistics/judge-figure-lines.ts'
import { judgeLines } from '#app/features/indicators/judge-lines.server.ts'
import { recordGiven } from '#app/features/indicators/record-figures.server.ts'
import type { World } from '#app/platform/world.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import {
	endFigureFile,
	type FigureFile,
	findAppliedFile,
	findFigureFile,
	lockStagedFile,
} from '#db/queries/figure-files.ts'
import { inTransaction } from '#db/transaction.ts'

export type ApplyOutcome =
	| { outcome: 'applied' | 'dropped' }
	/** Some lines are faulty: nothing of the file is applied. */
	| { outcome: 'has-faults' }
	/** Some lines are in doubt, and nobody said that they are right. */
	| { outcome: 'has-doubts' }
	/** It was decided before. */
	| { outcome: 'over' }
	| { outcome: 'not-found' | 'read-only' }

interface Decided {
	id: number
	deed: 'apply' | 'drop'
	isConfirmed: boolean
}

/** Applies a file of figures that was looked at, in one transaction all of its lines or none, or drops it. */
export async function decideFigures(
	world: World,
	administrator: Administrator,
	decided: Decided,
): Promise<ApplyOutcome> {
	if (!administrator.mayWrite) return { outcome: 'read-only' }
	const found = await findFigureFile(world.db, administrator.regionCode, decided.id)
	if (!found) return { outcome: 'not-found' }
	if (found.state !== 'STAGED' || found.file === null) return { outcome: 'over' }
	const result =
		decided.deed === 'drop'
			? await drop(world, found.id)
			: await apply(world, administrator, { ...found, file: found.file }, decided.isConfirmed)
	if (result.outcome === 'applied' || result.outcome === 'dropped') await world.files.delete(found.file)
	return result
}

async function drop(world: World, id: number): Promise<ApplyOutcome> {
	return inTransaction(world.db, async (tx) => {
		if (!(await lockStagedFile(tx, id))) return { outcome: 'over' }
		await endFigureFile(tx, id, { state: 'DROPPED', at: world.now() })
		return { outcome: 'dropped' }
	})
}

async function apply(
	world: World,
	administrator: Administrator,
	found: FigureFile & { file: string },
	isConfirmed: boolean,
): Promise<ApplyOutcome> {
	const bytes = await world.files.get(found.file)
	if (!bytes) return { outcome: 'not-found' }
	const lines = JSON.parse(Buffer.from(bytes).toString('utf8')) as FigureLine[]
	// Judged again: regions, indicators and what was given may have changed since it was looked at.
	const { judged, known } = await judgeLines(world, administrator, lines)
	if (judged.faultCount > 0) return { outcome: 'has-faults' }
	if (judged.doubtCount > 0 && !isConfirmed) return { outcome: 'has-doubts' }
	return inTransaction(world.db, async (tx) => {
		if (!(await lockStagedFile(tx, found.id))) return { outcome: 'over' }
		if (await findAppliedFile(tx, found.regionCode, found.checksum)) return { outcome: 'over' }
		const { recorded, superseded } = await recordGiven(tx, { figures: judged.figures, kind: 'imported' }, known)
		await endFigureFile(tx, found.id, { state: 'APPLIED', changeCount: recorded, at: known.now })
		await recordAudit(tx, {
			at: known.now,
			actorKind: 'account',
			actorId: administrator.account.accountId,
			action: 'figures.import',
			subjectKind: 'figure-file',
			subjectId: found.id,
			details: { checksum: found.checksum, lines: lines.length, recorded, superseded },
		})
		return { outcome: 'applied' }
	})
}
