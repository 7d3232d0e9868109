import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { FigureCells, FigureDoubt, FigureFault } from '#app/domain/cluster-statistics/figure-fault.ts'
import type { GivenFigure } from '#app/domain/cluster-statistics/given-figure.ts'
import { readFigure } from '#app/domain/cluster-statistics/read-figure.ts'
import { readKnownFigures } from '#app/features/indicators/known-figures.server.ts'
import { recordGiven } from '#app/features/indicators/record-figures.server.ts'
import type { World } from '#app/platform/world.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { inTransaction } from '#db/transaction.ts'

export type EnterOutcome =
	| { outcome: 'entered'; figure: GivenFigure; isCorrection: boolean }
	/** It says what stands already. */
	| { outcome: 'unchanged'; figure: GivenFigure }
	| { outcome: 'refused'; faults: FigureFault[] }
	/** It can be taken once somebody says that it is right. */
	| { outcome: 'doubtful'; doubt: FigureDoubt }
	| { outcome: 'read-only' }

/**
 * Enters a figure of a region one administers. What was believed before stays readable with the moment it stopped; one beyond
 * its soft range or breaking with its past is taken once confirmed, and stays marked as in doubt.
 */
export async function enterFigure(
	world: World,
	administrator: Administrator,
	asked: { cells: FigureCells; isConfirmed: boolean },
): Promise<EnterOutcome> {
	if (!administrator.mayWrite) return { outcome: 'read-only' }
	const known = await readKnownFigures(world, administrator, [asked.cells])
	const { figure, faults } = readFigure(asked.cells, known)
	if (!figure) return { outcome: 'refused', faults }
	if (figure.doubt && !asked.isConfirmed) return { outcome: 'doubtful', doubt: figure.doubt }
	const { indicatorCode, regionCode, period, value, doubt } = figure
	return inTransaction(world.db, async (tx) => {
		const { recorded, superseded } = await recordGiven(tx, { figures: [figure], kind: 'entered' }, known)
		if (recorded === 0) return { outcome: 'unchanged', figure } as const
		await recordAudit(tx, {
			at: known.now,
			actorKind: 'account',
			actorId: administrator.account.accountId,
			action: superseded > 0 ? 'figure.correct' : 'figure.enter',
			subjectKind: 'region',
			subjectId: regionCode,
			details: { indicatorCode, period, value, doubt },
		})
		return { outcome: 'entered', figure, isCorrection: superseded > 0 } as const
	})
}
