import type { LoaderFunctionArgs } from '@remix-run/node'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { printReturn } from '#app/features/logistics/read-return.server.ts'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { orderTokenOf } from '#app/platform/http.ts'

/** The label of goods that the buyer of an order hands in at a delivery point, as PDF. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { world, language } = context
	const account = await readAccount(world, request)
	const number = params.number ?? ''
	const key = { accountId: account?.accountId ?? null, token: orderTokenOf(request, number) }
	const order = await openOrder(world, number, key)
	const claimId = /^\d{1,15}$/.test(params.id ?? '') ? Number(params.id) : 0
	const label = order && (await printReturn(world, order, { claimId, language }))
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
