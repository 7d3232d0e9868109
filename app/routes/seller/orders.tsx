import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { SellerOrderList } from '#app/features/selling/components/seller-order-list.tsx'
import { readSellerOrders } from '#app/features/selling/read-seller-pages.server.ts'
import { sellingText } from '#app/features/selling/selling-text.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: sellingText[language].orders, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const { searchParams } = new URL(request.url)
	const wanted = searchParams.get('page') ?? ''
	const page = /^[1-9]\d{0,4}$/.test(wanted) ? Number(wanted) : 1
	const onlyOpen = searchParams.get('view') !== 'all'
	return { ...(await readSellerOrders(office, seller, { onlyOpen, page })), page, onlyOpen }
}

export default function SellerOrders() {
	const { orders, total, pageCount, page, onlyOpen } = useLoaderData<typeof loader>()
	const t = useText(sellingText)
	const view = onlyOpen ? '' : 'view=all&'
	return (
		<>
			<PageHead
				title={t.orders}
				actions={
					<LinkButton href="/seller/imports?kind=shipments" tone="quiet">
						{t.numbersFile}
					</LinkButton>
				}
			/>
			<Tabs
				label={t.orders}
				tabs={[
					{ label: t.open, href: '/seller/orders', isCurrent: onlyOpen, ...(onlyOpen && { count: total }) },
					{ label: t.all, href: '/seller/orders?view=all', isCurrent: !onlyOpen, ...(!onlyOpen && { count: total }) },
				]}
			/>
			<div className="mt-4">
				{orders.length > 0 ? (
					<SellerOrderList orders={orders} />
				) : (
					<EmptyState title={onlyOpen ? t.nothingOpen : t.noOrders}>{t.allDone}</EmptyState>
				)}
			</div>
			<Pagination page={page} pageCount={pageCount} hrefOf={(to) => `/seller/orders?${view}page=${to}`} />
		</>
	)
}
