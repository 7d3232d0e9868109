import type { LoaderFunctionArgs } from '@remix-run/node'
import { IMPORT_COLUMNS, IMPORT_KINDS } from '#app/domain/imports/import-kind.ts'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { EXPORT_KINDS, exportRows, templateRows } from '#app/features/imports/export-rows.server.ts'
import { exportText } from '#app/features/imports/export-text.ts'
import { faultSentence } from '#app/features/imports/fault-sentence.ts'
import { readFaultyLines } from '#app/features/imports/read-imports.server.ts'
import { FILE_FORMATS, fileAnswer, type FileFormat } from '#app/features/imports/write-file.server.ts'

const none = () => new Response(null, { status: 404 })

/** 'stock.csv' as a name and a format; null for another ending. */
function partsOf(file: string): { name: string; format: FileFormat } | null {
	const [, name = '', ending] = /^([a-z0-9]{1,15})\.([a-z]+)$/.exec(file) ?? []
	const format = FILE_FORMATS.find((it) => it === ending)
	return format ? { name, format } : null
}

/** Files of an enterprise: `stock.csv` what it has, `template/stock.xlsx` an empty one, `faulty/12.xlsx` the lines to mend. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const { world, language } = context
	const parts = partsOf(params.file ?? '')
	if (!parts) throw none()
	const { name, format } = parts
	if (params.what === 'template') {
		const kind = IMPORT_KINDS.find((it) => it === name)
		if (!kind) throw none()
		return fileAnswer(`${kind}-template`, format, await templateRows(world, seller, kind, language))
	}
	if (params.what === 'faulty') {
		const found = /^\d+$/.test(name) ? await readFaultyLines(world, seller, Number(name)) : null
		if (!found) throw none()
		const { kind } = found.run
		const columns = IMPORT_COLUMNS[kind]
		const head = [...columns.map(({ title }) => title[language]), exportText[language].faults]
		const rows = found.lines.map(({ cells, faults }) => [
			...columns.map(({ key }) => cells[key] ?? ''),
			faults.map((fault) => faultSentence(kind, language, fault)).join('; '),
		])
		return fileAnswer(`faulty-${found.run.id}`, format, [head, ...rows])
	}
	const kind = EXPORT_KINDS.find((it) => it === name)
	if (!kind || params.what) throw none()
	return fileAnswer(kind, format, await exportRows(world, seller, kind, language))
}
