import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { fileAnswer } from '#app/features/imports/write-file.server.ts'
import { readInsightFile } from '#app/features/insights/read-insight-file.server.ts'

export async function loader({ request, params, context: { world, language } }: LoaderFunctionArgs) {
	const seller = await requireSeller(world, request)
	const office = officeOf(world, seller)
	const { searchParams } = new URL(request.url)
	const [by = null, from = null, to = null] = ['by', 'from', 'to'].map((name) => searchParams.get(name))
	const asked = { by, from, to, figure: params.figure, file: params.file }
	const found = await readInsightFile(office, { seller, language }, asked)
	if (!found) throw new Response(null, { status: 404 })
	return fileAnswer(found.name, 'csv', found.rows)
}
