import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { BreachCard } from '#app/features/logistics/components/breach-card.tsx'
import { coldText } from '#app/features/logistics/cold-text.ts'
import { answerBreach, readBreaches } from '#app/features/logistics/keep-breaches.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: coldText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const page = Math.min(1_000, Math.max(1, Number.parseInt(searchParams.get('page') ?? '1', 10) || 1))
	const crate = (searchParams.get('crate') ?? '').slice(0, 20)
	return data(await readBreaches(context.world, administrator, { page, crate }), {
		headers: { 'Cache-Control': 'no-store' },
	})
}

export async function action({ request, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const values = enteredValues(await request.formData())
	const id = /^\d{1,15}$/.test(values.breach ?? '') ? Number(values.breach) : 0
	const { outcome } = await answerBreach(context.world, administrator, { id, answer: values.answer ?? '' })
	switch (outcome) {
		case 'closed':
			throw redirect('/admin/logistics/cold', 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'may-not-write':
			return data({ id, fault: outcome }, 403)
		case 'no-words':
			return data({ id, fault: outcome }, 400)
	}
}

export default function ColdChain() {
	const { breaches, mayWrite, page, pageCount, crate, key } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(coldText)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{breaches.length === 0 ? <EmptyState title={t.none}>{t.noneLead}</EmptyState> : null}
			<div className="grid gap-3">
				{breaches.map((breach) => (
					<BreachCard
						key={breach.id}
						breach={breach}
						mayWrite={mayWrite}
						fault={answer?.id === breach.id ? answer.fault : null}
					/>
				))}
			</div>
			<Pagination page={page} pageCount={pageCount} hrefOf={(number) => `?page=${number}`} />
			{mayWrite ? (
				<Section title={t.logger}>
					<p className="mb-3 max-w-prose text-sm text-soft">{t.loggerLead}</p>
					<form method="get" className="flex flex-wrap items-end gap-3">
						<TextField label={t.crate} name="crate" required defaultValue={crate ?? ''} placeholder="CR00000001" />
						<Button tone="quiet">{t.show}</Button>
					</form>
					{key && crate ? (
						<div className="mt-3">
							<TextField label={t.key(crate)} name="key" readOnly defaultValue={key} />
						</div>
					) : null}
				</Section>
			) : null}
		</>
	)
}
