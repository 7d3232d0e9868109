import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { LookCard } from '#app/features/listings/components/look-card.tsx'
import { decideListing } from '#app/features/listings/decide-listing.server.ts'
import { lookForm, trustForm } from '#app/features/listings/look-form.ts'
import { looksText } from '#app/features/listings/looks-text.ts'
import { readWhole, textsOf } from '#app/features/listings/read-fields.ts'
import { readLooks } from '#app/features/listings/read-looks.server.ts'
import { trustEnterprise } from '#app/features/listings/trust-enterprise.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: looksText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const looks = await readLooks(context.world, administrator)
	return data({ ...looks, mayWrite: administrator.mayWrite }, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	if (!administrator.mayWrite) throw new Response(null, { status: 403 })
	const values = textsOf(await readFormData(request))
	const refuse = (problem: string, status: number, faults: Record<string, string> = {}) =>
		data({ problem, values, faults }, status)
	const trust = readWhole(trustForm, values)
	if (trust.ok) {
		const { enterprise: enterpriseId, trusted: isTrusted } = trust.value
		const { outcome } = await trustEnterprise(context.world, administrator, { enterpriseId, isTrusted })
		if (outcome === 'not-found') throw new Response(null, { status: 404 })
		throw redirect('/admin/listings?trusted=1', 303)
	}
	const reading = readWhole(lookForm, values)
	if (!reading.ok) return refuse('form', 400, reading.faults)
	const { outcome } = await decideListing(context.world, administrator, reading.value)
	switch (outcome) {
		case 'decided':
			throw redirect('/admin/listings?done=1', 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'no-move':
		case 'not-verified':
		case 'missing':
			return refuse(outcome, 409)
	}
}

export default function ListingsToLookAt() {
	const { looks, total, mayWrite } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(looksText)
	const enteredIn = (listingId: number) =>
		answer?.values.does === 'return' && answer.values.listing === String(listingId) ? answer : null
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{answer ? <Notice tone="error" title={t.problems[answer.problem]} className="mb-4" /> : null}
			{!answer && query.has('done') ? <Notice tone="success" title={t.done} className="mb-4" /> : null}
			{!answer && query.has('trusted') ? <Notice tone="success" title={t.trustSet} className="mb-4" /> : null}
			{looks.length === 0 ? <EmptyState title={t.nothing}>{t.nothingLead}</EmptyState> : null}
			<ul className="grid gap-4">
				{looks.map((look) => (
					<li key={look.listingId}>
						<LookCard look={look} entered={enteredIn(look.listingId)} mayWrite={mayWrite} />
					</li>
				))}
			</ul>
			{total > looks.length ? <p className="mt-4 text-soft">{t.more(total - looks.length)}</p> : null}
		</>
	)
}
