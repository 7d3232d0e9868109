import { indexValues } from '#app/domain/cluster-statistics/index-values.ts'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { viewOf } from '#app/domain/cluster-statistics/pick-observation.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { buildIndexTree } from '#app/domain/indicators/index-tree.ts'
import { METHOD_IN_USE } from '#app/features/indicators/index-method-in-use.ts'
import type { Db } from '#db/client.ts'
import { type IndexScope, readSnapshotCells, readSnapshotStats } from '#db/queries/index-snapshot.ts'
import { listIndicators } from '#db/queries/indicators.ts'

/**
 * Reads what an index is computed from: places of the cluster with at least one observation, as of the period's end or now.
 * `taken` may put other cells in the place of those that are believed.
 */
export async function buildIndexRequest(
	db: Db,
	scope: IndexScope,
	now: Date,
	taken: (cells: ObservedCell[]) => ObservedCell[] = (cells) => cells,
): Promise<IndexRequest> {
	const definitions = await listIndicators(db)
	const cells = taken(await readSnapshotCells(db, scope))
	const stats = await readSnapshotStats(db, scope)
	const values = indexValues({ definitions, cells, stats }, viewOf(scope.period, now))
	return {
		tree: buildIndexTree(definitions),
		indicators: definitions.map(({ code, direction, goalposts, kind, level1 }) => {
			return { code, direction, goalposts, isOwnRows: kind === 'a' && level1 === 'lead' }
		}),
		units: Object.keys(values),
		values,
		groups: Object.fromEntries(Object.keys(values).map((unit) => [unit, groupOf(unit, scope.level)])),
		method: METHOD_IN_USE,
	}
}

/** Townships and villages are alike within their county, counties within their city: the first digits of a code. */
const groupOf = (code: string, level: IndexScope['level']) => code.slice(0, level === 'county' ? 4 : 6)
