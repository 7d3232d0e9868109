import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { takeRecallOffer } from '#app/features/tracing/close-recall.server.ts'
import { OrderRecalls } from '#app/features/tracing/components/order-recalls.tsx'
import { readOrderRecalls } from '#app/features/tracing/read-recalls.server.ts'
import { recallText } from '#app/features/tracing/recall-text.ts'
import { orderTokenOf, readFormData, type RequestContext } from '#app/platform/http.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: recallText[language].buyerTitle, isPrivate: true }))

async function orderOf(number: string, request: Request, { world }: RequestContext) {
	const account = await readAccount(world, request)
	const key = { accountId: account?.accountId ?? null, token: orderTokenOf(request, number) }
	const order = await openOrder(world, number, key)
	if (!order) throw new Response(null, { status: 404 })
	return order
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const order = await orderOf(params.number ?? '', request, context)
	const things = await readOrderRecalls(context.world, order.number)
	if (things.length === 0) throw new Response(null, { status: 404 })
	return data({ number: order.number, things }, { headers: NO_STORE })
}

const numberOf = (value: FormDataEntryValue | null) => (/^[1-9]\d{0,14}$/.test(String(value)) ? Number(value) : 0)

export async function action({ params, request, context }: ActionFunctionArgs) {
	const order = await orderOf(params.number ?? '', request, context)
	const form = await readFormData(request)
	const offer = {
		orderNumber: order.number,
		recallId: numberOf(form.get('recall')),
		lineId: numberOf(form.get('line')),
	}
	const { outcome } = await takeRecallOffer(context.world, offer)
	switch (outcome) {
		case 'taken':
			throw redirect(`/orders/${order.number}/recall`, 303)
		case 'nothing-offered':
			return data({ problem: outcome }, { status: 409, headers: NO_STORE })
	}
}

export default function OrderRecall() {
	const { number, things } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(recallText)
	return (
		<Page width="text">
			<Breadcrumb trail={[{ label: number, href: `/orders/${number}` }, { label: t.title }]} />
			<PageHead title={t.buyerTitle} lead={t.buyerLead} />
			{answer ? (
				<Notice tone="warn" className="mb-4">
					{t.nothingOffered}
				</Notice>
			) : null}
			<OrderRecalls things={things} />
		</Page>
	)
}
