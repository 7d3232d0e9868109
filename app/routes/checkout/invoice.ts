import type { LoaderFunctionArgs } from '@remix-run/node'
import { viewerOf } from '#app/domain/accounts/viewer.ts'
import { isLanguage } from '#app/domain/language/bilingual.ts'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { printInvoice } from '#app/features/invoices/print-invoice.server.ts'
import { orderTokenOf } from '#app/platform/http.ts'

/** An invoice or a credit note as PDF; `?in=en` or `?in=zh` prints it in that language. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { world } = context
	const orderNumber = params.number ?? ''
	const number = /^(.+)\.pdf$/.exec(params.invoice ?? '')?.[1]
	if (!number) throw new Response(null, { status: 404 })
	const account = await readAccount(world, request)
	const token = orderTokenOf(request, orderNumber)
	const asked = new URL(request.url).searchParams.get('in')
	const language = isLanguage(asked) ? asked : null
	const pdf = await printInvoice(world, { orderNumber, number, language }, viewerOf(account, token))
	if (!pdf) throw new Response(null, { status: 404 })
	return new Response(new Uint8Array(pdf), {
		headers: {
			'Content-Type': 'application/pdf',
			'Content-Disposition': `inline; filename="${number}.pdf"`,
			'Content-Length': String(pdf.byteLength),
			'Cache-Control': 'private, no-store',
		},
	})
}
