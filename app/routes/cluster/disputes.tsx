import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { DisputeTable } from '#app/features/disputes/components/dispute-table.tsx'
import { disputeText } from '#app/features/disputes/dispute-text.ts'
import { readDisputes } from '#app/features/disputes/read-disputes.server.ts'
import { requireSettler } from '#app/features/settlement/require-settler.server.ts'
import { pageIn } from '#app/platform/http.ts'
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

/** What banks of buyers have taken, or ask about. */
export default function Disputes() {
	const { open, over, page, pageCount } = useLoaderData<typeof loader>()
	const t = useText(disputeText)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{open.length === 0 ? (
				<EmptyState title={t.noOpen}>{t.noOpenLead}</EmptyState>
			) : (
				<Section title={t.open} className="">
					<DisputeTable caption={t.open} disputes={open} />
				</Section>
			)}
			<Section title={t.over}>
				<DisputeTable caption={t.over} disputes={over} />
				<Pagination page={page} pageCount={pageCount} hrefOf={(to) => `/admin/disputes?page=${to}`} />
			</Section>
		</>
	)
}
