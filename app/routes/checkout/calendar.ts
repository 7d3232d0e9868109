import type { LoaderFunctionArgs } from '@remix-run/node'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { readCalendar } from '#app/features/itineraries/read-itinerary.server.ts'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { orderTokenOf } from '#app/platform/http.ts'

/** The stays and sessions of an order for its buyer's calendar. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { world, language } = context
	const number = params.number ?? ''
	const account = await readAccount(world, request)
	const key = { accountId: account?.accountId ?? null, token: orderTokenOf(request, number) }
	const order = await openOrder(world, number, key)
	if (!order) throw new Response(null, { status: 404 })
	return new Response(await readCalendar(world, order, language), {
		headers: {
			'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
			'Content-Disposition': `attachment; filename="shanhai-${order.number}.ics"`,
			'Cache-Control': 'no-store',
		},
	})
}
