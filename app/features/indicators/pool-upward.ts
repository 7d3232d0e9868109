import type { GivenFigure } from '#app/domain/cluster-statistics/given-figure.ts'
import { groupBy } from '#app/domain/cluster-statistics/group-by.ts'
import type { KnownFigures } from '#app/domain/cluster-statistics/read-figure.ts'
import { poolFigures } from '#app/domain/cluster-statistics/pool-figures.ts'
import { monthStatus } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'
import { listPartsAbove, type PartRow, type PooledRow, writePooled } from '#db/queries/pooled-figures.ts'

type Cell = Pick<GivenFigure, 'indicatorCode' | 'regionCode' | 'period'>

/** From a village up there are a township, a county and a city. */
const STEPS_UP = 3

/** No source's name is longer. */
const LONGEST_SOURCE = 200

/** Pools what changed into the places above, level by level, within the transaction that changed it. */
export async function poolUpward(
	tx: Db,
	changed: readonly Cell[],
	{ definitions, now }: Pick<KnownFigures, 'definitions' | 'now'>,
): Promise<void> {
	let cells = changed.map(({ indicatorCode, regionCode, period }) => ({ indicatorCode, regionCode, period }))
	for (let step = 0; step < STEPS_UP && cells.length > 0; step++) {
		const places = [
			...groupBy(await listPartsAbove(tx, cells), (row) => `${row.indicatorCode} ${row.regionCode} ${row.period}`),
		].map(([, rows]) => rows)
		const figures = places.flatMap((rows) => pooledRow(rows, { definitions, now }) ?? [])
		cells = places.flatMap(([row]) => (row ? [cellOf(row)] : []))
		await writePooled(tx, { cells, figures, at: now })
	}
}

const cellOf = ({ indicatorCode, regionCode, period }: Cell): Cell => ({ indicatorCode, regionCode, period })

function pooledRow(
	rows: readonly PartRow[],
	{ definitions, now }: Pick<KnownFigures, 'definitions' | 'now'>,
): PooledRow | null {
	const [row] = rows
	const definition = row && definitions.get(row.indicatorCode)
	if (!definition) return null
	const pooled = poolFigures(
		definition,
		rows.map((part) => (part.isGiven ? part : null)),
	)
	if (!pooled) return null
	const { sources, ...figure } = pooled
	return {
		...cellOf(row),
		...figure,
		source: sources.join('; ').slice(0, LONGEST_SOURCE),
		note: `${figure.reported} / ${figure.expected}`,
		status: monthStatus(row.period, now) === 'final' ? 'final' : 'preliminary',
	}
}
