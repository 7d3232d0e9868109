import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { OpenDifferences, OverDifferences } from '#app/features/reconciliation/components/differences.tsx'
import { readDifferences } from '#app/features/reconciliation/read-differences.server.ts'
import { endDifference } from '#app/features/reconciliation/resolve-difference.server.ts'
import { reconciliationText } from '#app/features/reconciliation/reconciliation-text.ts'
import { requireSettler } from '#app/features/settlement/require-settler.server.ts'
import { pageIn, readFormData } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: reconciliationText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	await requireSettler(context.world, administrator)
	return data(await readDifferences(context.world, pageIn(request)), { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	await requireSettler(context.world, administrator)
	const form = Object.fromEntries(await readFormData(request))
	const { outcome } = await endDifference(context.world, form, `account:${administrator.account.accountId}`)
	const entered = { object: String(form.object ?? ''), note: String(form.note ?? '') }
	const refused = outcome === 'no-note' ? entered : null
	return data({ outcome, refused }, { status: refused ? 400 : 200, headers: { 'Cache-Control': 'no-store' } })
}

/** Where the provider's books and ours are seen side by side. */
export default function Reconciliation() {
	const { open, over, page, pageCount } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(reconciliationText)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{answer?.outcome === 'resolved' ? (
				<Notice tone="success" className="mb-4">
					{t.resolved}
				</Notice>
			) : null}
			{answer?.outcome === 'resolved-before' ? <Notice className="mb-4">{t.resolvedBefore}</Notice> : null}
			<OpenDifferences differences={open} refused={answer?.refused ?? null} />
			<Pagination page={page} pageCount={pageCount} hrefOf={(to) => `/admin/reconciliation?page=${to}`} />
			<OverDifferences differences={over} />
		</>
	)
}
