import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { lookText } from '#app/features/registrations/look-text.ts'
import { readWaiting } from '#app/features/registrations/read-registration.server.ts'
import { enterpriseKindText } from '#app/ui/commerce/enterprise-kind-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: lookText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const waiting = await readWaiting(context.world, administrator)
	return data({ waiting }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function Registrations() {
	const { waiting } = useLoaderData<typeof loader>()
	const [query] = useSearchParams()
	const t = useText(lookText)
	const kinds = useText(enterpriseKindText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{query.has('done') ? <Notice tone="success" title={t.done} className="mb-4" /> : null}
			{waiting.length === 0 ? <EmptyState title={t.none} /> : null}
			<ul className="grid gap-3">
				{waiting.map((it) => (
					<li key={it.id}>
						<Card>
							<a href={`/admin/registrations/${it.id}`} className="text-lg font-semibold text-hill">
								{language === 'zh' ? it.nameZh : it.nameEn}
							</a>
							<p className="text-soft">
								{[it.kind ? kinds[it.kind] : '', it.place[language]].filter(Boolean).join(' · ')}
								{it.submittedAt ? ` · ${t.since(format.dateTime(it.submittedAt))}` : ''}
							</p>
						</Card>
					</li>
				))}
			</ul>
		</>
	)
}
