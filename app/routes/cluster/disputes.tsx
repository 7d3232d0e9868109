import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { DisputeTable } from '#app/features/disputes/components/dispute-table.tsx'
import { DecidedWarnings, GoneWarning, OpenWarnings } from '#app/features/disputes/components/warnings.tsx'
import { decideWarning } from '#app/features/disputes/decide-warning.server.ts'
import { disputeText } from '#app/features/disputes/dispute-text.ts'
import { readDisputes } from '#app/features/disputes/read-disputes.server.ts'
import { decisionForm } from '#app/features/disputes/warning-form.ts'
import { warningText } from '#app/features/disputes/warning-text.ts'
import { requireSettler } from '#app/features/settlement/require-settler.server.ts'
import { pageIn, readFormData } from '#app/platform/http.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: disputeText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	await requireSettler(context.world, administrator)
	return data(await readDisputes(context.world, pageIn(request)), { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	await requireSettler(context.world, administrator)
	const parsed = decisionForm.safeParse(Object.fromEntries(await readFormData(request)))
	if (!parsed.success) throw new Response(null, { status: 400 })
	const { warning: warningId, to, words } = parsed.data
	const by = `account:${administrator.account.accountId}`
	const { outcome } = await decideWarning(context.world, { warningId, to, words, by })
	switch (outcome) {
		case 'decided':
			throw redirect('/admin/disputes#warnings', 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'decided-before':
		case 'too-long':
			return data({ fault: outcome, warningId, words }, 409)
	}
}

/** What banks of buyers warn of, have taken, or ask about. */
export default function Disputes() {
	const { warnings, decided, open, over, page, pageCount } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const w = useText(warningText)
	const t = useText(disputeText)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			<GoneWarning warnings={warnings} answer={answer} />
			<OpenWarnings warnings={warnings} answer={answer} />
			{open.length === 0 ? (
				<EmptyState title={t.noOpen}>{t.noOpenLead}</EmptyState>
			) : (
				<Section title={t.open}>
					<DisputeTable caption={t.open} disputes={open} />
				</Section>
			)}
			{decided.length > 0 ? (
				<Section title={w.decided}>
					<DecidedWarnings warnings={decided} />
				</Section>
			) : null}
			<Section title={t.over}>
				<DisputeTable caption={t.over} disputes={over} />
				<Pagination page={page} pageCount={pageCount} hrefOf={(to) => `/admin/disputes?page=${to}`} />
			</Section>
		</>
	)
}
