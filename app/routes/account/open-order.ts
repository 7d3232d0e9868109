import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { ownPath } from '#app/domain/accounts/own-path.ts'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { writeCookie } from '#app/platform/http.ts'

/** As long as the device that placed it remembers an order. */
const KEY_SECONDS = 180 * 86_400

/** The link of a guest's mail: its key becomes the order's cookie, and it leads on to a page without the key. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url)
	const token = searchParams.get('key')
	const order = await openOrder(context.world, params.number ?? '', { accountId: null, token })
	const headers = new Headers({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
	// A key that fits nothing leads where a foreign order leads: to the page that says so.
	if (!order || token === null) return redirect(`/orders/${encodeURIComponent(params.number ?? '')}`, { headers })
	const { isHttps } = context
	headers.append('Set-Cookie', writeCookie(`order_${order.number}`, token, { isHttps, maxAgeSeconds: KEY_SECONDS }))
	return redirect(ownPath(searchParams.get('to'), `/orders/${order.number}`), { headers })
}
