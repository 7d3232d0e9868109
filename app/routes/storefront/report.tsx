import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { ReportForm } from '#app/features/moderation/components/report-form.tsx'
import { readReportForm, readSubject } from '#app/features/moderation/moderation-form.ts'
import { moderationText } from '#app/features/moderation/moderation-text.ts'
import { readReported, reportPost } from '#app/features/moderation/report-post.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: moderationText[language].report, isPrivate: true }))

export async function loader({ params, context }: LoaderFunctionArgs) {
	const post = readSubject(params)
	const quoted = post && (await readReported(context.world, post))
	if (!post || quoted === null) throw new Response(null, { status: 404 })
	return { subject: post.subject, quoted }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const { world, clientAddress } = context
	const post = readSubject(params)
	if (!post) throw new Response(null, { status: 404 })
	const form = await readFormData(request)
	const report = readReportForm(form)
	const words = form.get('words')
	const refuse = (status: number, fault: 'form' | 'too-often') =>
		data({ fault, words: typeof words === 'string' ? words : '' }, status)
	if (!report) return refuse(400, 'form')
	const accountId = (await readAccount(world, request))?.accountId ?? null
	const { outcome } = await reportPost(world, { ...post, ...report, accountId, clientAddress })
	switch (outcome) {
		case 'reported':
		case 'reported-before':
			throw redirect(`/report/${post.subject}/${post.id}?done=${outcome}`, 303)
		case 'too-often':
			return refuse(429, outcome)
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

export default function Report() {
	const { subject, quoted } = useLoaderData<typeof loader>()
	const given = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(moderationText)
	const done = query.get('done')
	const isDone = !given && (done === 'reported' || done === 'reported-before')
	return (
		<Page width="text">
			<PageHead title={t.reportTitle[subject]} lead={t.reportLead} />
			{given ? <Notice tone="error" title={t.reportFaults[given.fault]} className="mb-4" /> : null}
			{isDone ? (
				<>
					<Notice tone="success" title={t.reported[done]} className="mb-4" />
					<LinkButton href="/" tone="quiet">
						{t.home}
					</LinkButton>
				</>
			) : (
				<>
					<p className="mb-4 text-soft">{t.reportOpinion}</p>
					<ReportForm quoted={quoted} entered={given?.words ?? ''} />
				</>
			)}
		</Page>
	)
}
