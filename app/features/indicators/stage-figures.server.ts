import { createHash } from 'node:crypto'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { FIGURE_COLUMNS, MOST_FIGURES } from '#app/domain/cluster-statistics/figure-columns.ts'
import { readColumns, type TableReading } from '#app/domain/imports/read-table.ts'
import { judgeLines } from '#app/features/indicators/judge-lines.server.ts'
import type { World } from '#app/platform/world.ts'
import { addFigureFile, findAppliedFile } from '#db/queries/figure-files.ts'

const NAME_BYTES = 24

export type StageOutcome =
	| { outcome: 'staged'; id: number }
	/** These very bytes were applied before: nothing is to be done. */
	| { outcome: 'applied-before'; id: number }
	| { outcome: 'read-only' }
	| Exclude<TableReading, { outcome: 'read' }>

/** Reads a file of figures and keeps it with what is right and wrong in it, to be looked at; nothing of it is applied. */
export async function stageFigures(
	world: World,
	administrator: Administrator,
	sent: { fileName: string; bytes: Uint8Array; rows: readonly (readonly string[])[] },
): Promise<StageOutcome> {
	if (!administrator.mayWrite) return { outcome: 'read-only' }
	const { regionCode } = administrator
	const checksum = createHash('sha256').update(sent.bytes).digest('hex')
	const before = await findAppliedFile(world.db, regionCode, checksum)
	if (before) return { outcome: 'applied-before', id: before.id }
	const table = readColumns({ columns: FIGURE_COLUMNS, most: MOST_FIGURES }, sent.rows)
	if (table.outcome !== 'read') return table
	const { judged } = await judgeLines(world, administrator, table.lines)
	const { faultCount, doubtCount, controlSum, faulty, doubtful, good } = judged
	const file = `figures/${Buffer.from(world.randomBytes(NAME_BYTES)).toString('base64url')}.json`
	await world.files.put(file, Buffer.from(JSON.stringify(table.lines)))
	const id = await addFigureFile(world.db, {
		...{ regionCode, checksum, file, faultCount, doubtCount, controlSum },
		fileName: sent.fileName.trim().slice(-120) || 'figures',
		lineCount: table.lines.length,
		preview: { faulty, doubtful, good, ignored: table.ignored },
		createdAt: world.now(),
	})
	return { outcome: 'staged', id }
}
