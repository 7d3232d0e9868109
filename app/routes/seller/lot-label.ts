import type { LoaderFunctionArgs } from '@remix-run/node'
import { isLanguage } from '#app/domain/language/bilingual.ts'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { printLabel } from '#app/features/tracing/print-label.server.ts'

/** A lot's label as PDF; `?in=en` or `?in=zh` prints it in that language. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { world } = context
	const seller = await requireSeller(world, request)
	const office = officeOf(world, seller)
	const asked = new URL(request.url).searchParams.get('in')
	const language = isLanguage(asked) ? asked : context.language
	const lotId = /^[1-9]\d{0,14}$/.test(params.id ?? '') ? Number(params.id) : 0
	const label = await printLabel(office, seller, { lotId, language })
	if (!label) throw new Response(null, { status: 404 })
	return new Response(new Uint8Array(label.pdf), {
		headers: {
			'Content-Type': 'application/pdf',
			'Content-Disposition': `inline; filename="${label.name}"`,
			'Content-Length': String(label.pdf.byteLength),
			'Cache-Control': 'private, no-store',
		},
	})
}
