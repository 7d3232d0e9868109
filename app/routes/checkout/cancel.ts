import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { letGo } from '#app/features/checkout/let-go.server.ts'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { readCookie, readFormData } from '#app/platform/http.ts'

export const loader = () => redirect('/cart')

export async function action({ request, context }: ActionFunctionArgs) {
	const { world } = context
	const number = String((await readFormData(request)).get('number') ?? '').slice(0, 30)
	const account = await readAccount(world, request)
	const token = readCookie(request.headers.get('cookie'), `order_${number}`)
	const order = await openOrder(world, number, { accountId: account?.accountId ?? null, token })
	if (!order) throw new Response(null, { status: 404 })
	const page = `/orders/${order.number}`
	switch (await letGo(world, order.checkoutId)) {
		case 'ended':
		case 'kept':
			return redirect(page, 303)
		case 'out-of-reach':
			return redirect(`${page}?problem=out-of-reach`, 303)
		case 'unknown':
			throw new Response(null, { status: 404 })
	}
}
