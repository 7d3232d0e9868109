import { figureChange, type GivenFigure } from '#app/domain/cluster-statistics/given-figure.ts'
import { indexesReached } from '#app/domain/cluster-statistics/indexes-reached.ts'
import type { KnownFigures } from '#app/domain/cluster-statistics/read-figure.ts'
import { poolUpward } from '#app/features/indicators/pool-upward.ts'
import type { Db } from '#db/client.ts'
import { listStandingFigures, recordFigures } from '#db/queries/given-figures.ts'
import { lockMonth } from '#db/queries/observations.ts'
import { markStale } from '#db/queries/stale-months.ts'

/** Records figures within a transaction, pools them into the places above and has every index computed again that they may enter; tells what changed. */
export async function recordGiven(
	tx: Db,
	given: { figures: readonly GivenFigure[]; kind: 'entered' | 'imported' },
	{ definitions, now }: Pick<KnownFigures, 'definitions' | 'now'>,
): Promise<{ recorded: number; superseded: number }> {
	for (const period of [...new Set(given.figures.map((it) => it.period))].sort()) {
		await lockMonth(tx, period, 'registers')
		await lockMonth(tx, period, 'trade')
	}
	const change = figureChange(await listStandingFigures(tx, given.figures), given.figures, now)
	if (change.toRecord.length === 0) return { recorded: 0, superseded: 0 }
	await recordFigures(tx, change, { kind: given.kind, at: now })
	await poolUpward(tx, change.toRecord, { definitions, now })
	const cells = new Map(change.toRecord.map((it) => [`${it.indicatorCode} ${it.period}`, it]))
	const reached = [...cells.values()].flatMap(({ indicatorCode, period }) => {
		const definition = definitions.get(indicatorCode)
		return definition && definition.effectiveWeightShare > 0 ? indexesReached(definition, period, now) : []
	})
	await markStale(tx, 'stale_indexes', [...new Set(reached)], now)
	return { recorded: change.toRecord.length, superseded: change.supersededIds.length }
}
