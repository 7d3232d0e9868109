import type { Seller } from '#app/domain/accounts/roles.ts'
import { IMPORT_COLUMNS, IMPORT_KINDS } from '#app/domain/imports/import-kind.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { EXPORT_KINDS, exportRows, templateRows } from '#app/features/imports/export-rows.server.ts'
import { exportText } from '#app/features/imports/export-text.ts'
import { faultSentence } from '#app/features/imports/import-faults-text.ts'
import { readFaultyLines } from '#app/features/imports/read-imports.server.ts'
import { FILE_FORMATS, type FileCell, type FileFormat } from '#app/features/imports/write-file.server.ts'
import type { World } from '#app/platform/world.ts'

/** A table to be kept as a file. */
export interface ExportFile {
	name: string
	format: FileFormat
	rows: FileCell[][]
}

type Asker = { seller: Seller; language: Language }

async function faultyRows(world: World, { seller, language }: Asker, runId: number): Promise<FileCell[][] | null> {
	const found = await readFaultyLines(world, seller, runId)
	if (!found) return null
	const { kind } = found.run
	const columns = IMPORT_COLUMNS[kind]
	const head = [...columns.map(({ title }) => title[language]), exportText[language].faults]
	const rows = found.lines.map(({ cells, faults }) => [
		...columns.map(({ key }) => cells[key] ?? ''),
		faults.map((fault) => faultSentence(kind, language, fault)).join(language === 'zh' ? '；' : '; '),
	])
	return [head, ...rows]
}

async function rowsOf(world: World, asker: Asker, what: string, name: string): Promise<FileCell[][] | null> {
	const { seller, language } = asker
	if (what === 'faulty') return /^\d{1,15}$/.test(name) ? faultyRows(world, asker, Number(name)) : null
	if (what === 'template') {
		const kind = IMPORT_KINDS.find((it) => it === name)
		return kind ? templateRows(world, seller, kind, language) : null
	}
	const kind = what === '' ? EXPORT_KINDS.find((it) => it === name) : undefined
	return kind ? exportRows(world, seller, kind, language) : null
}

/** A file of an enterprise by its name: 'stock.csv' what it has, of `template` an empty one, of `faulty` the lines to mend. */
export async function exportFile(
	world: World,
	asker: Asker,
	{ what = '', file = '' }: { what?: string; file?: string },
): Promise<ExportFile | null> {
	const [, name = '', ending] = /^([a-z0-9]{1,15})\.([a-z]+)$/.exec(file) ?? []
	const format = FILE_FORMATS.find((it) => it === ending)
	const rows = format ? await rowsOf(world, asker, what, name) : null
	return format && rows ? { name: what === '' ? name : `${name}-${what}`, format, rows } : null
}
