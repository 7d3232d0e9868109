import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { exportFile } from '#app/features/imports/export-file.server.ts'
import { fileAnswer } from '#app/features/imports/write-file.server.ts'

export async function loader({ request, params, context: { world, language } }: LoaderFunctionArgs) {
	const seller = await requireSeller(world, request)
	const office = officeOf(world, seller)
	const found = await exportFile(office, { seller, language }, params)
	if (!found) throw new Response(null, { status: 404 })
	return fileAnswer(found.name, found.format, found.rows)
}
