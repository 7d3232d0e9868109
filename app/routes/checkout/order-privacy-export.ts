import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { answerExport } from '#app/features/privacy/answer-export.server.ts'
import { exportGuest } from '#app/features/privacy/export-person.server.ts'
import { orderTokenOf } from '#app/platform/http.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
	redirect(`/orders/${encodeURIComponent(params.number ?? '')}/privacy`)

/** A form's answer, not an address: no link from elsewhere starts a download. */
export async function action({ params, request, context }: ActionFunctionArgs) {
	const { world, language } = context
	const number = params.number ?? ''
	const order = await openOrder(world, number, { accountId: null, token: orderTokenOf(request, number) })
	return answerExport(order ? await exportGuest(world, order, language) : { outcome: 'not-a-guest' }, language)
}
