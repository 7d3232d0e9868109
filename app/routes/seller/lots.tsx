import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { LotList } from '#app/features/tracing/components/lot-list.tsx'
import { lotsText } from '#app/features/tracing/lots-text.ts'
import { readLots } from '#app/features/tracing/read-lots.server.ts'
import { pageIn } from '#app/platform/http.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: lotsText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const onlyLeft = new URL(request.url).searchParams.get('view') !== 'all'
	const page = pageIn(request)
	return { ...(await readLots(office, seller, { onlyLeft, page })), page, onlyLeft }
}

export default function SellerLots() {
	const { lots, total, pageCount, page, onlyLeft } = useLoaderData<typeof loader>()
	const t = useText(lotsText)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			<p className="mb-4 grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
				<LinkButton href="/seller/lots/new">{t.harvest}</LinkButton>
				<LinkButton href="/seller/lots/process">{t.process}</LinkButton>
				<LinkButton href="/seller/lots/plots" tone="quiet">
					{t.plots}
				</LinkButton>
				<LinkButton href="/seller/lots/goods" tone="quiet">
					{t.goods}
				</LinkButton>
			</p>
			<Tabs
				label={t.title}
				tabs={[
					{ label: t.left, href: '/seller/lots', isCurrent: onlyLeft, ...(onlyLeft && { count: total }) },
					{ label: t.all, href: '/seller/lots?view=all', isCurrent: !onlyLeft, ...(!onlyLeft && { count: total }) },
				]}
			/>
			<div className="mt-4">
				{lots.length > 0 ? <LotList lots={lots} /> : <EmptyState title={t.none}>{t.noneLead}</EmptyState>}
			</div>
			<Pagination
				page={page}
				pageCount={pageCount}
				hrefOf={(to) => `/seller/lots?${onlyLeft ? '' : 'view=all&'}page=${to}`}
			/>
		</>
	)
}
