import type { Seller } from '#app/domain/accounts/roles.ts'
import type { FaultyLine, ImportRun } from '#app/domain/imports/import-run.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'
import { listFaultyLines, listGoodLines, listImports, readRun, removeOldImports } from '#db/queries/imports.ts'

const FAULTS_SHOWN = 100
const GOOD_SHOWN = 5
const KEPT_DAYS = 90

/** The files an enterprise sent, the newest first. */
export const readImports = (world: World, { enterpriseId }: Seller): Promise<ImportRun[]> =>
	listImports(world.db, enterpriseId)

export interface ImportView {
	run: ImportRun
	faulty: FaultyLine[]
	good: Omit<FaultyLine, 'faults'>[]
}

/** One file with its first faulty lines and a few good ones; null when it is not the enterprise's. */
export async function readImport(world: World, { enterpriseId }: Seller, runId: number): Promise<ImportView | null> {
	const run = await readRun(world.db, { enterpriseId, runId })
	if (!run) return null
	const [faulty, good] = await Promise.all([
		listFaultyLines(world.db, { runId, after: 0, limit: FAULTS_SHOWN }),
		listGoodLines(world.db, runId, GOOD_SHOWN),
	])
	return { run, faulty, good }
}

/** Every faulty line of a file of the enterprise, to be mended and sent again; null when it is not the enterprise's. */
export async function readFaultyLines(
	world: World,
	{ enterpriseId }: Seller,
	runId: number,
): Promise<{ run: ImportRun; lines: FaultyLine[] } | null> {
	const run = await readRun(world.db, { enterpriseId, runId })
	if (!run) return null
	return { run, lines: await listFaultyLines(world.db, { runId, after: 0, limit: run.faultCount }) }
}

/** Forgets files of long ago. */
export async function sweepImports(world: World): Promise<void> {
	const files = await removeOldImports(world.db, new Date(world.now().getTime() - KEPT_DAYS * DAY_MS))
	for (const file of files) await world.files.delete(file)
}
