import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { ClaimList } from '#app/features/claims/components/claim-list.tsx'
import { listOrderClaims } from '#app/features/claims/read-claims.server.ts'
import { withdrawFapiao } from '#app/features/fapiao/close-request.server.ts'
import { PartFapiao } from '#app/features/fapiao/components/part-fapiao.tsx'
import { readWishForm, type Texts, textsIn } from '#app/features/fapiao/fapiao-form.ts'
import { readOrderFapiao } from '#app/features/fapiao/read-fapiao.server.ts'
import { requestFapiao } from '#app/features/fapiao/request-fapiao.server.ts'
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
	return { order, actor: account ? `account:${account.accountId}` : 'guest' }
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { world } = context
	const { order } = await orderOf(params.number ?? '', request, context)
	const [parts, fapiao, claims] = await Promise.all([
		readPapers(world, order),
		readOrderFapiao(world, order),
		listOrderClaims(world, order),
	])
	return data({ number: order.number, parts, fapiao, claims }, { headers: NO_STORE })
}

type Asked = Awaited<ReturnType<typeof orderOf>>
const NO_WISH = { part: 0, wish: null }
const back = ({ order }: Asked, part?: number) =>
	redirect(`/orders/${order.number}/papers${part ? `#fapiao-${part}` : ''}`, 303)

async function invoice({ world }: RequestContext, asked: Asked, part: number) {
	const result = await demandInvoice(world, asked.order, part)
	switch (result.outcome) {
		case 'issued':
		case 'was-issued':
			throw back(asked)
		case 'not-paid':
			return data({ problem: result.outcome, ...NO_WISH }, { status: 409, headers: NO_STORE })
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

async function fapiao({ world }: RequestContext, asked: Asked, part: number, values: Texts) {
	const wish = (status: number, problem: string | null, faults: Texts = {}) =>
		data({ problem: null, part, wish: { problem, faults, values } }, { status, headers: NO_STORE })
	const reading = readWishForm(values)
	if (!reading.ok) return wish(400, null, reading.faults)
	const result = await requestFapiao(world, asked.order, { sellerOrderId: part, ...reading.value, actor: asked.actor })
	switch (result.outcome) {
		case 'requested':
			throw back(asked, part)
		case 'refused':
			return wish(result.reason === 'too-many' ? 429 : 409, result.reason)
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

async function withdraw({ world }: RequestContext, asked: Asked, fapiaoId: number) {
	const { outcome } = await withdrawFapiao(world, asked.order, { fapiaoId, actor: asked.actor })
	if (outcome === 'not-found') throw new Response(null, { status: 404 })
	throw back(asked)
}

const idIn = (text = '') => (/^\d{1,15}$/.test(text) ? Number(text) : 0)

export async function action({ params, request, context }: ActionFunctionArgs) {
	const asked = await orderOf(params.number ?? '', request, context)
	const texts = textsIn(await readFormData(request))
	if (texts.intent === 'invoice') return invoice(context, asked, idIn(texts.part))
	if (texts.intent === 'fapiao') return fapiao(context, asked, idIn(texts.part), texts)
	if (texts.intent === 'withdraw-fapiao') return withdraw(context, asked, idIn(texts.fapiao))
	throw new Response(null, { status: 400 })
}

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
