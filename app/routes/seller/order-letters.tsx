import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { answerTalkForm } from '#app/features/letters/answer-talk-form.server.ts'
import { TalkPage } from '#app/features/letters/components/talk-page.tsx'
import { lettersText } from '#app/features/letters/letters-text.ts'
import { readTalkPage, reportedIn } from '#app/features/letters/read-talk-page.server.ts'
import { ReportForm } from '#app/features/moderation/components/report-form.tsx'
import { readReportForm } from '#app/features/moderation/moderation-form.ts'
import { idOf, readFormData, type RequestContext } from '#app/platform/http.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: lettersText[language].office, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

async function enter(request: Request, id: string | undefined, { world }: RequestContext) {
	const seller = await requireSeller(world, request)
	const sellerOrderId = idOf(id)
	const talk = { sellerOrderId, enterpriseId: seller.enterpriseId }
	const writer = { talk, side: 'SELLER' as const, actor: `account:${seller.account.accountId}` }
	return { office: officeOf(world, seller), writer, orderHref: `/seller/orders/${sellerOrderId}` }
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { office, writer, orderHref } = await enter(request, params.id, context)
	const page = await readTalkPage(office, writer, request)
	if (!page) throw new Response(null, { status: 404 })
	return { ...page, orderHref }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const { office, writer, orderHref } = await enter(request, params.id, context)
	const form = await readFormData(request)
	const id = reportedIn(request)
	const report = id === null ? null : { id, fault: readReportForm(form) }
	const answer = await answerTalkForm(office, writer, { form, report })
	switch (answer.outcome) {
		case 'sent':
		case 'reported':
			throw redirect(`${orderHref}/messages?said=${answer.outcome}`, 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'refused':
			return data({ problem: answer.problem, entered: answer.entered }, answer.status)
	}
}

export default function SellerOrderLetters() {
	const { quoted, ...page } = useLoaderData<typeof loader>()
	const fault = useActionData<typeof action>() ?? null
	const t = useText(lettersText)
	const trail = [{ label: t.office, href: '/seller/messages' }, { label: page.talk.orderNumber }]
	const report = quoted === null ? null : <ReportForm quoted={quoted} entered={fault?.entered ?? ''} />
	return (
		<>
			<Breadcrumb trail={trail} />
			<TalkPage {...page} fault={fault} report={report} />
		</>
	)
}
