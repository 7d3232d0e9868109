import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { fileAnswer } from '#app/features/imports/write-file.server.ts'
import { writeFaultyFigures, writeFigureTemplate } from '#app/features/indicators/write-figure-files.server.ts'

const FAULTY = /^faulty-(\d{1,15})\.xlsx$/

/** The table to fill in with figures, or the lines of a file that are to be mended. */
export async function loader({ request, params: { table = '' }, context: { world, language } }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(world, request)
	if (table === 'template.xlsx')
		return fileAnswer('figures-template', 'xlsx', await writeFigureTemplate(world, administrator, language))
	const [, id] = FAULTY.exec(table) ?? []
	const rows = id ? await writeFaultyFigures(world, administrator, { id: Number(id), language }) : null
	if (!rows) throw new Response(null, { status: 404 })
	return fileAnswer(`figures-faulty-${id}`, 'xlsx', rows)
}
