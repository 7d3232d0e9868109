import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { cancellationText } from '#app/features/cancellation/cancellation-text.ts'
import { EndingPage } from '#app/features/cancellation/components/ending-page.tsx'
import { doEnding } from '#app/features/cancellation/do-ending.server.ts'
import { readEndingWish } from '#app/features/cancellation/ending-form.ts'
import { readEnding } from '#app/features/cancellation/read-ending.server.ts'
import { openOrder, orderCookie } from '#app/features/orders/open-order.server.ts'
import { readCookie, readFormData, type RequestContext } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: cancellationText[language].title.buyer, isPrivate: true }))

async function keyOf(number: string, request: Request, { world }: RequestContext) {
	const account = await readAccount(world, request)
	const cookie = orderCookie(number)
	const token = cookie ? readCookie(request.headers.get('cookie'), cookie) : null
	return { accountId: account?.accountId ?? null, token }
}

async function askerOf(number: string, request: Request, context: RequestContext) {
	const key = await keyOf(number, request, context)
	const order = await openOrder(context.world, number, key)
	if (!order) throw new Response(null, { status: 404 })
	const actor = key.accountId === null ? 'guest' : `account:${key.accountId}`
	return { by: 'buyer' as const, orderNumber: order.number, actor }
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const asker = await askerOf(params.number ?? '', request, context)
	const page = await readEnding(context.world, asker, new URL(request.url).searchParams.get('quote'))
	if (!page) throw new Response(null, { status: 404 })
	return data(page, { headers: NO_STORE })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const asker = await askerOf(params.number ?? '', request, context)
	const wish = readEndingWish(await readFormData(request))
	if (!wish) throw new Response(null, { status: 400 })
	const step = await doEnding(context.world, asker, wish)
	switch (step.outcome) {
		case 'shown':
		case 'done':
			throw redirect(`/orders/${asker.orderNumber}/cancel?quote=${step.quoteId}`, 303)
		default:
			return data({ problem: step.outcome }, { status: 409, headers: NO_STORE })
	}
}

export default function CancelLines() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const orderPath = `/orders/${page.orderNumber}`
	return (
		<Page>
			<EndingPage
				page={page}
				by="buyer"
				path={`${orderPath}/cancel`}
				orderPath={orderPath}
				problem={answer?.problem ?? null}
			/>
		</Page>
	)
}
