import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { ClaimList } from '#app/features/claims/components/claim-list.tsx'
import { listOrderClaims } from '#app/features/claims/read-claims.server.ts'
import { answerBuyerForm } from '#app/features/fapiao/answer-buyer-form.server.ts'
import { PartFapiao } from '#app/features/fapiao/components/part-fapiao.tsx'
import { readOrderFapiao } from '#app/features/fapiao/read-fapiao.server.ts'
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
	return { world, order, actor: account ? `account:${account.accountId}` : 'guest' }
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { world, order } = await orderOf(params.number ?? '', request, context)
	const [parts, fapiao, claims] = await Promise.all([
		readPapers(world, order),
		readOrderFapiao(world, order),
		listOrderClaims(world, order),
	])
	return data({ number: order.number, parts, fapiao, claims }, { headers: NO_STORE })
}

type Asked = Awaited<ReturnType<typeof orderOf>>
const back = ({ order }: Asked, part: number | null = null) =>
	redirect(`/orders/${order.number}/papers${part ? `#fapiao-${part}` : ''}`, 303)

async function invoice({ world }: RequestContext, asked: Asked, part: number) {
	const result = await demandInvoice(world, asked.order, part)
	switch (result.outcome) {
		case 'issued':
		case 'was-issued':
			throw back(asked)
		case 'not-paid':
			return data({ problem: result.outcome, part: 0, wish: null }, { status: 409, headers: NO_STORE })
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

async function fapiao({ world }: RequestContext, asked: Asked, form: FormData) {
	const result = await answerBuyerForm(world, asked.order, form, asked.actor)
	switch (result.outcome) {
		case 'done':
			throw back(asked, result.part)
		case 'refused': {
			const { status, part, wish } = result
			return data({ problem: null, part, wish }, { status, headers: NO_STORE })
		}
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'not-understood':
			throw new Response(null, { status: 400 })
	}
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const asked = await orderOf(params.number ?? '', request, context)
	const form = await readFormData(request)
	const part = Number(form.get('part'))
	if (form.get('intent') !== 'invoice') return fapiao(context, asked, form)
	return invoice(context, asked, Number.isSafeInteger(part) ? part : 0)
}

/** Also what was refused was refused because of how things stand now. */
export const shouldRevalidate = () => true

export default function Papers() {
	const { number, parts, fapiao: fapiaoOf, claims } = useLoaderData<typeof loader>()
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
			{answer?.problem ? (
				<Notice tone="warn" className="mb-4">
					{t.faults[answer.problem]}
				</Notice>
			) : null}
			<div className="grid gap-4">
				{parts.map((part) => (
					<PartPapers key={part.sellerOrderId} part={part} orderNumber={number}>
						{fapiaoOf
							.filter(({ sellerOrderId }) => sellerOrderId === part.sellerOrderId)
							.map((own) => (
								<PartFapiao
									key={own.sellerOrderId}
									part={own}
									orderNumber={number}
									answer={answer?.part === own.sellerOrderId ? answer.wish : null}
								/>
							))}
					</PartPapers>
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
