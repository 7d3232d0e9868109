import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
	redirectDocument,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { resumePayment } from '#app/features/checkout/resume-payment.server.ts'
import type { Return } from '#app/features/orders/components/order-state.tsx'
import { OrderPage } from '#app/features/orders/components/order-page.tsx'
import { openOrder, orderCookie } from '#app/features/orders/open-order.server.ts'
import { ordersText } from '#app/features/orders/orders-text.ts'
import { type OrderPageFacts, readOrder } from '#app/features/orders/read-order.server.ts'
import { readCookie, readFormData, type RequestContext } from '#app/platform/http.ts'
import { drawCode } from '#app/features/sharing/draw-code.server.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }
/** A payment that came back is looked for so often, so many seconds apart. */
const MOST_LOOKS = 10
const LOOK_SECONDS = 2

async function keyOf(number: string, request: Request, { world }: RequestContext) {
	const account = await readAccount(world, request)
	const cookie = orderCookie(number)
	const token = cookie ? readCookie(request.headers.get('cookie'), cookie) : null
	return { accountId: account?.accountId ?? null, token }
}

const notFound = ({ language }: RequestContext) =>
	Response.json({ message: ordersText[language].notFound }, { status: 404 })

function returnOf({ order, isPaymentOpen }: OrderPageFacts, looks: number): Return {
	if (looks === 0) return 'none'
	if (order.paidAt) return 'paid'
	if (!isPaymentOpen) return 'none'
	return looks < MOST_LOOKS ? 'confirming' : 'waiting'
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const number = params.number ?? ''
	const key = await keyOf(number, request, context)
	const page = await readOrder(context.world, number, key)
	if (!page) throw notFound(context)
	const gift = page.gift && { ...page.gift, drawing: drawCode(page.gift.url) }
	const { searchParams } = new URL(request.url)
	const looks = Math.min(MOST_LOOKS, Number(/^\d{1,2}$/.exec(searchParams.get('return') ?? '')?.[0] ?? 0))
	const returned = returnOf(page, looks)
	const nextLook = returned === 'confirming' ? `/orders/${number}?return=${looks + 1}` : null
	const problem = searchParams.get('problem') === 'out-of-reach' ? ('out-of-reach' as const) : null
	return data({ ...page, gift, returned, nextLook, problem, isGuest: key.accountId === null }, { headers: NO_STORE })
}

export const meta: MetaFunction<typeof loader> = (args) => {
	const title = args.data ? args.data.order.number : ''
	const next = args.data?.nextLook
	return [
		...pageMeta(args, (language) => ({ title: ordersText[language].title(title), isPrivate: true })),
		...(next ? [{ httpEquiv: 'refresh', content: `${LOOK_SECONDS};url=${next}` }] : []),
	]
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const number = params.number ?? ''
	const order = await openOrder(context.world, number, await keyOf(number, request, context))
	if (!order) throw notFound(context)
	if ((await readFormData(request)).get('intent') !== 'pay') throw new Response(null, { status: 400 })
	const result = await resumePayment(context.world, order.number)
	switch (result.outcome) {
		case 'open':
			throw redirectDocument(result.url, 303)
		case 'paid':
			throw redirect(`/orders/${order.number}?return=1`, 303)
		case 'ended':
			return data({ problem: 'ended' as const }, { status: 409, headers: NO_STORE })
		case 'out-of-reach':
		case 'unknown':
			return data({ problem: 'out-of-reach' as const }, { status: 503, headers: NO_STORE })
	}
}

export default function Order() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	return (
		<Page>
			<OrderPage {...page} problem={answer?.problem ?? page.problem} />
		</Page>
	)
}
