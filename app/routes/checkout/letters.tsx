import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { answerTalkForm } from '#app/features/letters/answer-talk-form.server.ts'
import { TalkPage } from '#app/features/letters/components/talk-page.tsx'
import { lettersText } from '#app/features/letters/letters-text.ts'
import { readTalkPage, reportedIn } from '#app/features/letters/read-talk-page.server.ts'
import { ReportForm } from '#app/features/moderation/components/report-form.tsx'
import { readReportForm } from '#app/features/moderation/moderation-form.ts'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { idOf, orderTokenOf, readFormData, type RequestContext } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: lettersText[language].office, isPrivate: true }))

/** The account that placed the order, or whoever holds its token. */
async function enter(
	{ number = '', part }: { number?: string; part?: string },
	request: Request,
	context: RequestContext,
) {
	const account = await readAccount(context.world, request)
	const key = { accountId: account?.accountId ?? null, token: orderTokenOf(request, number) }
	const order = await openOrder(context.world, number, key)
	if (!order) throw new Response(null, { status: 404 })
	return {
		talk: { sellerOrderId: idOf(part), orderNumber: order.number },
		side: 'BUYER' as const,
		actor: account ? `account:${account.accountId}` : 'guest',
	}
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const writer = await enter(params, request, context)
	const page = await readTalkPage(context.world, writer, request)
	if (!page) throw new Response(null, { status: 404 })
	return data({ ...page, orderHref: `/orders/${writer.talk.orderNumber}` }, { headers: NO_STORE })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const writer = await enter(params, request, context)
	const form = await readFormData(request)
	const id = reportedIn(request)
	const report = id === null ? null : { id, fault: readReportForm(form) }
	const answer = await answerTalkForm(context.world, writer, { form, report })
	const { orderNumber, sellerOrderId } = writer.talk
	switch (answer.outcome) {
		case 'sent':
		case 'reported':
			throw redirect(`/orders/${orderNumber}/messages/${sellerOrderId}?said=${answer.outcome}`, 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'refused':
			return data({ problem: answer.problem, entered: answer.entered }, { status: answer.status, headers: NO_STORE })
	}
}

export default function OrderLetters() {
	const { quoted, ...page } = useLoaderData<typeof loader>()
	const fault = useActionData<typeof action>() ?? null
	const report = quoted === null ? null : <ReportForm quoted={quoted} entered={fault?.entered ?? ''} />
	return (
		<Page width="text">
			<TalkPage {...page} fault={fault} report={report} />
		</Page>
	)
}
