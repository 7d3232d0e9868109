import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { RecallAnswer } from '#app/features/tracing/components/recall-answer.tsx'
import { RecallPanel, RecallStart } from '#app/features/tracing/components/recall-panel.tsx'
import { doRecallDeed } from '#app/features/tracing/do-recall-deed.server.ts'
import { administratorParty, readRecall, readRecalls } from '#app/features/tracing/read-recalls.server.ts'
import { recallText } from '#app/features/tracing/recall-text.ts'
import { readFormData } from '#app/platform/http.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: recallText[language].title, isPrivate: true }))

const lotIn = (request: Request) => (new URL(request.url).searchParams.get('lot') ?? '').trim().slice(0, 40)

export async function loader({ request, context: { world } }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(world, request)
	const party = administratorParty(administrator)
	const wanted = lotIn(request)
	const [recalls, found] = await Promise.all([
		readRecalls(world, party),
		wanted === '' ? null : readRecall(world, party, { text: wanted }),
	])
	return data({ recalls, wanted, found, mayWrite: administrator.mayWrite }, { headers: NO_STORE })
}

export async function action({ request, context: { world } }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(world, request)
	const values = enteredValues(await readFormData(request))
	const refused = (refusal: { problem: string }, status: number) =>
		data({ ...refusal, values }, { status, headers: NO_STORE })
	if (!administrator.mayWrite) return refused({ problem: 'may-not-write' }, 403)
	const party = administratorParty(administrator)
	const wanted = lotIn(request)
	const found = wanted === '' ? null : await readRecall(world, party, { text: wanted })
	const result = await doRecallDeed(world, party, { lotId: found?.lot.id ?? 0, values })
	switch (result.outcome) {
		case 'done':
			throw redirect(`/admin/recalls?lot=${encodeURIComponent(wanted)}`, 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'refused':
			return refused(result, 409)
	}
}

export default function Recalls() {
	const { recalls, wanted, found, mayWrite } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(recallText)
	const language = useLanguage()
	const values = answer?.values ?? null
	const hrefOf = ({ token }: { token: string }) => `/trace/${token}`
	const others = recalls.filter(({ id }) => id !== found?.recall?.id)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			<RecallAnswer refusal={answer} />
			<form method="get" className="flex flex-wrap items-end gap-3">
				<TextField
					label={t.find}
					hint={t.findHint}
					name="lot"
					defaultValue={wanted}
					required
					error={wanted !== '' && !found ? t.notFound : null}
					className="min-w-60 flex-1"
				/>
				<Button className="mb-6">{t.preview}</Button>
			</form>
			{found ? (
				<Section title={`${inLanguage(found.lot.name, language)} ${found.lot.lotCode}`}>
					{found.recall ? <RecallPanel {...{ recall: found.recall, hrefOf, values, mayWrite }} /> : null}
					{found.reach ? <RecallStart {...{ reach: found.reach, values, mayWrite }} /> : null}
				</Section>
			) : null}
			<Section title={t.list}>
				{others.length === 0 ? <EmptyState title={t.none} /> : null}
				<div className="grid gap-4">
					{others.map((recall) => (
						<article key={recall.id}>
							<h2 className="mb-1 font-sans text-lg font-semibold">
								{inLanguage(recall.enterprise, language)} · {inLanguage(recall.name, language)} {recall.lotCode}
							</h2>
							<RecallPanel {...{ recall, hrefOf, values: null, mayWrite: false }} />
						</article>
					))}
				</div>
			</Section>
		</>
	)
}
