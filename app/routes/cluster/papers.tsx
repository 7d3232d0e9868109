import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { PaperDesk } from '#app/features/registrations/components/paper-desk.tsx'
import { decidePaper } from '#app/features/registrations/decide-paper.server.ts'
import { paperDecisionForm } from '#app/features/registrations/paper-form.ts'
import { papersText } from '#app/features/registrations/papers-text.ts'
import { readPapersDesk } from '#app/features/registrations/read-papers.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: papersText[language].desk, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const desk = await readPapersDesk(context.world, administrator)
	return data({ ...desk, mayWrite: administrator.mayWrite }, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const values = enteredValues(await readFormData(request))
	const reading = paperDecisionForm.safeParse(values)
	if (!reading.success) return data({ problem: 'form' as const, values }, 400)
	const { id, ...sent } = reading.data
	const decision =
		sent.does === 'accept' ? sent : { does: sent.does, reasons: { zh: sent.reasonsZh, en: sent.reasonsEn } }
	const { outcome } = await decidePaper(context.world, administrator, id, decision)
	switch (outcome) {
		case 'decided':
			throw redirect('/admin/papers?done=1', 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'not-now':
		case 'not-allowed':
			return data({ problem: outcome, values }, outcome === 'not-now' ? 409 : 403)
	}
}

export default function Papers() {
	const { waiting, ending, mayWrite } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(papersText)
	return (
		<>
			<PageHead title={t.desk} lead={t.deskLead} />
			{answer ? <Notice tone="error" title={t.problems[answer.problem]} className="mb-sheet" /> : null}
			{!answer && query.has('done') ? <Notice tone="success" title={t.done} className="mb-sheet" /> : null}
			<Section title={t.toLookAt} className="">
				{waiting.length > 0 ? (
					<PaperDesk papers={waiting} entered={mayWrite ? (answer?.values ?? {}) : null} />
				) : (
					<EmptyState title={t.nothing} />
				)}
			</Section>
			<Section title={t.ending}>
				{ending.length > 0 ? (
					<PaperDesk papers={ending} entered={null} />
				) : (
					<p className="text-soft">{t.nothingEnds}</p>
				)}
			</Section>
		</>
	)
}
