import type { RunRefusal } from '#app/domain/imports/import-run.ts'
import { readTable } from '#app/domain/imports/read-table.ts'
import { readLines } from '#app/features/imports/read-lines.server.ts'
import { readRowsOfFile } from '#app/features/imports/read-rows-of-file.server.ts'
import type { World } from '#app/platform/world.ts'
import { moveImport, nextImport, stageLines, type WorkedRun } from '#db/queries/imports.ts'
import { inTransaction } from '#db/transaction.ts'

/** So many lines are kept at a time: what a killed process loses, and how often the page sees progress. */
const STEP = 1_000

async function refuse(world: World, run: WorkedRun, refusal: RunRefusal): Promise<void> {
	const isRefused = await moveImport(
		world.db,
		{ id: run.id, from: ['RECEIVED'], to: 'REFUSED' },
		{ at: world.now(), refusal },
	)
	if (isRefused && run.file !== null) await world.files.delete(run.file)
}

async function stage(world: World, run: WorkedRun): Promise<void> {
	const bytes = run.file === null ? null : await world.files.get(run.file)
	const reading = bytes ? await readRowsOfFile(bytes) : ({ outcome: 'not-a-table' } as const)
	if (reading.outcome !== 'read') return refuse(world, run, reading)
	const table = readTable(run.kind, reading.rows)
	if (table.outcome !== 'read') return refuse(world, run, table)
	const lines = await readLines(world, run, table.lines)
	const to = { id: run.id, lineCount: lines.length, ignored: table.ignored }
	for (let at = run.stagedCount; at < lines.length; at += STEP) {
		await stageLines(world.db, to, lines.slice(at, at + STEP))
	}
	await inTransaction(world.db, (tx) => moveImport(tx, { id: run.id, from: ['RECEIVED'], to: 'STAGED' }))
}

/**
 * Reads the files that wait, the oldest first, and stages their lines. Whatever ends it in the middle, the next call goes on
 * behind the lines that are kept; a file whose lines cannot all be counted stays where it is.
 */
export async function stageImports(world: World): Promise<void> {
	for (let run = await nextImport(world.db, 'RECEIVED'); run; run = await nextImport(world.db, 'RECEIVED')) {
		await stage(world, run)
	}
}
