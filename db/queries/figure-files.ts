import { sql } from 'kysely'
import type { JudgedLines } from '#app/domain/cluster-statistics/judge-figure-lines.ts'
import type { Db } from '#db/client.ts'

/** A file of figures as it is shown. */
export interface FigureFile {
	id: number
	regionCode: string
	fileName: string
	checksum: string
	state: 'STAGED' | 'APPLIED' | 'DROPPED'
	lineCount: number
	faultCount: number
	doubtCount: number
	controlSum: number
	/** Lines to be shown, and the heads of columns that nobody knows; older files lack these. */
	preview: Pick<JudgedLines, 'faulty' | 'doubtful' | 'good'> & { ignored?: string[] }
	changeCount: number | null
	createdAt: Date
	endedAt: Date | null
	/** Its name in the private store, until it is over. */
	file: string | null
}

const columns = sql`id, region_code as "regionCode", file_name as "fileName", checksum, state, line_count as "lineCount",
	fault_count as "faultCount", doubt_count as "doubtCount", control_sum as "controlSum", preview,
	change_count as "changeCount", created_at as "createdAt", ended_at as "endedAt", file`

type NewFile = Omit<FigureFile, 'id' | 'state' | 'changeCount' | 'endedAt' | 'file'> & { file: string }

/** Keeps a file that was read, to be looked at. */
export async function addFigureFile(db: Db, it: NewFile): Promise<number> {
	const { rows } = await sql<{ id: number }>`
		insert into figure_files (region_code, file_name, checksum, file, line_count, fault_count, doubt_count, control_sum,
			preview, created_at)
		values (${it.regionCode}, ${it.fileName}, ${it.checksum}, ${it.file}, ${it.lineCount}, ${it.faultCount},
			${it.doubtCount}, ${it.controlSum}, ${JSON.stringify(it.preview)}::jsonb, ${it.createdAt})
		returning id`.execute(db)
	const [added] = rows
	if (!added) throw new Error('the file was not kept')
	return added.id
}

/** The file that a region had applied with these very bytes; null where it never was. */
export async function findAppliedFile(db: Db, regionCode: string, checksum: string): Promise<FigureFile | null> {
	const { rows } = await sql<FigureFile>`select ${columns} from figure_files
		where region_code = ${regionCode} and checksum = ${checksum} and state = 'APPLIED'`.execute(db)
	return rows[0] ?? null
}

/** A file of a region. */
export async function findFigureFile(db: Db, regionCode: string, id: number): Promise<FigureFile | null> {
	const { rows } = await sql<FigureFile>`select ${columns} from figure_files
		where id = ${id} and region_code = ${regionCode}`.execute(db)
	return rows[0] ?? null
}

/** The newest files of a region. */
export async function listFigureFiles(db: Db, regionCode: string): Promise<Omit<FigureFile, 'preview'>[]> {
	const { rows } = await sql<FigureFile>`select ${columns} from figure_files
		where region_code = ${regionCode} order by id desc limit 20`.execute(db)
	return rows
}

/** Locks a file that waits to be decided on; false when that is over. */
export async function lockStagedFile(db: Db, id: number): Promise<boolean> {
	const { rows } = await sql`select from figure_files where id = ${id} and state = 'STAGED' for no key update`.execute(
		db,
	)
	return rows.length > 0
}

/** Ends a file: applied with so many changes, or dropped. */
export async function endFigureFile(
	db: Db,
	id: number,
	end: { state: 'APPLIED'; changeCount: number; at: Date } | { state: 'DROPPED'; at: Date },
): Promise<void> {
	const changeCount = end.state === 'APPLIED' ? end.changeCount : null
	await sql`update figure_files set state = ${end.state}, change_count = ${changeCount}, ended_at = ${end.at}, file = null
		where id = ${id} and state = 'STAGED'`.execute(db)
}
