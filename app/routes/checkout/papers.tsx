import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { ClaimList } from '#app/features/claims/components/claim-list.tsx'
import { listOrderClaims } from '#app/features/claims/read-claims.server.ts'
import { PartPapers } from '#app/features/invoices/components/part-papers.tsx'
import { demandInvoice } from '#app/features/invoices/issue-invoice.server.ts'
import { papersText } from '#app/features/invoices/papers-text.ts'
import { readPapers } from '#app/features/invoices/read-papers.server.ts'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { orderTokenOf, readFormData, type RequestContext } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: papersText[language].title, isPrivate: true }))

async function orderOf(number: string, request: Request, { world }: RequestContext) {
	const account = await readAccount(world, request)
	const token = orderTokenOf(request, number)
	const order = await openOrder(world, number, { accountId: account?.accountId ?? null, token })
	if (!order) throw new Response(null, { status: 404 })
	return order
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { world } = context
	const order = await orderOf(params.number ?? '', request, context)
	const [parts, claims] = await Promise.all([readPapers(world, order), listOrderClaims(world, order)])
	return data({ number: order.number, parts, claims }, { headers: NO_STORE })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const order = await orderOf(params.number ?? '', request, context)
	const form = await readFormData(request)
	const part = Number(form.get('part'))
	if (form.get('intent') !== 'invoice' || !Number.isSafeInteger(part)) throw new Response(null, { status: 400 })
	const result = await demandInvoice(context.world, order, part)
	switch (result.outcome) {
		case 'issued':
		case 'was-issued':
			throw redirect(`/orders/${order.number}/papers`, 303)
		case 'not-paid':
			return data({ problem: result.outcome }, { status: 409, headers: NO_STORE })
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

export default function Papers() {
	const { number, parts, claims } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(papersText)
	return (
		<Page width="text">
			<PageHead
				eyebrow={
					<a href={`/orders/${number}`} className="text-hill hover:underline">
						← {t.toOrder} {number}
					</a>
				}
				title={t.title}
				lead={t.lead}
			/>
			{answer ? (
				<Notice tone="warn" className="mb-4">
					{t.faults[answer.problem]}
				</Notice>
			) : null}
			<div className="grid gap-4">
				{parts.map((part) => (
					<PartPapers key={part.sellerOrderId} part={part} orderNumber={number} />
				))}
			</div>
			{claims.length > 0 ? (
				<Section title={t.claims}>
					<ClaimList claims={claims} hrefOf={({ id }) => `/orders/${number}/claims/${id}`} />
				</Section>
			) : null}
		</Page>
	)
}
